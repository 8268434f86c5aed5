package app.myphone.http;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one OkHttpClient for everything that leaves this computer. It follows no redirect (rule 29), keeps no cookie,
 * answers no challenge, and never repeats a request that has a body (rule 28). Thread-safe; calls block and honour
 * interruption.
 */
public final class HttpStack implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(8);

  private final OkHttpClient client;
  private final OkHttpClient once;
  private final OkHttpClient priorKnowledge;

  /** A stack with the system's proxy and the JDK's trust. */
  public HttpStack(String userAgent, String language) {
    this(new OkHttpClient.Builder(), userAgent, language);
  }

  /** A stack that starts from somebody's trust or proxy settings. */
  public HttpStack(OkHttpClient.Builder start, String userAgent, String language) {
    client = start
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECT)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
            .header("User-Agent", userAgent).header("Accept-Language", language).build()))
        .addInterceptor(new CallLog())
        .build();
    once = client.newBuilder().retryOnConnectionFailure(false).build();
    priorKnowledge = once.newBuilder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
  }

  /**
   * Sends a request and reads the whole answer, of whatever status.
   *
   * @throws ProblemException with {@link Problem.NoAnswer} when none came complete and in time, with
   *     {@link Problem.BadAnswer} when it is bigger than {@link Body#LIMIT}
   * @throws InterruptedException when the thread was interrupted; the call is given up
   */
  public Answer send(Request request, Deadline deadline) throws ProblemException, InterruptedException {
    Call call = newCall(request, deadline);
    try (Response response = call.execute()) {
      return new Answer(name(request), response.code(), response.headers(), Body.read(response.body()));
    } catch (Body.TooBigException e) {
      throw new ProblemException(new Problem.BadAnswer(ProblemCode.ANSWER_TOO_BIG,
          ServerError.ofStatus(name(request), 200), host(request)));
    } catch (IOException e) {
      throw failure(request, e);
    }
  }

  /** A call bounded by the deadline; for wires that read frames and trailers themselves. */
  public Call newCall(Request request, Deadline deadline) {
    OkHttpClient client = request.body() == null ? this.client : once;
    return bounded(client.newCall(request), deadline);
  }

  /** A call over HTTP/2: by ALPN, or with prior knowledge when the address is plain http (gRPC needs HTTP/2). */
  public Call newHttp2Call(Request request, Deadline deadline) {
    OkHttpClient client = request.isHttps() ? once : priorKnowledge;
    return bounded(client.newCall(request), deadline);
  }

  /** What a failed call means. Never has the exception's own message: it may quote what was sent. */
  public static ProblemException failure(Request request, IOException cause) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new ProblemException(NetworkFailure.problem(host(request), cause));
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

  private static Call bounded(Call call, Deadline deadline) {
    call.timeout().timeout(Math.max(1, deadline.left().toMillis()), java.util.concurrent.TimeUnit.MILLISECONDS);
    return call;
  }
}
