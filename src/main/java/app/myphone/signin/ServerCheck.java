package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.problem.ProblemException;

/** Asks a server whether an address and a client ID are right, before anybody signs in. Blocking. */
public final class ServerCheck {

  /** Whether there is a server to sign in at: through discovery; what was found is reused by the sign-in. */
  public void address(Issuer issuer) throws ProblemException, InterruptedException {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the server knows the client ID and allows our redirect: one authorization request without cookies.
   *
   * @throws ProblemException {@code signin.client-unknown}, {@code signin.redirect-not-registered} (its argument is
   *     the address to register), or what else the server or the network said
   */
  public void client(Issuer issuer, String clientId) throws ProblemException, InterruptedException {
    throw new UnsupportedOperationException();
  }
}
