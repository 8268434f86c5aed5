package app.myphone.signin;

import app.myphone.http.Deadline;
import app.myphone.oidc.IdTokenCheck;
import app.myphone.oidc.Provider;
import app.myphone.oidc.Tokens;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Session.Calls;
import app.myphone.signin.Session.Grant;
import app.myphone.store.RefreshLock.Lease;
import java.time.Duration;
import java.util.Optional;

/** Refreshes tokens that several processes of one person use: one at a time, and each with what the one before got. */
final class SharedRefresh implements TokenRefresher.Refresh {
  private static final Duration LATE_WRITE_PAUSE = Duration.ofSeconds(2);

  private final Grant grant;
  private final Calls calls;
  private final TokenStore keeper;
  private final Blocking<Provider> provider;
  private volatile boolean signedOut;

  SharedRefresh(Grant grant, Calls calls, TokenStore keeper, Blocking<Provider> provider) {
    this.grant = grant;
    this.calls = calls;
    this.keeper = keeper;
    this.provider = provider;
  }

  /** The person signs out: from now on nothing is kept any more. */
  void stopKeeping() {
    signedOut = true;
  }

  /**
   * In our turn we look first whether another process was faster. Everything together takes no longer than one load may;
   * half of what is left of it is for the others' turns.
   */
  @Override
  public Tokens of(Tokens old) throws ProblemException, InterruptedException {
    Deadline deadline = calls.tokens().deadline();
    provider.get();
    try (Lease turn = keeper.lease(deadline.left().dividedBy(2))) {
      Optional<Tokens> others = keeper.changed();
      if (keeper.isGoneElsewhere()) { // a token that is still good brings nobody back who has signed out
        throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SESSION_ENDED));
      }
      return others.filter(SharedRefresh::isAlive).isPresent() ? others.get() : exchange(others.orElse(old), turn, deadline);
    }
  }

  private Tokens exchange(Tokens old, Lease turn, Deadline deadline) throws ProblemException, InterruptedException {
    try {
      Tokens answer = calls.tokens().refresh(provider.get(), grant.registration().clientId(), old.refresh().orElseThrow(), deadline);
      IdTokenCheck.checkOfSame(grant.identity().subject(), answer, provider.get(), grant.registration().clientId()); // OpenID Connect Core, 12.2
      Tokens newer = answer.following(old);
      keep(newer); // before anybody uses the access token
      return newer;
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.TIMED_OUT && turn.isWaitedForInVain()) {
        throw new ProblemException(new Problem.NoAnswer(ProblemCode.SESSION_BUSY, grant.registration().issuer().authority()));
      }
      if (e.problem().code() != ProblemCode.SESSION_ENDED) {
        throw e;
      }
      return findNewer(turn).orElseThrow(() -> ended(e));
    }
  }

  /** What another process got in place of us; without a lock it may still be about to keep it. */
  private Optional<Tokens> findNewer(Lease turn) throws InterruptedException {
    Optional<Tokens> others = keeper.changed().filter(SharedRefresh::isAlive);
    if (others.isPresent() || turn.isAlone()) {
      return others;
    }
    calls.clock().pause(LATE_WRITE_PAUSE);
    return keeper.changed().filter(SharedRefresh::isAlive);
  }

  private ProblemException ended(ProblemException why) {
    keeper.forget();
    return why;
  }

  /** A refresh that outlived the sign-out leaves nothing behind. */
  private void keep(Tokens newer) {
    keeper.keep(newer);
    if (signedOut) {
      keeper.forget();
    }
  }

  private static boolean isAlive(Tokens tokens) {
    return !tokens.expiresIn().equals(Optional.of(Duration.ZERO));
  }
}
