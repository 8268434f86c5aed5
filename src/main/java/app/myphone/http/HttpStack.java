package app.myphone.http;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one OkHttpClient for everything that leaves this computer. It follows no redirect, keeps no cookie,
 * answers no challenge, and never repeats a request that has a body. Thread-safe; calls block, honour interruption.
 */
public final class HttpStack implements AutoCloseable {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

  private final Clients clients;
  private final OwnHeaders headers;
  private final Exchange exchange;
  private final Duration limit;
  private final Deprecations deprecations = new Deprecations();

  /** A stack with this computer's own trust and proxies. */
  public HttpStack(String userAgent, String language) {
    this(Network.here(Optional.empty()), userAgent, language, USUAL_LIMIT);
  }

  /**
   * A stack that gets out as it is told.
   *
   * @param limit for whatever has none of its own
   */
  public HttpStack(Network network, String userAgent, String language, Duration limit) {
    this(network.into(new OkHttpClient.Builder()), Optional.of(network), userAgent, language, limit);
  }

  /** A stack that starts from somebody's trust or proxy settings. */
  public HttpStack(OkHttpClient.Builder start, String userAgent, String language) {
    this(start, Optional.empty(), userAgent, language, USUAL_LIMIT);
  }

  private HttpStack(OkHttpClient.Builder start, Optional<Network> network, String userAgent, String language,
      Duration limit) {
    this.exchange = new Exchange(network);
    this.headers = new OwnHeaders(userAgent, language);
    this.limit = limit;
    clients = Clients.of(start, headers, deprecations);
  }

  /**
   * Asks for answers in another language from now on.
   *
   * @param language as BCP 47 has it
   */
  public void speak(String language) {
    headers.language(language);
  }

  /**
   * Sends a request and reads the whole answer, of whatever status.
   *
   * @throws ProblemException with {@link Problem.NoAnswer} when none came complete and in time, with
   *     {@link Problem.BadAnswer} when it is bigger than {@link Body#LIMIT} or its compression is broken
   * @throws InterruptedException when the thread was interrupted; the call is given up
   */
  public Answer send(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return readWhole(request.body() == null ? clients.repeating() : clients.once(), request, deadline);
  }

  /** The same for a request that only reads although it has a body: a kept connection may turn out to be dead. */
  public Answer sendRead(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return readWhole(clients.repeating(), request, deadline);
  }

  /** Reads what is wanted of an answer; the caller closes it. */
  @FunctionalInterface
  public interface ResponseReader<T> {
    T of(Response response) throws IOException;
  }

  /**
   * The same as {@link #sendRead} over HTTP/2, for who reads the answer themselves: by ALPN, or with prior knowledge
   * when the address is plain http.
   *
   * @throws Http2MissingException when what is at that address speaks no HTTP/2
   */
  public <T> T exchangeHttp2(Request request, Deadline deadline, ResponseReader<T> reading)
      throws ProblemException, Http2MissingException, InterruptedException {
    return exchangeHttp2(clients.http2(request), request, deadline, reading);
  }

  /** The same for what must not be sent again, as {@link #send} does it for a request with a body. */
  public <T> T exchangeHttp2Once(Request request, Deadline deadline, ResponseReader<T> reading)
      throws ProblemException, Http2MissingException, InterruptedException {
    return exchangeHttp2(clients.http2Once(request), request, deadline, reading);
  }

  private <T> T exchangeHttp2(OkHttpClient way, Request request, Deadline deadline, ResponseReader<T> reading)
      throws ProblemException, Http2MissingException, InterruptedException {
    NegotiatedProtocol negotiated = new NegotiatedProtocol();
    Request noted = request.newBuilder().tag(NegotiatedProtocol.class, negotiated).build();
    try {
      return exchange.run(way, noted, deadline, reading);
    } catch (IOException e) {
      ProblemException failure = exchange.failure(request, e);
      if (negotiated.isHttp1() || (!request.isHttps() && NetworkFailure.isAfterConnecting(failure.problem())
          && new Http2Probe(request.url()).isHttp2Missing())) {
        throw new Http2MissingException();
      }
      throw failure;
    }
  }

  /** What servers said about the end of what was asked of them. */
  public Deprecations deprecations() {
    return deprecations;
  }

  /** How long a step that is no load may take, retries included: as long as a load ({@code --timeout}). */
  public Deadline deadline(Clock clock) {
    return Deadline.in(limit, clock);
  }

  private Answer readWhole(OkHttpClient way, Request request, Deadline deadline)
      throws ProblemException, InterruptedException {
    try {
      return exchange.run(way, request, deadline, response ->
          new Answer(name(request), response.code(), response.headers(), Body.read(response)));
    } catch (IOException e) {
      throw exchange.failure(request, e);
    }
  }

  /** Method and path: all that a log or report may have of a request. */
  public static String name(Request request) {
    return request.method() + " " + request.url().encodedPath();
  }

  /** Host and port, as a person would say them. */
  public static String host(Request request) {
    int port = request.url().port();
    boolean own = port == (request.isHttps() ? 443 : 80);
    return own ? request.url().host() : request.url().host() + ":" + port;
  }

  @Override
  public void close() {
    clients.close();
  }
}
