package app.myphone.http;

import app.myphone.os.Clock;
import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a read twice, after 0.5 s and 1.5 s, when the failure may pass by itself: no connection, 503, a database
 * that is down. Only for GETs and unary reads, and only within the deadline.
 */
public final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofMillis(1500));
  private static final Set<ProblemCode> NO_CONNECTION = Set.of(
      ProblemCode.NOT_REACHABLE, ProblemCode.HOST_UNKNOWN, ProblemCode.PROXY_NOT_REACHABLE, ProblemCode.PROXY_SCRIPT);
  private static final Set<ProblemCode> PASSING = Set.of(ProblemCode.NOT_REACHABLE, ProblemCode.HOST_UNKNOWN,
      ProblemCode.PROXY_NOT_REACHABLE, ProblemCode.PROXY_SCRIPT, ProblemCode.SERVER_UNAVAILABLE);

  private final Clock clock;

  public Retries(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads, and repeats that when it may help.
   *
   * @param read something that is only read, so that doing it again is harmless
   */
  public <T> T run(Deadline deadline, Blocking<T> read) throws ProblemException, InterruptedException {
    return run(deadline, read, PASSING);
  }

  /**
   * The same for a POST that only reads, a search: repeated only while no connection was made.
   *
   * @param search what is sent once a connection is there
   */
  public <T> T runSearch(Deadline deadline, Blocking<T> search) throws ProblemException, InterruptedException {
    return run(deadline, search, NO_CONNECTION);
  }

  private <T> T run(Deadline deadline, Blocking<T> read, Set<ProblemCode> passing)
      throws ProblemException, InterruptedException {
    for (Duration pause : PAUSES) {
      try {
        return read.get();
      } catch (ProblemException e) {
        if (!passing.contains(e.problem().code()) || deadline.left().compareTo(pause) <= 0) {
          throw e;
        }
        LOG.info("{}: again in {} ms", e.problem().code().id(), pause.toMillis());
        clock.pause(pause);
      }
    }
    return read.get();
  }
}
