package app.myphone.signin;

import app.myphone.oidc.Tokens;
import app.myphone.os.Clock;
import app.myphone.os.Threads;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a session, at most one refresh in flight for all callers. A refresh has its own thread: a
 * caller that gives up must not lose the answer, for the server has then already put a new refresh token in place.
 */
final class TokenRefresher {
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration SIGN_OUT_TIMEOUT = Duration.ofSeconds(5);

  private final Refresh refresh;
  private final Clock clock;
  private Tokens tokens;
  private long since;
  private Instant sinceWhen;
  private @Nullable FutureTask<Tokens> flight;
  private @Nullable Problem ended;

  TokenRefresher(Tokens tokens, Refresh refresh, Clock clock) {
    this.tokens = tokens;
    this.refresh = refresh;
    this.clock = clock;
    this.since = clock.nanoTime();
    this.sinceWhen = clock.now();
  }

  /** Trades tokens that have a refresh token for new ones, kept before they are handed back. */
  @FunctionalInterface
  interface Refresh {
    Tokens of(Tokens old) throws ProblemException, InterruptedException;
  }

  Secret fresh() throws ProblemException, InterruptedException {
    FutureTask<Tokens> running;
    synchronized (this) {
      failWhenEnded();
      if (left().compareTo(margin()) > 0) {
        return tokens.access();
      }
      if (tokens.refresh().isEmpty()) {
        return withoutRefreshToken();
      }
      running = inFlight();
    }
    return Blocking.result(running).access();
  }

  Optional<Secret> inPlaceOf(Secret refused) throws ProblemException, InterruptedException {
    FutureTask<Tokens> running;
    synchronized (this) {
      failWhenEnded();
      if (!tokens.access().equals(refused)) {
        return Optional.of(tokens.access());
      }
      if (tokens.refresh().isEmpty()) {
        return Optional.empty();
      }
      running = inFlight();
    }
    return Optional.of(Blocking.result(running).access());
  }

  /** Hands nothing out any more; gives the last tokens, after a refresh that is on its way has landed. */
  Tokens end() throws InterruptedException {
    FutureTask<Tokens> running;
    synchronized (this) {
      ended = Objects.requireNonNullElseGet(ended, () -> new Problem.NotSignedIn(ProblemCode.SESSION_ENDED));
      running = flight;
    }
    if (running != null) {
      waitFor(running);
    }
    synchronized (this) {
      return tokens;
    }
  }

  /** Without a refresh token the session lives as long as its access token. */
  private Secret withoutRefreshToken() throws ProblemException {
    if (left().isZero()) {
      ended = new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
      failWhenEnded();
    }
    return tokens.access();
  }

  private void failWhenEnded() throws ProblemException {
    if (ended != null) {
      throw new ProblemException(ended);
    }
  }

  /**
   * By the monotonic clock, which stands still while a computer sleeps: then by the wall clock, which may
   * only make a token older. A server that does not say how long is believed until it refuses.
   */
  private Duration left() {
    Duration awake = Duration.ofNanos(clock.nanoTime() - since);
    Duration onTheWall = Duration.between(sinceWhen, clock.now());
    Duration age = onTheWall.compareTo(awake) > 0 ? onTheWall : awake;
    Duration left = tokens.expiresIn().map(life -> life.minus(age)).orElse(Duration.ofDays(1));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** A minute; half the life of a token that lives less than two, which would otherwise never be fresh. */
  private Duration margin() {
    return tokens.expiresIn().map(life -> life.dividedBy(2)).filter(half -> half.compareTo(MARGIN) < 0).orElse(MARGIN);
  }

  private FutureTask<Tokens> inFlight() {
    if (flight == null) {
      Tokens old = tokens;
      FutureTask<Tokens> task = new FutureTask<>(() -> refreshAndKeep(old));
      flight = task;
      Threads.likeThisOne().name("refresh").start(task);
    }
    return flight;
  }

  private Tokens refreshAndKeep(Tokens old) throws ProblemException, InterruptedException {
    try {
      return accept(refresh.of(old));
    } catch (ProblemException e) {
      failed(e.problem());
      throw e;
    } finally {
      synchronized (this) {
        flight = null;
      }
    }
  }

  private synchronized Tokens accept(Tokens newer) {
    tokens = newer.following(tokens);
    since = clock.nanoTime();
    sinceWhen = clock.now();
    return tokens;
  }

  private synchronized void failed(Problem problem) {
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      ended = problem;
    }
  }

  private static void waitFor(FutureTask<Tokens> running) throws InterruptedException {
    try {
      running.get(SIGN_OUT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // the last tokens known are the ones to revoke
    }
  }
}
