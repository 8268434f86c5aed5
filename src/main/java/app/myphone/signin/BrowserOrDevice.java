package app.myphone.signin;

import app.myphone.http.Deadline;
import app.myphone.oidc.Callback;
import app.myphone.oidc.ClientRegistrationCheck;
import app.myphone.oidc.LoopbackReceiver;
import app.myphone.oidc.Tokens;
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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the browser out, offers another device, and waits for the first of the two to succeed; that ends the other.
 * Opening a browser may take seconds; no answer is made to wait for it.
 */
final class BrowserOrDevice {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserOrDevice.class);

  /** A code that runs out is said to have run out, before the waiting is over too. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Browser browser;
  private final Clock clock;
  private final Duration limit;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final DeviceFlow device;
  private final RegistrationCheck registration;
  private Deadline deadline;

  /** Asks whether the server takes the app; blocking. */
  @FunctionalInterface
  interface RegistrationCheck {
    void check() throws ProblemException, InterruptedException;
  }

  /** @param limit how long the browser may be away; a person who asks for a code gets as long again after it */
  BrowserOrDevice(Browser browser, Function<Consumer<DeviceFlow.Event>, DeviceFlow> device,
      RegistrationCheck registration, Clock clock, Duration limit) {
    this.registration = registration;
    this.browser = browser;
    this.clock = clock;
    this.limit = limit;
    this.device = device.apply(event -> events.add(new OnDevice(event)));
    this.deadline = Deadline.in(limit, clock);
  }

  /** What the first one brought. */
  sealed interface AuthorizationResult {}

  /** The browser: a code to trade. */
  record Code(Secret code) implements AuthorizationResult {}

  /** The other device: the tokens. */
  record DeviceTokens(Tokens tokens) implements AuthorizationResult {}

  /** For the listener: the browser is back. */
  void answered(Callback.Answer answer) {
    events.add(new Answered(answer));
  }

  /**
   * Opens the link and waits. Nothing is asked of the server afterwards.
   *
   * @throws ProblemException why nobody came back; a refusal on either way is one
   */
  AuthorizationResult first(URI link, SignInProgress progress) throws ProblemException, InterruptedException {
    Thread checking = Thread.ofVirtual().name("registration").unstarted(this::check);
    try (device) {
      deadline = Deadline.in(limit, clock);
      if (device.isAllowed()) {
        progress.begun(device);
      }
      progress.leaving(link);
      Thread.ofVirtual().name("browser").start(() -> events.add(new Opened(open(link))));
      checking.start();
      return first(event -> follow(event, link, progress));
    } finally {
      checking.interrupt();
    }
  }

  /** An app that the server does not know is told in the browser alone, which never comes back: so we ask too. */
  private void check() {
    try {
      registration.check();
    } catch (ProblemException e) {
      if (ClientRegistrationCheck.isFinal(e.problem())) {
        events.add(new Rejected(e.problem()));
      }
    } catch (InterruptedException e) {
      // the browser or the device was faster
    }
  }

  private AuthorizationResult first(Following following) throws ProblemException, InterruptedException {
    for (Event event = next(); event != null; event = next()) {
      AuthorizationResult back = following.of(event);
      if (back != null) {
        return back;
      }
    }
    throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SIGN_IN_TIMED_OUT, LoopbackReceiver.REGISTERED));
  }

  private @Nullable AuthorizationResult follow(Event event, URI link, SignInProgress progress) throws ProblemException {
    return switch (event) {
      case Opened(boolean opened) -> {
        progress.waiting(link, deadline.left(), opened);
        yield null;
      }
      case Answered(Callback.AuthorizationCode(Secret code)) -> new Code(code);
      case Answered(Callback.Refused(Problem problem)) -> throw new ProblemException(problem);
      case Rejected(Problem problem) -> throw new ProblemException(problem);
      case OnDevice(DeviceFlow.Authorized(Tokens tokens)) -> new DeviceTokens(tokens);
      case OnDevice(DeviceFlow.CodeReady(var code)) -> {
        waitFor(code.life().plus(MARGIN));
        progress.onDevice(code);
        yield null;
      }
      case OnDevice(DeviceFlow.Failed(Problem problem)) -> {
        waitFor(limit);
        if (problem.code() == ProblemCode.SIGN_IN_DENIED || !progress.notOnDevice(problem, deadline.left())) {
          throw new ProblemException(problem);
        }
        yield null;
      }
    };
  }

  private void waitFor(Duration least) {
    if (deadline.left().compareTo(least) < 0) {
      deadline = Deadline.in(least, clock);
    }
  }

  private @Nullable Event next() throws InterruptedException {
    return events.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
  }

  private boolean open(URI link) {
    try {
      return browser.open(link);
    } catch (InterruptedException e) {
      return false;
    } catch (RuntimeException e) {
      LOG.warn("no browser: {}", e.getClass().getName());
      return false;
    }
  }

  @FunctionalInterface
  private interface Following {
    @Nullable AuthorizationResult of(Event event) throws ProblemException;
  }

  private sealed interface Event {}

  private record Rejected(Problem problem) implements Event {}

  private record Opened(boolean opened) implements Event {}

  private record Answered(Callback.Answer answer) implements Event {}

  private record OnDevice(DeviceFlow.Event event) implements Event {}
}
