package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.oidc.EndSession;
import app.myphone.oidc.Identity;
import app.myphone.oidc.Provider;
import app.myphone.oidc.TokenClient;
import app.myphone.oidc.Tokens;
import app.myphone.oidc.UserInfo;
import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.KeychainFailure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Being signed in: hands out an access token that is fresh. Thread-safe; calls block and honour interruption. */
public final class Session {
  private static final Duration SIGN_OUT_TIMEOUT = Duration.ofSeconds(5);

  private final Grant grant;
  private final Calls calls;
  private final TokenStore keeper;
  private volatile Identity identity;
  private final SharedRefresh refresh;
  private final TokenRefresher tokens;
  private volatile @Nullable Provider provider;

  /**
   * What a sign-in came to.
   *
   * @param provider where the server wants to be asked; after a restart found out when it is first needed
   */
  record Grant(Registration registration, Blocking<Provider> provider, Identity identity, Tokens tokens) {}

  /** What a session asks of its server. */
  record Calls(TokenClient tokens, UserInfo userInfo, EndSession endSession, Clock clock) {}

  Session(Grant grant, Calls calls, TokenStore keeper) {
    this.grant = grant;
    this.calls = calls;
    this.keeper = keeper;
    this.identity = grant.identity();
    this.refresh = new SharedRefresh(grant, calls, keeper, this::provider);
    this.tokens = new TokenRefresher(grant.tokens(), refresh, calls.clock());
  }

  public Issuer issuer() {
    return grant.registration().issuer();
  }

  /** Where it was signed in to. */
  public Registration registration() {
    return grant.registration();
  }

  public Identity identity() {
    return identity;
  }

  /**
   * An access token that lives for at least another minute, refreshed once for all callers when need be.
   *
   * @throws ProblemException {@code session.ended} when the server says so, then and at every later call; anything
   *     else passes, and the sign-in is kept
   */
  public Secret accessToken() throws ProblemException, InterruptedException {
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

  /**
   * Says what the server calls whoever this is: few ID tokens do. The list of accounts has it from now on. Blocks for a
   * moment the first time, and when it has changed.
   */
  public void call(Optional<String> name, Optional<String> loginName) {
    Identity before = identity;
    Identity now = new Identity(
        before.subject(), name.or(before::name), loginName.or(before::loginName), before.organisationName());
    if (!now.equals(before)) {
      identity = now;
      keeper.call(now.name(), now.loginName());
    }
  }

  /** Why this session ends with the process, when it should not: for people to know. Never waits. */
  public Optional<KeychainFailure> notKept() {
    return keeper.notKept();
  }

  /**
   * Asks the person to unlock the keychain, so that this session outlives the process. Waits for them; an interruption
   * leaves their question open, and what they answer later is used all the same.
   *
   * @return whether it is open now
   */
  public boolean unlockKeychain() throws InterruptedException {
    return keeper.unlock();
  }

  /** Whether userinfo takes the token: 200 there and 401 at the API means the audience scope did not take. */
  public boolean userinfoAccepts(Secret token) throws ProblemException, InterruptedException {
    return calls.userInfo().accepts(provider(), token);
  }

  /** What the person's organisation is called: by the ID token, after a restart by userinfo; else empty. */
  public Optional<String> organisationName() throws ProblemException, InterruptedException {
    Optional<String> known = identity().organisationName();
    return known.isPresent() ? known : calls.userInfo().organisationName(provider(), accessToken());
  }

  /**
   * Forgets everything, whatever the server will say; meanwhile revokes the refresh token, then ends the session at the
   * server when wanted. Each step takes five seconds at most, and a refresh that is on its way is waited for first.
   */
  public void signOut(boolean alsoInBrowser) throws InterruptedException {
    refresh.stopKeeping();
    keeper.markForRemoval();
    try {
      Tokens ours = tokens.end();
      try (Lease _ = keeper.lease(SIGN_OUT_TIMEOUT)) {
        Tokens last = keeper.changed().map(others -> others.following(ours)).orElse(ours);
        Thread forgetting = Thread.ofVirtual().name("forget").start(keeper::forget);
        new Goodbye(calls, this::provider, clientId()).say(last, alsoInBrowser); // revoked even if a keychain hangs
        forgetting.join();
      }
    } catch (InterruptedException e) {
      keeper.forget();
      throw e;
    }
  }

  private Provider provider() throws ProblemException, InterruptedException {
    Provider known = provider;
    if (known == null) {
      known = grant.provider().get();
      provider = known;
    }
    return known;
  }

  private String clientId() {
    return grant.registration().clientId();
  }
}
