package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.http.Deadline;
import app.myphone.oidc.EndSession;
import app.myphone.oidc.Identity;
import app.myphone.oidc.Provider;
import app.myphone.oidc.TokenClient;
import app.myphone.oidc.Tokens;
import app.myphone.oidc.UserInfo;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Being signed in: hands out an access token that is fresh. Thread-safe; calls block and honour interruption. */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Grant grant;
  private final Calls calls;
  private final RefreshTokenKeeper keeper;
  private final FreshTokens tokens;
  private volatile boolean signedOut;

  /** What a sign-in came to. */
  record Grant(Registration registration, Provider provider, Identity identity, Tokens tokens) {}

  /** What a session asks of its server. */
  record Calls(TokenClient tokens, UserInfo userInfo, EndSession endSession, Clock clock) {}

  Session(Grant grant, Calls calls, RefreshTokenKeeper keeper) {
    this.grant = grant;
    this.calls = calls;
    this.keeper = keeper;
    grant.tokens().refresh().ifPresent(keeper::keep);
    this.tokens = new FreshTokens(grant.tokens(), this::refreshed, calls.clock());
  }

  public Issuer issuer() {
    return grant.registration().issuer();
  }

  /** Where it was signed in to. */
  public Registration registration() {
    return grant.registration();
  }

  public Identity identity() {
    return grant.identity();
  }

  /**
   * An access token that lives for at least another minute, refreshed once for all callers when need be.
   *
   * @throws ProblemException {@code session.ended} when the server says so, then and at every later call; anything
   *     else passes, and the sign-in is kept
   */
  public Secret freshToken() throws ProblemException, InterruptedException {
    return tokens.fresh();
  }

  /**
   * A token in place of one the API refused with 401: one refresh, unless another caller already got a newer one.
   *
   * @return empty when no refresh token was granted
   * @throws ProblemException {@code session.ended} when the server says so
   */
  public Optional<Secret> tokenAfterRefused(Secret refused) throws ProblemException, InterruptedException {
    return tokens.inPlaceOf(refused);
  }

  /** Whether userinfo takes the token: 200 there and 401 at the API means the audience scope did not take (rule 38). */
  public boolean userinfoAccepts(Secret token) throws ProblemException, InterruptedException {
    return calls.userInfo().accepts(grant.provider(), token);
  }

  /**
   * Revokes the refresh token, ends the session at the server when wanted, forgets everything whatever it says
   * (rule 44). Takes ten seconds at most, and a refresh that is on its way is waited for first.
   */
  public void signOut(boolean alsoInBrowser) throws InterruptedException {
    signedOut = true;
    try {
      Tokens last = tokens.end();
      tried(() -> calls.tokens().revoke(grant.provider(), clientId(), last, goodbye()));
      if (alsoInBrowser) {
        Secret hint = grant.tokens().idToken().orElseThrow();
        tried(() -> calls.endSession().end(grant.provider(), hint, goodbye()));
      }
    } finally {
      keeper.forget();
    }
  }

  private Tokens refreshed(Secret refreshToken) throws ProblemException, InterruptedException {
    try {
      Tokens newer = calls.tokens().refresh(grant.provider(), clientId(), refreshToken);
      newer.refresh().ifPresent(this::keep); // rule 40: before anybody uses the access token
      return newer;
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.SESSION_ENDED) {
        keeper.forget();
      }
      throw e;
    }
  }

  /** A refresh that outlived the sign-out leaves nothing behind. */
  private void keep(Secret refreshToken) {
    keeper.keep(refreshToken);
    if (signedOut) {
      keeper.forget();
    }
  }

  private String clientId() {
    return grant.registration().clientId();
  }

  private Deadline goodbye() {
    return Deadline.in(GOODBYE, calls.clock());
  }

  private static void tried(Farewell farewell) throws InterruptedException {
    try {
      farewell.say();
    } catch (ProblemException e) {
      LOG.info("sign-out: {}", e.problem().code().id());
    }
  }

  @FunctionalInterface
  private interface Farewell {
    void say() throws ProblemException, InterruptedException;
  }
}
