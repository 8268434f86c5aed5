package app.myphone.zitadel;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.util.List;
import java.util.Optional;

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

  /**
   * Does something to that number: {@code SetMyPhone}, {@code VerifyMyPhone}, {@code ResendMyPhoneVerification},
   * {@code RemoveMyPhone}; where {@code /auth/v1} is gone, what user v2 has instead. Sent once, never retried.
   *
   * @return the account's details after it; a read may show the state before it for a while, until its
   *     {@code changeDate} is there
   */
  ObjectDetails act(PhoneAct act, Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException;

  /**
   * What happened to the token's account, the newest first: {@code ListMyUserChanges}. User v2 has no such thing.
   *
   * @param after the sequence that older events follow
   */
  ChangesAnswer myChanges(Secret accessToken, Optional<String> after, Deadline deadline)
      throws ProblemException, InterruptedException;

  /**
   * The second factors that are set up: {@code ListMyAuthFactors}, by their names in v2. Where {@code /auth/v1} is gone,
   * {@code ListAuthenticationMethodTypes}, which has passwords and the like too.
   */
  List<String> myFactors(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException;

  /** The token's account: {@code GET /auth/v1/users/me}; the same fallback. */
  UserAnswer myUser(Secret accessToken, String subject, Deadline deadline)
      throws ProblemException, InterruptedException;
}
