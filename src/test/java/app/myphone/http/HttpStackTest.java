package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server or network does: a problem in bounded time and memory. */
@Timeout(30)
class HttpStackTest {
  private final HttpStack http = new HttpStack("my-phone/test", "en");

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void resetIsCutOff() throws Exception {
    try (Raw server = new Raw(client -> client.setSoLinger(true, 0))) {
      assertThat(problem(server.url())).isEqualTo(ProblemCode.CUT_OFF);
    }
  }

  @Test
  void hangEndsWithTheDeadline() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Raw server = new Raw(_ -> end.await())) {
      assertThat(problem(server.url(), Duration.ofMillis(300))).isEqualTo(ProblemCode.TIMED_OUT);
    } finally {
      end.countDown();
    }
  }

  @Test
  void oneByteAfterTheOtherEndsWithTheDeadline() throws Exception {
    try (Raw server = new Raw(client -> {
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(' ');
        out.flush();
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      }
    })) {
      assertThat(problem(server.url(), Duration.ofMillis(400))).isEqualTo(ProblemCode.TIMED_OUT);
    }
  }

  @Test
  void hundredMegabytesAreGivenUpAfterOne() throws Exception {
    AtomicLong sent = new AtomicLong();
    byte[] block = new byte[64 * 1024];
    try (Raw server = new Raw(client -> {
      OutputStream out = client.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      while (sent.get() < 100 * Body.LIMIT) {
        out.write(block);
        sent.addAndGet(block.length);
      }
    })) {
      assertThat(problem(server.url())).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
      assertThat(sent.get()).isLessThan(64L * Body.LIMIT);
    }
  }

  @Test
  void exactlyTheLimitIsRead() throws Exception {
    try (MockWebServer server = started(new MockResponse.Builder().body("x".repeat(Body.LIMIT)).build())) {
      assertThat(send(server.url("/"), Duration.ofSeconds(10)).body()).hasSize(Body.LIMIT);
    }
  }

  @Test
  void gzipIsUndone() throws Exception {
    try (MockWebServer server = started(gzip(zipped("hello".getBytes(StandardCharsets.UTF_8))))) {
      assertThat(send(server.url("/"), Duration.ofSeconds(10)).text()).isEqualTo("hello");
      assertThat(server.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
    }
  }

  @Test
  void gzipBombIsTooBig() throws Exception {
    Buffer bomb = zipped(new byte[64 * Body.LIMIT]);
    assertThat(bomb.size()).isLessThan(Body.LIMIT);
    try (MockWebServer server = started(gzip(bomb))) {
      assertThat(problem(server.url("/"))).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
    }
  }

  @Test
  void brokenGzipCannotBeRead() throws Exception {
    byte[] whole = zipped("hello, hello, hello".getBytes(StandardCharsets.UTF_8)).readByteArray();
    Buffer cut = new Buffer().write(whole, 0, 14);
    try (MockWebServer server = started(gzip(new Buffer().writeUtf8("no gzip at all")))) {
      assertThat(problem(server.url("/"))).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
    }
    try (MockWebServer server = started(gzip(cut))) {
      assertThat(problem(server.url("/"))).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello",
      "HTTP/1.1 200 OK\r\nContent-Len", "nonsense\r\n\r\n", ""})
  void truncatedAnswerIsCutOff(String sent) throws Exception {
    try (Raw server = new Raw(Raw.text(sent))) {
      assertThat(problem(server.url())).isEqualTo(ProblemCode.CUT_OFF);
    }
  }

  @Test
  void nobodyThereIsNotReachable() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(problem(HttpUrl.get("http://127.0.0.1:" + port))).isEqualTo(ProblemCode.NOT_REACHABLE);
  }

  @Test
  void unknownCertificateIsNotTrusted() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = secure(certificate)) {
      assertThat(problem(server.url("/"))).isEqualTo(ProblemCode.TLS_NOT_TRUSTED);
    }
  }

  @Test
  void certificateOfAnotherHostIsNotTrusted() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("elsewhere.example").build();
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(certificate.certificate()).build();
    OkHttpClient.Builder trusting =
        new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
    try (MockWebServer server = secure(certificate); HttpStack stack = new HttpStack(trusting, "test", "en")) {
      Request request = new Request.Builder().url(server.url("/")).build();
      assertThat(codeOf(() -> stack.send(request, Deadline.in(Duration.ofSeconds(10), Clock.system()))))
          .isEqualTo(ProblemCode.TLS_NOT_TRUSTED);
    }
  }

  @Test
  void httpWhereHttpsIsSpokenIsNoSecureConnection() throws Exception {
    try (Raw server = Raw.atOnce(Raw.text("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))) {
      assertThat(problem(server.url().newBuilder().scheme("https").build())).isEqualTo(ProblemCode.TLS_FAILED);
    }
  }

  private static MockWebServer secure(HeldCertificate certificate) throws Exception {
    MockWebServer server = new MockWebServer();
    server.useHttps(
        new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslSocketFactory());
    server.start();
    return server;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void interruptionEndsABlockedCallAtOnce(boolean virtual) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    try (Raw server = new Raw(_ -> {
      asked.countDown();
      end.await();
    })) {
      Runnable call = () -> ended.complete(thrownBy(server.url()));
      Thread thread = virtual ? Thread.ofVirtual().start(call) : Thread.ofPlatform().start(call);
      asked.await();
      long start = System.nanoTime();
      thread.interrupt();

      assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    } finally {
      end.countDown();
    }
  }

  @Test
  void interruptionBeforeTheCallSendsNothing() throws Exception {
    try (MockWebServer server = started(new MockResponse.Builder().build())) {
      Thread.currentThread().interrupt();
      assertThat(thrownBy(server.url("/"))).isInstanceOf(InterruptedException.class);
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void problemHasHostAndNothingOfTheRequest() throws Exception {
    try (Raw server = new Raw(Raw.text(""))) {
      HttpUrl url = server.url().newBuilder().addQueryParameter("code", "s3cret").build();
      try {
        send(url, Duration.ofSeconds(5));
      } catch (ProblemException e) {
        assertThat(e.problem()).isInstanceOf(Problem.NoAnswer.class);
        assertThat(e.problem().arguments()).containsExactly("127.0.0.1:" + server.url().port());
        assertThat(e + " " + e.problem()).doesNotContain("s3cret");
        assertThat(e.getCause()).isNull();
        return;
      }
      throw new AssertionError("no problem");
    }
  }

  @Test
  void retriesPauseTwiceAndThenGiveUp() throws Exception {
    TestClock clock = new TestClock();
    AtomicLong tries = new AtomicLong();
    ProblemCode code = codeOf(() -> new Retries(clock).run(Deadline.in(Duration.ofSeconds(20), clock), () -> {
      tries.incrementAndGet();
      throw new ProblemException(new Problem.NoAnswer(ProblemCode.NOT_REACHABLE, "h"));
    }));
    assertThat(code).isEqualTo(ProblemCode.NOT_REACHABLE);
    assertThat(tries).hasValue(3);
    assertThat(clock.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500));
  }

  @Test
  void cutOffAnswerIsNotAskedForAgain() throws Exception {
    TestClock clock = new TestClock();
    AtomicLong tries = new AtomicLong();
    codeOf(() -> new Retries(clock).run(Deadline.in(Duration.ofSeconds(20), clock), () -> {
      tries.incrementAndGet();
      throw new ProblemException(new Problem.NoAnswer(ProblemCode.CUT_OFF, "h"));
    }));
    assertThat(tries).hasValue(1);
    assertThat(clock.pauses()).isEmpty();
  }

  private ProblemCode problem(HttpUrl url) throws Exception {
    return problem(url, Duration.ofSeconds(10));
  }

  private ProblemCode problem(HttpUrl url, Duration limit) throws Exception {
    return codeOf(() -> send(url, limit));
  }

  private static ProblemCode codeOf(Blocking<?> read) throws InterruptedException {
    try {
      throw new AssertionError("no problem but " + read.get());
    } catch (ProblemException e) {
      return e.problem().code();
    }
  }

  private Throwable thrownBy(HttpUrl url) {
    try {
      return new AssertionError("no problem but " + send(url, Duration.ofSeconds(20)));
    } catch (ProblemException | InterruptedException e) {
      return e;
    }
  }

  private Answer send(HttpUrl url, Duration limit) throws ProblemException, InterruptedException {
    return http.send(new Request.Builder().url(url).build(), Deadline.in(limit, Clock.system()));
  }

  private static MockWebServer started(MockResponse response) throws Exception {
    MockWebServer server = new MockWebServer();
    server.enqueue(response);
    server.start();
    return server;
  }

  private static MockResponse gzip(Buffer body) {
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(body).build();
  }

  private static Buffer zipped(byte[] plain) throws Exception {
    Buffer zipped = new Buffer();
    try (okio.BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.write(plain);
    }
    return zipped;
  }
}
