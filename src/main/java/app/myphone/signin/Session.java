package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.oidc.Identity;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.util.Optional;

/** Being signed in: hands out an access token that is fresh. Thread-safe; calls block and honour interruption. */
public interface Session {
  Issuer issuer();

  Identity identity();

  /** An access token that lives for at least another minute, refreshed once for all callers when need be. */
  Secret freshToken() throws ProblemException, InterruptedException;

  /**
   * A token in place of one the API refused with 401: one refresh, unless another caller already got a newer one.
   *
   * @return empty when no refresh token was granted
   * @throws ProblemException {@code session.ended} when the server says so
   */
  Optional<Secret> tokenAfterRefused(Secret refused) throws ProblemException, InterruptedException;

  /** Whether userinfo takes the token: 200 there and 401 at the API means the audience scope did not take (rule 38). */
  boolean userinfoAccepts(Secret token) throws ProblemException, InterruptedException;

  /** Revokes the refresh token, ends the session at the server when wanted, forgets everything whatever it says. */
  void signOut(boolean alsoInBrowser) throws InterruptedException;
}
