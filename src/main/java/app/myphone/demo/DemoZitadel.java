package app.myphone.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A ZITADEL in this process, on 127.0.0.1 and a port that the system gives: HTTP/1.1 and HTTP/2 on one port. It answers
 * as the recordings of a real one do. Its people are invented, its tokens are new at every start, and nothing
 * leaves the computer. Thread-safe.
 */
public final class DemoZitadel implements AutoCloseable {
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Server server;
  private final ServerConnector connector;
  private final DemoHandler handler;
  private final DemoFaults faults;
  private final DemoTextMessages messages;

  private DemoZitadel(Duration slowness) {
    DemoRoutes routes = new DemoRoutes(slowness, closing);
    faults = new DemoFaults(routes.tokens());
    messages = routes.messages();
    messages.brokenWhen(() -> faults.isOn(DemoFault.NO_TEXT_MESSAGES));
    handler = new DemoHandler(routes, faults, closing);
    QueuedThreadPool threads = new QueuedThreadPool(64, 4);
    threads.setName("demo");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = connector(server, faults);
    server.addConnector(connector);
    server.setHandler(handler);
    server.setStopTimeout(0);
  }

  /**
   * Starts a server of its own; several may run at once.
   *
   * @throws IOException when no port could be opened
   */
  public static DemoZitadel start() throws IOException {
    return start(Duration.ofSeconds(3));
  }

  /** The same with another time for the person whose server is slow. */
  static DemoZitadel start(Duration slowness) throws IOException {
    DemoZitadel demo = new DemoZitadel(slowness);
    try {
      demo.server.start();
      return demo;
    } catch (Exception e) {
      demo.close();
      throw new IOException("the demo server did not start", e);
    }
  }

  /** {@code http://127.0.0.1:PORT}. */
  public String issuer() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** The one app that is registered here, with the redirect address {@code http://127.0.0.1/callback}. */
  public String clientId() {
    return DemoApp.CLIENT_ID;
  }

  /** Tells each text message that it would send to a telephone, on the thread of the request that made it. */
  public void onTextMessage(Consumer<DemoTextMessage> listener) {
    messages.listen(listener);
  }

  /** What tests script. */
  public DemoFaults faults() {
    return faults;
  }

  /** How many requests arrived so far. */
  public long requestCount() {
    return handler.count();
  }

  /** The last requests that arrived, oldest first. They may hold tokens. */
  public List<DemoRequest> requests() {
    return handler.requests();
  }

  /**
   * Plays the browser: opens the authorization URL, picks a person, and follows the redirects to the app's loopback
   * address, which it opens too. Blocks ten seconds at most for each page.
   *
   * @param person one of the names of {@code --as}; {@code refused} ends with an error at the app
   * @return the loopback address with code or error: a secret
   * @throws IllegalArgumentException when the URL is not of this server, or there is no such person
   * @throws IOException when a page cannot be read or is not what was expected; never quotes an address
   */
  public URI visit(URI authorizationUrl, String person) throws IOException, InterruptedException {
    return new DemoVisitor(URI.create(issuer())).visit(authorizationUrl, person);
  }

  /** Stops at once; calls under way are cut off. */
  @Override
  public void close() {
    closing.countDown();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the demo server did not stop", e);
    }
  }

  private static ServerConnector connector(Server server, DemoFaults faults) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(32 * 1024);
    http.setHeaderCacheCaseSensitive(true);
    http.setUriCompliance(UriCompliance.UNSAFE);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http),
        new Http2Switch(http, () -> !faults.isOn(DemoFault.HTTP_1_ONLY)));
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    return connector;
  }
}
