package app.myphone.terminal;

import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets everybody wait who asks a server that is asked too much (429), for as long as it says: a minute when it does not
 * say, and not at all for more than five. Thread-safe.
 */
final class ServerPause {
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST = 3;
  private final Clock clock;
  private final Consumer<Duration> told;
  private long until;
  private Optional<Problem> over = Optional.empty();

  /** @param told how long, whenever the waiting begins */
  ServerPause(Clock clock, Consumer<Duration> told) {
    this.clock = clock;
    this.told = told;
    this.until = clock.nanoTime();
  }

  /** Asks, and after a pause once more, three times at most. */
  <T> T around(Blocking<T> question) throws ProblemException, InterruptedException {
    for (int pauses = 0; ; pauses++) {
      await();
      try {
        return question.get();
      } catch (ProblemException e) {
        if (e.problem().code() != ProblemCode.API_TOO_MANY || pauses == MOST || !begin(e.problem())) {
          throw e;
        }
      }
    }
  }

  private void await() throws ProblemException, InterruptedException {
    Duration left = left();
    if (left.isPositive()) {
      clock.pause(left);
    }
  }

  private synchronized Duration left() throws ProblemException {
    if (over.isPresent()) {
      throw new ProblemException(over.get());
    }
    return Duration.ofNanos(until - clock.nanoTime());
  }

  /** Says whether it is worth while to wait. */
  private synchronized boolean begin(Problem problem) {
    Duration wanted = problem.serverError().flatMap(ServerError::retryAfter).orElse(UNSAID);
    if (wanted.compareTo(LONGEST) > 0) {
      over = Optional.of(problem);
      return false;
    }
    long end = clock.nanoTime() + wanted.toNanos();
    if (end - until > 0) {
      boolean anew = until - clock.nanoTime() <= 0;
      until = end;
      if (anew) {
        told.accept(wanted);
      }
    }
    return true;
  }
}
