package app.myphone.zitadel;

import static app.myphone.zitadel.GrpcFaults.NUMBER;
import static app.myphone.zitadel.GrpcFaults.PHONE;
import static app.myphone.zitadel.GrpcFaults.frame;
import static app.myphone.zitadel.GrpcFaults.grpc;
import static app.myphone.zitadel.GrpcFaults.join;
import static app.myphone.zitadel.GrpcFaults.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.myphone.config.Wire;
import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.Body;
import app.myphone.http.Raw;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Native gRPC against servers that break it. */
@Timeout(30)
class BadGrpcAnswersTest {
  private static final String[] OK = {"grpc-status", "0"};
  private final MockWebServer server = new MockWebServer();
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    server.start();
    api = Api.over(Wire.GRPC, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        argumentSet("length too long", grpc(frame(0, PHONE.length + 1, PHONE), OK), "frame longer than the answer"),
        argumentSet("length too short", grpc(frame(0, PHONE.length - 1, PHONE), OK), "frame cut short"),
        argumentSet("length of 2 GiB", grpc(frame(0, 0x80000000, PHONE), OK), "frame longer than the answer"),
        argumentSet("length of 4 GiB", grpc(frame(0, -1, PHONE), OK), "frame longer than the answer"),
        argumentSet("head cut short", grpc(new byte[] {0, 0, 0}, OK), "frame cut short"),
        argumentSet("unknown flag bits", grpc(frame(2, PHONE), OK), "frame flag 2"),
        argumentSet("trailers frame of gRPC-Web", grpc(join(frame(0, PHONE), GrpcFaults.OK), OK), "frame flag 128"),
        argumentSet("compressed without encoding", grpc(frame(1, zipped(PHONE)), OK),
            "compressed without grpc-encoding gzip"),
        argumentSet("compressed as identity",
            grpc(frame(1, zipped(PHONE)), OK).addHeader("grpc-encoding", "identity"),
            "compressed without grpc-encoding gzip"),
        argumentSet("compressed, but no gzip", grpc(frame(1, PHONE), OK).addHeader("grpc-encoding", "gzip"), "gzip"),
        argumentSet("compressed and cut", grpc(frame(1, ByteString.of(zipped(PHONE)).substring(0, 12).toByteArray()),
            OK).addHeader("grpc-encoding", "gzip"), "gzip"),
        argumentSet("two messages", grpc(join(frame(0, PHONE), frame(0, PHONE)), OK), "two messages"),
        argumentSet("no message", grpc(new byte[0], OK), "no message"),
        argumentSet("trailers missing", grpc(frame(0, PHONE)), "grpc-status missing"),
        argumentSet("status missing", grpc(frame(0, PHONE), "grpc-message", "x"), "grpc-status missing"),
        argumentSet("status not a number", grpc(frame(0, PHONE), "grpc-status", "OK"), "grpc-status not a number"),
        argumentSet("status negative", grpc(frame(0, PHONE), "grpc-status", "-1"), "grpc-status not a number"),
        argumentSet("status empty", grpc(frame(0, PHONE), "grpc-status", ""), "grpc-status not a number"));
  }

  @Test
  void theDemoCanBeAServerOfOldToo() throws Exception {
    try (DemoZitadel demo = DemoZitadel.start()) {
      demo.faults().turnOn(DemoFault.HTTP_1_ONLY);
      for (int i = 0; i < 5; i++) {
        try (Api api = Api.over(Wire.GRPC, HttpUrl.get(demo.issuer()))) {
          assertThat(api.problem().code()).isEqualTo(ProblemCode.WIRE_BLOCKED);
        }
      }
      try (Api api = Api.over(Wire.GRPC_WEB, HttpUrl.get(demo.issuer()))) {
        assertThat(api.problem().serverError().orElseThrow().grpc()).contains(16);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenProtocolIsNamed(MockResponse.Builder response, String reason) throws Exception {
    server.enqueue(response.build());

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.WIRE_BROKEN);
    assertThat(problem.arguments())
        .containsExactly(server.getHostName() + ":" + server.getPort(), "gRPC", reason);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        argumentSet("message cut", ByteString.of(PHONE).substring(0, PHONE.length - 3).toByteArray()),
        argumentSet("bad UTF-8", new byte[] {0x12, 3, 0x0a, 1, (byte) 0xff}),
        argumentSet("phone as number", new byte[] {0x10, 5}),
        argumentSet("number as number", new byte[] {0x12, 2, 0x08, 5}),
        argumentSet("number as fixed64", new byte[] {0x12, 9, 0x09, 1, 2, 3, 4, 5, 6, 7, 8}),
        argumentSet("end of a group", new byte[] {0x14}),
        argumentSet("field number 0", new byte[] {0x02, 0}),
        argumentSet("length that never ends", new byte[] {0x12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}),
        argumentSet("number of 65 characters", GrpcFaults.phone("1".repeat(65))),
        argumentSet("number of 10 kB", GrpcFaults.phone("1".repeat(10_000))));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void messageOfNonsenseCannotBeRead(byte[] message) throws Exception {
    server.enqueue(grpc(frame(0, message), OK).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        argumentSet("unknown fields", new byte[] {0x7a, 1, 'x', (byte) 0x80, 1, 5}),
        argumentSet("details of a wrong wire type", new byte[] {0x08, 5}),
        argumentSet("date beyond all time", new byte[] {0x0a, 12, 0x1a, 10, 0x08,
            -1, -1, -1, -1, -1, -1, -1, -1, 0x7f}),
        argumentSet("nanoseconds below zero", new byte[] {0x0a, 15, 0x12, 13, 0x08, 1, 0x10,
            -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void nothingElseHidesTheNumber(byte[] before) throws Exception {
    server.enqueue(grpc(frame(0, join(before, PHONE)), OK).build());

    PhoneAnswer phone = api.phone();

    assertThat(phone.number()).contains(NUMBER);
    assertThat(phone.verified()).isTrue();
  }

  @Test
  void flagOfAWrongWireTypeIsNotVerified() throws Exception {
    server.enqueue(grpc(frame(0, new byte[] {0x12, 8, 0x0a, 3, '+', '4', '1', 0x12, 1, 1}), OK).build());
    assertThat(api.phone()).isEqualTo(new PhoneAnswer(ObjectDetails.NONE, Optional.of("+41"), false));
  }

  @Test
  void emptyMessageIsNoPhone() throws Exception {
    server.enqueue(grpc(frame(0, new byte[0]), OK).build());
    assertThat(api.phone().number()).isEmpty();
  }

  @Test
  void unknownStateIsUnknown() throws Exception {
    server.enqueue(grpc(frame(0, new byte[] {0x0a, 5, 0x0a, 1, '7', 0x18, 99}), OK).build());
    assertThat(api.user()).isEqualTo(new UserAnswer("7", ObjectDetails.NONE, UserState.UNKNOWN, "", List.of()));
  }

  @Test
  void gzipIsRead() throws Exception {
    server.enqueue(grpc(frame(1, zipped(PHONE)), OK).addHeader("grpc-encoding", "gzip").build());
    assertThat(api.phone().number()).contains(NUMBER);
  }

  @Test
  void gzipBombInAFrameIsTooBig() throws Exception {
    server.enqueue(grpc(frame(1, zipped(new byte[64 * Body.LIMIT])), OK).addHeader("grpc-encoding", "gzip").build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void oneByteMoreThanTheLimitIsTooBig() throws Exception {
    server.enqueue(grpc(frame(0, new byte[Body.LIMIT + 1]), OK).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void trailersOnlyAnswerIsRead() throws Exception {
    server.enqueue(grpc(new byte[0]).addHeader("grpc-status", "16").addHeader("grpc-message", "no").build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_SIGNED_IN);
  }

  @ParameterizedTest
  @CsvSource({"1, API_REFUSED", "2, SERVER_TROUBLE", "3, API_REFUSED", "4, TIMED_OUT", "5, API_NOT_FOUND",
      "6, API_REFUSED", "7, API_FORBIDDEN", "8, API_TOO_MANY", "9, API_REFUSED", "10, API_REFUSED",
      "11, API_REFUSED", "12, SERVER_TROUBLE", "13, SERVER_TROUBLE", "14, SERVER_UNAVAILABLE",
      "15, SERVER_TROUBLE", "16, API_NOT_SIGNED_IN", "17, SERVER_TROUBLE", "99, SERVER_TROUBLE"})
  void everyStatusHasItsProblem(int status, ProblemCode code) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(grpc(new byte[0], "grpc-status", String.valueOf(status)).build());
    }
    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.serverError().orElseThrow().grpc()).contains(status);
    assertThat(api.clock.pauses()).hasSize(status == 14 ? 2 : 0);
  }

  @ParameterizedTest
  @CsvSource({"'a%20b', 'a b'", "'50%', '50%'", "'%zz%4', '%zz%4'", "'%C3%A4', ä", "'%ff', '\uFFFD'",
      "'%0d%0aX: y', 'X: y'", "'%e2%80%ae', ''"})
  void badPercentCodesStayAsTheyAre(String sent, String shown) throws Exception {
    server.enqueue(grpc(new byte[0], "grpc-status", "7", "grpc-message", sent).build());
    assertThat(api.problem().serverError().orElseThrow().message()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "CA", "////", "=", "CAkSJ1Ro"})
  void detailsThatDoNotDecodeLeaveTheStatus(String details) throws Exception {
    server.enqueue(
        grpc(new byte[0], "grpc-status", "9", "grpc-message", "m", "grpc-status-details-bin", details).build());

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.API_REFUSED);
    assertThat(problem.serverError().orElseThrow().details()).isEmpty();
  }

  @Test
  void paddedDetailsAreReadToo() throws Exception {
    String padded = "CAkSAW0aNQoqdHlwZS5nb29nbGVhcGlzLmNvbS96aXRhZGVsLnYxLkVycm9yRGV0YWlsEgcKA0EtMRIA";
    server.enqueue(grpc(new byte[0], "grpc-status", "9", "grpc-status-details-bin", padded + "==").build());
    assertThat(api.problem().serverError().flatMap(ServerError::id)).contains("A-1");
  }

  @ParameterizedTest
  @CsvSource({"200, WIRE_BLOCKED, 1", "301, ANSWER_REDIRECT, 1", "400, WIRE_BLOCKED, 1", "401, ANSWER_IN_BETWEEN, 1",
      "403, ANSWER_IN_BETWEEN, 1", "511, ANSWER_IN_BETWEEN, 1", "404, WIRE_BLOCKED, 1", "415, WIRE_BLOCKED, 1", "429, API_TOO_MANY, 1",
      "500, WIRE_BLOCKED, 1", "502, SERVER_UNAVAILABLE, 3", "503, SERVER_UNAVAILABLE, 3",
      "504, SERVER_UNAVAILABLE, 3", "505, WIRE_BLOCKED, 1"})
  void htmlOfSomethingInBetweenIsMapped(int status, ProblemCode code, int requests) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder().code(status).addHeader("content-type", "text/html").body("<p>").build());
    }
    assertThat(api.problem().code()).isEqualTo(code);
    assertThat(server.getRequestCount()).isEqualTo(requests);
  }

  @Test
  void gatewaysNewsOfTheDatabaseIsTheSameOnThisWire() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.json(404, "{\"code\":5,\"message\":\"unable to set instance: ID=QUERY-d3fas\"}"));
    }
    assertThat(api.problem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 8, 11})
  void resetStreamIsCutOff(int error) throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).onResponseStart(new SocketEffect.CloseStream(error)).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.CUT_OFF);
  }

  @Test
  void refusedStreamWasNeverLookedAtAndIsRepeated() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).onRequestStart(new SocketEffect.CloseStream(7)).build());
    server.enqueue(grpc(frame(0, PHONE), OK).build());
    assertThat(api.phone().number()).contains(NUMBER);
  }

  @Test
  void resetStreamInTheMiddleIsCutOff() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).onResponseBody(new SocketEffect.CloseStream(2)).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.CUT_OFF);
  }

  @Test
  void goAwayAfterAnAnswerLeadsToANewConnection() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE).build());
    server.enqueue(grpc(frame(0, PHONE), OK).build());
    assertThat(api.phone().number()).contains(NUMBER);
    assertThat(api.phone().number()).contains(NUMBER);
  }

  @Test
  void connectionClosedInTheMiddleIsCutOff() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK)
        .onResponseBody(new SocketEffect.CloseSocket()).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.CUT_OFF);
  }

  @Test
  void slowDripEndsWithTheDeadline() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).throttleBody(1, 100, TimeUnit.MILLISECONDS).build());
    assertThat(api.within(Duration.ofMillis(400)).problem().code()).isEqualTo(ProblemCode.TIMED_OUT);
  }

  /** How servers that know HTTP/1.1 only take the preface of HTTP/2: with an answer, or with none, sooner or later. */
  static Stream<Arguments> http1Servers() {
    String head = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    return Stream.<Map.Entry<String, Raw.Reply>>of(
        Map.entry("400", Raw.text(head)),
        Map.entry("505 of HTTP/1.0", Raw.text("HTTP/1.0 505 HTTP Version Not Supported\r\n\r\n<h1>no</h1>")),
        Map.entry("400 and gone", client -> client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII))),
        Map.entry("400 in two parts", client -> {
          client.getOutputStream().write(head.substring(0, 3).getBytes(StandardCharsets.US_ASCII));
          client.getOutputStream().flush();
          Raw.text(head.substring(3)).to(client);
        }),
        Map.entry("hangs up on the preface", BadGrpcAnswersTest::http1Only),
        Map.entry("resets on the preface", client -> {
          client.setSoLinger(true, 0);
          http1Only(client);
        }),
        Map.entry("another protocol", Raw.text("SSH-2.0-OpenSSH_9.6\r\n")))
        .map(entry -> Arguments.argumentSet(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("http1Servers")
  void http1ServerAtAPlainAddressIsAlwaysNamed(Raw.Reply reply) throws Exception {
    for (int i = 0; i < 10; i++) {
      try (Raw http1 = new Raw(reply); Api other = Api.over(Wire.GRPC, http1.url())) {
        Problem problem = other.problem();
        assertThat(problem.code()).as("try " + i).isEqualTo(ProblemCode.WIRE_BLOCKED);
        assertThat(problem.arguments())
            .containsExactly("127.0.0.1:" + http1.url().port(), "gRPC", "REST", "json");
      }
    }
  }

  /** After the head: HTTP/1.1 is answered, anything else is hung up on. */
  private static void http1Only(Socket client) throws IOException {
    client.setSoTimeout(200);
    try {
      if (client.getInputStream().read() >= 0) {
        return; // what follows the preface
      }
    } catch (SocketTimeoutException e) {
      // the end of a request
    }
    client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void serverThatHangsUpOnEverythingIsCutOff() throws Exception {
    try (Raw gone = new Raw(_ -> { }); Api other = Api.over(Wire.GRPC, gone.url())) {
      assertThat(other.problem().code()).isEqualTo(ProblemCode.CUT_OFF);
    }
  }

  @Test
  void silentServerIsNotSaidToLackHttp2() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Raw silent = new Raw(_ -> end.await()); Api other = Api.over(Wire.GRPC, silent.url())) {
      assertThat(other.within(Duration.ofMillis(300)).problem().code()).isEqualTo(ProblemCode.TIMED_OUT);
    } finally {
      end.countDown();
    }
  }

  @Test
  void http1ByAlpnIsNamed() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates mine = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(certificate.certificate()).build();
    try (MockWebServer http1 = new MockWebServer()) {
      http1.useHttps(mine.sslSocketFactory());
      http1.setProtocols(List.of(Protocol.HTTP_1_1));
      http1.start();
      http1.enqueue(Served.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
      http1.enqueue(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
      http1.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
      OkHttpClient.Builder start =
          new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
      try (Api other = Api.over(Wire.GRPC, http1.url("/"), start)) {
        for (int i = 0; i < 3; i++) {
          assertThat(other.problem().code()).isEqualTo(ProblemCode.WIRE_BLOCKED);
        }
      }
    }
  }

  @Test
  void requestIsAsTheSpecificationWants() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).build());
    api.within(Duration.ofSeconds(7)).phone();

    RecordedRequest request = server.takeRequest();

    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/zitadel.auth.v1.AuthService/GetMyPhone");
    assertThat(request.getHeaders().get("content-type")).isEqualTo("application/grpc");
    assertThat(request.getHeaders().get("te")).isEqualTo("trailers");
    assertThat(request.getHeaders().get("grpc-timeout")).isEqualTo("7000m");
    assertThat(request.getHeaders().get("user-agent")).isEqualTo("my-phone/test");
    assertThat(request.getHeaders().get("authorization")).isEqualTo("Bearer the-token");
    assertThat(request.getHeaders().names()).doesNotContain("origin", "cookie");
    assertThat(request.getBody()).isEqualTo(ByteString.of(new byte[5]));
  }

  @Test
  void longDeadlineStaysWithinEightDigits() throws Exception {
    server.enqueue(grpc(frame(0, PHONE), OK).build());
    api.within(Duration.ofDays(30)).phone();
    assertThat(server.takeRequest().getHeaders().get("grpc-timeout")).isEqualTo("99999999m");
  }
}
