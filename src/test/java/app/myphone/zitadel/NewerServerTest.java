package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Wire;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.problem.ServerText;
import app.myphone.wire.Recordings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of 2026 (the recordings 09-*): what it answers otherwise than the one before. */
@Timeout(60)
class NewerServerTest {
  private static final String CHANGED = "09-changed-since-2025-10";
  private static final String LOCKED = "09-locked-but-active";

  private final MockWebServer server = new MockWebServer();
  private final TestClock clock = new TestClock();
  private final HttpStack http = new HttpStack("test", "en");

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void phoneIsReadAsBefore() throws Exception {
    server.enqueue(Served.as(Recordings.of(CHANGED, "GET my phone")));
    try (Api api = Api.over(Wire.JSON, server.url("/"))) {
      PhoneAnswer phone = api.phone();
      assertThat(phone.number()).contains("+41791234568");
      assertThat(phone.verified()).isFalse();
    }
  }

  @Test
  void badTokenInHeadersOfGrpcWebIsUnderstood() throws Exception {
    server.enqueue(Served.as(Recordings.of(CHANGED, "gRPC-Web with a bad token")));
    try (Api api = Api.over(Wire.GRPC_WEB, server.url("/"))) {
      Problem problem = api.problem();
      assertThat(problem.code()).isEqualTo(ProblemCode.API_NOT_SIGNED_IN);
      assertThat(problem.serverError().flatMap(ServerError::id)).contains("AUTH-7fs1e");
      assertThat(problem.serverError().flatMap(ServerError::requestId)).contains("dc4bggpksduaavu2er70");
    }
  }

  static Stream<Recordings.Exchange> refusals() {
    return Stream.of("09-support-acts", "09-own-sessions", LOCKED).flatMap(file -> Recordings.of(file).stream())
        .filter(e -> e.status() >= 400 && e.status() != 503 && !e.isCut());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalIsZitadelsOwnAndNamesItsRequest(Recordings.Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));
    try (Api api = Api.over(Wire.JSON, server.url("/"))) {
      Problem problem = api.problem();
      assertThat(problem.code()).isNotIn(ProblemCode.ANSWER_IN_BETWEEN, ProblemCode.ANSWER_NOT_API);
      assertThat(problem.serverError().flatMap(ServerError::requestId)).isEqualTo(recorded.header("X-Request-Id"));
    }
  }

  @Test
  void opaqueTokenOfFiveParts() throws Exception {
    Secret token = new Secret("eyJhbGciOiJBMjU2R0NNS1ci." + "aBcDeFgHiJ".repeat(8) + "." + "kLmNoPqRsT".repeat(4) + "."
        + "uVwXyZ0123".repeat(5) + "." + "4567-_89ab".repeat(3));
    server.enqueue(Served.json(200, "{\"phone\":{\"phone\":\"+41791234567\"}}"));
    new JsonWire(http, server.url("/"), new Retries(clock)).myPhone(token, "1", deadline());
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + token.reveal());
    assertThat(ServerText.clean("token " + token.reveal() + " is bad", 500)).isEqualTo("token ••• is bad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Request-Id", "x-request-id", "X-Correlation-ID", "cf-ray"})
  void nameOfARequestIsKeptWhoeverGivesIt(String header) throws Exception {
    server.enqueue(new MockResponse.Builder().code(403).addHeader(header, "abc-123").body("<h1>no</h1>").build());
    server.enqueue(new MockResponse.Builder().code(200).addHeader(header, "abc-124").body("<h1>no</h1>").build());
    try (Api api = Api.over(Wire.JSON, server.url("/"))) {
      assertThat(api.problem().serverError().flatMap(ServerError::requestId).orElseThrow()).startsWith("abc-123");
      assertThat(api.problem().serverError().flatMap(ServerError::requestId)).contains("abc-124");
    }
  }

  @Test
  void searchIsRepeatedOnlyWhileThereIsNoConnection() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      closed = socket.getLocalPort();
    }
    assertThatThrownBy(() -> search(HttpUrl.get("http://127.0.0.1:" + closed))).hasMessage("net.not-reachable");
    assertThat(clock.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500));
    server.enqueue(Served.json(503, "{\"code\":14,\"message\":\"connection error\"}"));
    assertThatThrownBy(() -> search(server.url("/"))).hasMessage("server.unavailable");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private List<AccountAnswer> search(HttpUrl api) throws ProblemException, InterruptedException {
    UserSearch ada = UserSearch.by(UserSearch.Field.PHONE, "+41791234567", UserSearch.Match.EQUALS);
    return new SupportApi(http, api, new Retries(clock)).users(new Secret("the-token"), ada, 0, 10, deadline()).users();
  }

  private Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(20), clock);
  }
}
