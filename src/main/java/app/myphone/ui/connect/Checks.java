package app.myphone.ui.connect;

import app.myphone.config.Issuer;
import app.myphone.problem.ProblemException;

/** The two questions this screen asks; blocking. */
public interface Checks {

  /** Whether there is a server to sign in at. */
  void address(Issuer issuer) throws ProblemException, InterruptedException;

  /** Whether the server knows the client ID and allows our redirect. */
  void client(Issuer issuer, String clientId) throws ProblemException, InterruptedException;
}
