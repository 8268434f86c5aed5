package app.myphone.signin;

import app.myphone.http.Deadline;
import app.myphone.oidc.Callback;
import app.myphone.oidc.LoopbackReceiver;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the browser out and waits until it is back. Opening may take seconds; the answer is not made to wait for it. */
final class BrowserTrip {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserTrip.class);

  private final Browser browser;
  private final Clock clock;
  private final Duration limit;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  BrowserTrip(Browser browser, Clock clock, Duration limit) {
    this.browser = browser;
    this.clock = clock;
    this.limit = limit;
  }

  /** For the listener: the browser is back. */
  void answered(Callback.Answer answer) {
    events.add(new Answered(answer));
  }

  /**
   * Opens the link and waits.
   *
   * @return the code
   * @throws ProblemException why there is none
   */
  Secret code(URI link, SignInProgress progress) throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(limit, clock);
    Thread.ofVirtual().name("browser").start(() -> events.add(new Opened(opened(link))));
    for (Event event = next(deadline); event != null; event = next(deadline)) {
      switch (event) {
        case Opened(boolean opened) -> progress.waiting(link, deadline.left(), opened);
        case Answered(Callback.Answer answer) -> {
          return code(answer);
        }
      }
    }
    throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SIGN_IN_TIMED_OUT, LoopbackReceiver.REGISTERED));
  }

  private static Secret code(Callback.Answer answer) throws ProblemException {
    return switch (answer) {
      case Callback.Granted(Secret code) -> code;
      case Callback.Refused(Problem problem) -> throw new ProblemException(problem);
    };
  }

  private @Nullable Event next(Deadline deadline) throws InterruptedException {
    return events.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
  }

  private boolean opened(URI link) {
    try {
      return browser.open(link);
    } catch (InterruptedException e) {
      return false;
    } catch (RuntimeException e) {
      LOG.warn("no browser: {}", e.getClass().getName());
      return false;
    }
  }

  private sealed interface Event {}

  private record Opened(boolean opened) implements Event {}

  private record Answered(Callback.Answer answer) implements Event {}
}
