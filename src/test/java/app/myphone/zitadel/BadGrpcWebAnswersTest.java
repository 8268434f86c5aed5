package app.myphone.zitadel;

import static app.myphone.zitadel.GrpcFaults.NUMBER;
import static app.myphone.zitadel.GrpcFaults.OK;
import static app.myphone.zitadel.GrpcFaults.PHONE;
import static app.myphone.zitadel.GrpcFaults.frame;
import static app.myphone.zitadel.GrpcFaults.join;
import static app.myphone.zitadel.GrpcFaults.trailers;
import static app.myphone.zitadel.GrpcFaults.web;
import static app.myphone.zitadel.GrpcFaults.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.myphone.config.Wire;
import app.myphone.http.Body;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** gRPC-Web over HTTP/1.1 against servers that break it. */
@Timeout(30)
class BadGrpcWebAnswersTest {
  private final MockWebServer server = new MockWebServer();
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server.start();
    api = Api.over(Wire.GRPC_WEB, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  static Stream<Arguments> broken() {
    byte[] data = frame(0, PHONE);
    return Stream.of(
        argumentSet("length too long", web(frame(0, PHONE.length + 99, PHONE), OK), "frame longer than the answer"),
        argumentSet("length too short", web(frame(0, PHONE.length - 1, PHONE), OK), "frame longer than the answer"),
        argumentSet("length of 2 GiB", web(frame(0, 0x80000000, PHONE), OK), "frame longer than the answer"),
        argumentSet("head cut short", web(data, new byte[] {(byte) 0x80, 0}), "frame cut short"),
        argumentSet("unknown flag bits", web(frame(0x40, PHONE), OK), "frame flag 64"),
        argumentSet("compressed without encoding", web(frame(1, zipped(PHONE)), OK),
            "compressed without grpc-encoding gzip"),
        argumentSet("two messages", web(data, data, OK), "two messages"),
        argumentSet("no message", web(OK), "no message"),
        argumentSet("trailers before data", web(OK, data), "bytes after the trailers"),
        argumentSet("bytes after the trailers", web(data, OK, new byte[] {0}), "bytes after the trailers"),
        argumentSet("trailers missing", web(data), "grpc-status missing"),
        argumentSet("nothing at all", web(), "grpc-status missing"),
        argumentSet("status missing", web(data, trailers("grpc-message: x\r\n")), "grpc-status missing"),
        argumentSet("trailers of nonsense", web(data, trailers(":\r\n\r\n: x\r\nnonsense")), "grpc-status missing"),
        argumentSet("status not a number", web(data, trailers("grpc-status: OK\r\n")), "grpc-status not a number"),
        argumentSet("text that is no base64", web("*** no ***".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .setHeader("content-type", "application/grpc-web-text"), "base64"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenProtocolIsNamed(MockResponse.Builder response, String reason) throws Exception {
    server.enqueue(response.build());

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.WIRE_BROKEN);
    assertThat(problem.arguments())
        .containsExactly(server.getHostName() + ":" + server.getPort(), "gRPC-Web", reason);
  }

  static Stream<Arguments> good() {
    byte[] both = join(frame(0, PHONE), OK);
    return Stream.of(
        argumentSet("trailers in upper case", web(frame(0, PHONE), trailers("Grpc-Status:0\n"))),
        argumentSet("gzip", web(frame(1, zipped(PHONE)), OK).addHeader("grpc-encoding", "gzip")),
        argumentSet("trailers in gzip", web(frame(0, PHONE),
            frame(0x81, zipped("grpc-status: 0\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
            .addHeader("grpc-encoding", "gzip")),
        argumentSet("base64 in one", text(Base64.getEncoder().encodeToString(both))),
        argumentSet("base64 frame by frame", text(
            Base64.getEncoder().encodeToString(frame(0, PHONE)) + Base64.getEncoder().encodeToString(OK))),
        argumentSet("base64 with line breaks", text(Base64.getMimeEncoder().encodeToString(both))),
        argumentSet("no +proto", web(both).setHeader("content-type", "application/grpc-web")));
  }

  private static MockResponse.Builder text(String base64) {
    return new MockResponse.Builder().addHeader("content-type", "application/grpc-web-text+proto").body(base64);
  }

  @ParameterizedTest
  @MethodSource("good")
  void otherFormsAreRead(MockResponse.Builder response) throws Exception {
    server.enqueue(response.build());
    assertThat(api.phone().number()).contains(NUMBER);
  }

  @Test
  void errorInHeadersWithAnEmptyBodyIsRead() throws Exception {
    server.enqueue(web().addHeader("Grpc-Status", "16").addHeader("Grpc-Message", "no%20way").build());

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.API_NOT_SIGNED_IN);
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("no way");
  }

  @Test
  void status99IsTroubleOfTheServer() throws Exception {
    server.enqueue(web(trailers("grpc-status: 99\r\n")).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.SERVER_TROUBLE);
  }

  @ParameterizedTest
  @CsvSource({"200, WIRE_BLOCKED", "302, ANSWER_REDIRECT", "401, ANSWER_IN_BETWEEN", "511, ANSWER_IN_BETWEEN", "404, WIRE_BLOCKED",
      "415, WIRE_BLOCKED", "429, API_TOO_MANY", "502, SERVER_UNAVAILABLE", "503, SERVER_UNAVAILABLE"})
  void htmlOfSomethingInBetweenIsMapped(int status, ProblemCode code) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder().code(status).addHeader("content-type", "text/html").body("<p>").build());
    }
    assertThat(api.problem().code()).isEqualTo(code);
  }

  @Test
  void nativeGrpcIsNoAnswerToGrpcWeb() throws Exception {
    server.enqueue(web(frame(0, PHONE), OK).setHeader("content-type", "application/grpc").build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.WIRE_BLOCKED);
  }

  @Test
  void oneByteMoreThanTheLimitIsTooBig() throws Exception {
    server.enqueue(web(frame(0, new byte[Body.LIMIT + 1]), OK).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void gzipBombInAFrameIsTooBig() throws Exception {
    server.enqueue(
        web(frame(1, zipped(new byte[64 * Body.LIMIT])), OK).addHeader("grpc-encoding", "gzip").build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void gzipBombAsTrailersIsTooBig() throws Exception {
    server.enqueue(web(frame(0x81, zipped(new byte[64 * Body.LIMIT]))).addHeader("grpc-encoding", "gzip").build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void connectionClosedInTheMiddleIsCutOff() throws Exception {
    server.enqueue(web(frame(0, PHONE), OK).onResponseBody(new SocketEffect.CloseSocket()).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.CUT_OFF);
  }

  @Test
  void slowDripEndsWithTheDeadline() throws Exception {
    server.enqueue(web(frame(0, PHONE), OK).throttleBody(1, 100, TimeUnit.MILLISECONDS).build());
    assertThat(api.within(Duration.ofMillis(400)).problem().code()).isEqualTo(ProblemCode.TIMED_OUT);
  }

  @Test
  void keptConnectionThatDiedIsReplaced() throws Exception {
    server.enqueue(web(frame(0, PHONE), OK).onResponseEnd(new SocketEffect.CloseSocket()).build());
    server.enqueue(web(frame(0, PHONE), OK).build());
    assertThat(api.phone().number()).contains(NUMBER);
    assertThat(api.phone().number()).contains(NUMBER);
  }

  @Test
  void requestIsAsTheSpecificationWantsAndHasNoOrigin() throws Exception {
    server.enqueue(web(frame(0, PHONE), OK).build());
    api.within(Duration.ofSeconds(7)).phone();

    RecordedRequest request = server.takeRequest();

    assertThat(request.getTarget()).isEqualTo("/zitadel.auth.v1.AuthService/GetMyPhone");
    assertThat(request.getHeaders().get("content-type")).isEqualTo("application/grpc-web+proto");
    assertThat(request.getHeaders().get("grpc-timeout")).isEqualTo("7000m");
    assertThat(request.getHeaders().get("authorization")).isEqualTo("Bearer the-token");
    assertThat(request.getHeaders().names()).doesNotContain("Origin", "Cookie", "te");
    assertThat(request.getBody()).isEqualTo(ByteString.of(new byte[5]));
  }
}
