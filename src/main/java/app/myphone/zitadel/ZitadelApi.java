package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;

/** What the app asks of ZITADEL, the same over each wire. Blocking; honours interruption; thread-safe. */
public interface ZitadelApi {

  /** The wire it goes over. */
  Wire wire();

  /**
   * The phone number of the token's account: {@code GET /auth/v1/users/me/phone},
   * {@code zitadel.auth.v1.AuthService/GetMyPhone}. When {@code /auth/v1} is gone, {@code GET /v2/users/{subject}}.
   *
   * @throws ProblemException with what the server or the network said; retries are already done
   */
  PhoneAnswer myPhone(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException;

  /** The token's account: {@code GET /auth/v1/users/me}; the same fallback. */
  UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException;
}
