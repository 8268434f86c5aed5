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
 * Holds back whoever comes next while a server that is asked too much (429) wants a rest, for as long as it says: a minute
 * when it does not say. What it refused is not asked again; nor is anything else once the rest would take more than five
 * minutes, or once several rests in a row were not enough. Thread-safe.
 */
final class ServerPause {
  private static final Duration UNSAID = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int MOST = 3;
  private final Clock clock;
  private final Consumer<Duration> told;
  private long until;
  private Optional<Duration> untold = Optional.empty();
  private int inARow;
  private Optional<Problem> over = Optional.empty();

  /** @param told how long, whenever somebody begins to wait */
  ServerPause(Clock clock, Consumer<Duration> told) {
    this.clock = clock;
    this.told = told;
    this.until = clock.nanoTime();
  }

  /** Asks once, when the server has had its rest. */
  <T> T around(Blocking<T> question) throws ProblemException, InterruptedException {
    await();
    try {
      T answer = question.get();
      answered();
      return answer;
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.API_TOO_MANY) {
        begin(e.problem());
      }
      throw e;
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
    Duration left = Duration.ofNanos(until - clock.nanoTime());
    if (left.isPositive()) {
      untold.ifPresent(told);
      untold = Optional.empty();
    }
    return left;
  }

  private synchronized void answered() {
    inARow = 0;
  }

  private synchronized void begin(Problem problem) {
    Duration wanted = problem.serverError().flatMap(ServerError::retryAfter).orElse(UNSAID);
    boolean anew = until - clock.nanoTime() <= 0;
    inARow += anew ? 1 : 0;
    if (wanted.compareTo(LONGEST) > 0 || inARow > MOST) {
      over = Optional.of(problem);
      return;
    }
    long end = clock.nanoTime() + wanted.toNanos();
    if (end - until > 0) {
      until = end;
      untold = anew ? Optional.of(wanted) : untold;
    }
  }
}
