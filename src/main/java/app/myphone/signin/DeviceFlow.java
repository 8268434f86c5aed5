package app.myphone.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.oidc.DeviceSignIn;
import app.myphone.oidc.Provider;
import app.myphone.oidc.Tokens;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits for another device on a thread of its own, one code at a time, until it is closed. */
final class DeviceFlow implements DeviceFlowStarter, AutoCloseable {
  private final DeviceSignIn device;
  private final Provider provider;
  private final String clientId;
  private final boolean allowed;
  private final Consumer<Event> events;
  private @Nullable Thread waiting;
  private boolean closed;

  /**
   * @param allowed false when an organisation has taken it away
   * @param events told on the thread that waits
   */
  DeviceFlow(DeviceSignIn device, Provider provider, String clientId, boolean allowed, Consumer<Event> events) {
    this.allowed = allowed;
    this.device = device;
    this.provider = provider;
    this.clientId = clientId;
    this.events = events;
  }

  /** What happens on the way. */
  sealed interface Event {}

  /** There is a code to show. */
  record CodeReady(DeviceCode code) implements Event {}

  /** Somebody signed in with it. */
  record Authorized(Tokens tokens) implements Event {}

  /** Nobody can any more, and why. */
  record Failed(Problem problem) implements Event {}

  boolean isAllowed() {
    return allowed;
  }

  @Override
  public synchronized void start() {
    if (allowed && !closed && waiting == null) {
      waiting = Thread.ofVirtual().name("device").start(this::await);
    }
  }

  /** Nothing is asked any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  private void await() {
    try {
      DeviceCode code = device.start(provider, clientId);
      events.accept(new CodeReady(code));
      events.accept(new Authorized(device.await(provider, clientId, code)));
    } catch (ProblemException e) {
      failed(e.problem());
    } catch (InterruptedException e) {
      // closed: nobody listens any more
    } catch (RuntimeException e) {
      failed(Problem.Bug.of(e));
    }
  }

  private void failed(Problem problem) {
    synchronized (this) {
      waiting = null;
    }
    events.accept(new Failed(problem));
  }
}
