package app.myphone.diagnosis;

import app.myphone.problem.ProblemException;

/**
 * One part of the way to the number.
 *
 * @param id stable, lower case with dots
 */
record Check(String id, Finder finder) {

  /** Finds out; blocking, honours interruption. A problem it throws is a bad line. */
  @FunctionalInterface
  interface Finder {
    Verdict find() throws ProblemException, InterruptedException;
  }
}
