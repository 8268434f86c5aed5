package app.myphone.terminal;

import app.myphone.account.ActOutcome;
import app.myphone.account.Profile;
import app.myphone.config.Wire;
import app.myphone.signin.Registration;
import java.util.Optional;

/**
 * What was found, and where.
 *
 * @param organisationName empty when the server does not say, or nobody wants to know
 * @param act what was done before; empty when it was only looked at
 */
record Result(Profile profile, Registration registration, Wire wire, Optional<String> organisationName,
    Optional<ActOutcome.Kind> act) {
  Result(Profile profile, Registration registration, Wire wire) {
    this(profile, registration, wire, Optional.empty(), Optional.empty());
  }
}
