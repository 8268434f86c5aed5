package app.myphone.terminal;

import app.myphone.account.Profile;
import app.myphone.config.Wire;
import app.myphone.signin.Registration;

/** What was found, and where. */
record Result(Profile profile, Registration registration, Wire wire) {}
