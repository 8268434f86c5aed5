package app.myphone.oidc;

import app.myphone.os.ExitGrace;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The small server the browser comes back to, open for one attempt only
 * (<a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252, 7.3</a> and 8.3). Each connection has
 * its own virtual thread, limits on size and time, and one request.
 *
 * <p>It is no HTTP server of a library: the JDK's takes any method at any path below its own, checks no {@code Host},
 * and lets one silent connection hold up the others; a whole server would be larger than this and start later. Here
 * the port, the limits and the moment of closing are ours, and there is nothing to switch off.
 */
public final class LoopbackReceiver implements AutoCloseable {
  /** The path of the redirect address, always this one. */
  public static final String PATH = "/callback";
  /** What to register at the server; a loopback address is compared without its port there. */
  public static final String REGISTERED = "http://127.0.0.1" + PATH;

  private static final Logger LOG = LoggerFactory.getLogger(LoopbackReceiver.class);
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration HANGING_UP = Duration.ofMillis(500);

  private final String host;
  private final List<ServerSocket> sockets;
  private final CallbackPage pages;
  private final Connections open = new Connections();
  private final List<Thread> acceptThreads = new CopyOnWriteArrayList<>();
  private final CountDownLatch shown = new CountDownLatch(1);
  private volatile boolean answered;

  private LoopbackReceiver(String host, List<ServerSocket> sockets, CallbackPage pages) {
    this.host = host;
    this.sockets = sockets;
    this.pages = pages;
  }

  /**
   * Binds a port that the system gives; a browser that comes at once waits in the queue until {@link #listen}.
   *
   * @param host {@code 127.0.0.1} or {@code localhost}: how the redirect address names this computer
   * @throws ProblemException {@code signin.no-port}
   */
  public static LoopbackReceiver open(String host, CallbackPage pages) throws ProblemException {
    try {
      return new LoopbackReceiver(host, LoopbackPorts.open(host), pages);
    } catch (IOException e) {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SIGN_IN_NO_PORT, host));
    }
  }

  /** Where the browser shall come back to. */
  public URI redirectUri() {
    return URI.create("http://" + authority() + PATH);
  }

  /**
   * Starts to answer; returns at once. The first answer to this attempt goes to {@code answer}, on another thread;
   * everything else is turned away.
   */
  public void listen(SignInRequest request, Consumer<Callback.Answer> answer) {
    LoopbackRules rules = new LoopbackRules(authority(), request, first -> {
      answered = true;
      answer.accept(first);
    });
    sockets.forEach(socket -> acceptThreads.add(Thread.ofVirtual().name("loopback").start(() -> accept(socket, rules))));
  }

  /**
   * Closes the port, which is open for this attempt only (RFC 8252, 8.3): at once, or after an answer as soon as its page
   * was shown, a second at most. A process that ends meanwhile waits for that: its browser would find nobody.
   */
  @Override
  public void close() {
    if (answered) {
      ExitGrace.before(Thread.ofVirtual().name("loopback-close").start(this::closeWhenShown));
    } else {
      closeNow();
    }
  }

  private void closeWhenShown() {
    try {
      LOG.debug("page shown: {}", shown.await(LINGER.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeNow();
    }
  }

  private void closeNow() {
    sockets.forEach(Connections::closeQuietly);
    acceptThreads.forEach(LoopbackReceiver::awaitGone);
    open.closeAll();
  }

  /** The system closes a port for good only once nobody waits at it any more (measured: else one in three is not). */
  private static void awaitGone(Thread doorman) {
    boolean interrupted = Thread.interrupted();
    try {
      doorman.join(HANGING_UP);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private String authority() {
    return host + ":" + sockets.getFirst().getLocalPort();
  }

  private void accept(ServerSocket socket, LoopbackRules rules) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().name("loopback-connection").start(() -> serve(connection, rules));
      } catch (IOException e) {
        pauseUnlessClosed(socket);
      }
    }
  }

  private static void pauseUnlessClosed(ServerSocket socket) {
    if (!socket.isClosed()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void serve(Socket socket, LoopbackRules rules) {
    try (socket) {
      LoopbackConnection connection = new LoopbackConnection(socket);
      if (connection.answer(rules, pages) == 200) {
        shown.countDown();
      }
      connection.drain();
    } catch (IOException e) {
      // the other side went away, or said nothing: not our answer
    } finally {
      open.remove(socket);
    }
  }
}
