package app.myphone.http;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one OkHttpClient for everything that leaves this computer. It follows no redirect, keeps no cookie,
 * answers no challenge, and never repeats a request that has a body. Thread-safe; calls block and honour
 * interruption.
 */
public final class HttpStack implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(8);

  private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

  private final OkHttpClient client;
  private final OkHttpClient once;
  private final OkHttpClient priorKnowledge;

  private final Optional<Network> network;
  private final Duration limit;

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
    this.network = network;
    this.limit = limit;
    client = start
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECT)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .addInterceptor(chain -> chain.proceed(dressed(chain.request(), userAgent, language)))
        .addInterceptor(new CallLog())
        .addNetworkInterceptor(chain -> notRepeated(chain.proceed(chain.request())))
        .build();
    once = client.newBuilder().retryOnConnectionFailure(false).build();
    priorKnowledge = client.newBuilder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
  }

  /**
   * Sends a request and reads the whole answer, of whatever status.
   *
   * @throws ProblemException with {@link Problem.NoAnswer} when none came complete and in time, with
   *     {@link Problem.BadAnswer} when it is bigger than {@link Body#LIMIT} or its compression is broken
   * @throws InterruptedException when the thread was interrupted; the call is given up
   */
  public Answer send(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return whole(newCall(request, deadline));
  }

  /** The same for a request that only reads although it has a body. */
  public Answer sendRead(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    return whole(newReadCall(request, deadline));
  }

  private Answer whole(Call call) throws ProblemException, InterruptedException {
    return exchange(call, response ->
        new Answer(name(call.request()), response.code(), response.headers(), Body.read(response)));
  }

  /** Reads what is wanted of an answer; the caller closes it. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(Response response) throws IOException;
  }

  /** Makes a call and reads its answer, with the same failures as {@link #send}. */
  public <T> T exchange(Call call, Reading<T> reading) throws ProblemException, InterruptedException {
    AtomicInteger status = new AtomicInteger();
    if (network.isPresent()) {
      network.get().proxies().check(call.request().url());
    }
    try {
      return Interruptible.run(call, () -> {
        try (Response response = call.execute()) {
          status.set(response.code());
          return read(call, response, reading);
        }
      });
    } catch (Body.TooBigException e) {
      throw unusable(ProblemCode.ANSWER_TOO_BIG, call.request(), status.get());
    } catch (Body.GarbledException e) {
      throw unusable(ProblemCode.ANSWER_UNREADABLE, call.request(), status.get());
    } catch (IOException e) {
      throw failure(call.request(), e);
    }
  }

  /** How long a step that is no load may take, retries included: as long as a load ({@code --timeout}). */
  public Deadline deadline(Clock clock) {
    return Deadline.in(limit, clock);
  }

  /** A call bounded by the deadline; for wires that read frames and trailers themselves. */
  public Call newCall(Request request, Deadline deadline) {
    OkHttpClient client = request.body() == null ? this.client : once;
    return bounded(client.newCall(request), deadline);
  }

  /** A call that only reads although it has a body: it may be repeated when a kept connection turns out dead. */
  public Call newReadCall(Request request, Deadline deadline) {
    return bounded(client.newCall(request), deadline);
  }

  /** The same over HTTP/2: by ALPN, or with prior knowledge when the address is plain http (gRPC needs HTTP/2). */
  public Call newHttp2ReadCall(Request request, Deadline deadline) {
    OkHttpClient client = request.isHttps() ? this.client : priorKnowledge;
    return bounded(client.newCall(request), deadline);
  }

  /** What a failed call means. Never has the exception's own message: it may quote what was sent. */
  private ProblemException failure(Request request, IOException cause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Optional<String> proxy =
        network.flatMap(way -> way.proxies().to(request.url())).map(ProxyAddress::authority);
    return new ProblemException(NetworkFailure.problem(host(request), proxy, !request.isHttps(), cause));
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
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** What is given up is not read on: closing would wait for the rest. */
  private static <T> T read(Call call, Response response, Reading<T> reading) throws IOException {
    try {
      return reading.of(response);
    } catch (IOException e) {
      call.cancel();
      throw e;
    }
  }

  private static ProblemException unusable(ProblemCode code, Request request, int status) {
    return new ProblemException(
        new Problem.BadAnswer(code, ServerError.ofStatus(name(request), status), host(request)));
  }

  /** We undo gzip ourselves, in {@link Body}, unless a request says what it takes. */
  private static Request dressed(Request request, String userAgent, String language) {
    Request.Builder dressed =
        request.newBuilder().header("User-Agent", userAgent).header("Accept-Language", language);
    return (request.header("Accept-Encoding") == null ? dressed.header("Accept-Encoding", "gzip") : dressed).build();
  }

  /** OkHttp would repeat a 503 at once when it says {@code Retry-After: 0}; when to repeat is for Retries to say. */
  private static Response notRepeated(Response response) {
    return response.code() == 503 && "0".equals(response.header("Retry-After"))
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }

  private static Call bounded(Call call, Deadline deadline) {
    call.timeout().timeout(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    return call;
  }
}
