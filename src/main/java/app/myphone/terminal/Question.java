package app.myphone.terminal;

import app.myphone.account.AccountSession;
import app.myphone.problem.ProblemException;

/**
 * What is asked in a terminal of whoever is signed in; blocking.
 *
 * @param <T> the answer
 */
@FunctionalInterface
interface Question<T> {
  T ask(AccountSession person) throws ProblemException, InterruptedException;
}
