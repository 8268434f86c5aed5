package app.myphone.signin;

import app.myphone.problem.ProblemException;

/** The story of a sign-in: discovery → request → browser → callback → tokens → ID-token check. */
public final class SignIn {

  /**
   * Signs a person in; blocks until the session is there, the sign-in failed, or the thread is interrupted.
   *
   * @param anotherAccount whether the server shall ask which account ({@code prompt=select_account})
   */
  public Session run(Registration registration, boolean anotherAccount, SignInProgress progress)
      throws ProblemException, InterruptedException {
    throw new UnsupportedOperationException();
  }
}
