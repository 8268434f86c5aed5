package app.myphone.diagnosis;

import app.myphone.problem.Blocking;

/**
 * One part of the way to the number.
 *
 * @param id stable, lower case with dots
 * @param finder finds out; a problem it throws is a bad line
 */
record Check(String id, Blocking<Verdict> finder) {}
