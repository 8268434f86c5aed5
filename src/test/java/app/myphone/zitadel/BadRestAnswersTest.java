package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.problem.ServerError;
import app.myphone.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statuses and bodies that are not the wanted answer: each has its problem, none is followed or hidden. */
@Timeout(30)
class BadRestAnswersTest {
  private final MockWebServer server = new MockWebServer();
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server.start();
    api = Api.over(Wire.JSON, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
      "400, 9, API_REFUSED", "401, 16, API_NOT_SIGNED_IN", "403, 7, API_FORBIDDEN", "404, 5, API_NOT_FOUND",
      "405, 12, API_REFUSED", "409, 6, API_REFUSED", "418, 2, API_REFUSED", "429, 8, API_TOO_MANY",
      "500, 13, SERVER_TROUBLE", "502, 2, SERVER_TROUBLE", "503, 14, SERVER_UNAVAILABLE", "504, 4, SERVER_TROUBLE",
      "599, 2, SERVER_TROUBLE"})
  void statusInJsonHasItsProblem(int status, int grpc, ProblemCode code) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.json(status, "{\"code\":" + grpc + ",\"message\":\"no\"}"));
    }
    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.serverError().flatMap(ServerError::http)).contains(status);
  }

  @ParameterizedTest
  @CsvSource({
      "400, ANSWER_NOT_API", "401, ANSWER_IN_BETWEEN", "403, ANSWER_IN_BETWEEN", "404, ANSWER_IN_BETWEEN",
      "429, API_TOO_MANY", "451, ANSWER_IN_BETWEEN", "500, SERVER_TROUBLE",
      "502, SERVER_TROUBLE", "503, SERVER_UNAVAILABLE", "504, SERVER_TROUBLE", "511, ANSWER_IN_BETWEEN"})
  void statusInHtmlHasItsProblem(int status, ProblemCode code) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(html(status));
    }
    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.serverError().orElseThrow().message()).isEmpty();
  }

  @Test
  void proxyThatNobodyAskedIsInBetween() throws Exception {
    server.enqueue(html(407));
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 200})
  void emptyBodyCannotBeRead(int status) throws Exception {
    server.enqueue(new MockResponse.Builder().code(status).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
  void redirectIsNeverFollowed(int status) throws Exception {
    server.enqueue(new MockResponse.Builder().code(status).addHeader("Location", server.url("/elsewhere")).build());
    server.enqueue(Served.json(200, "{}"));

    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/octet-stream", "application/grpc", "nonsense", ""})
  void status200OfAnotherTypeIsNotTheApi(String type) throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Content-Type", type)
        .body("{\"phone\":{\"phone\":\"+41791234567\"}}").build());

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.ANSWER_NOT_API);
    assertThat(problem.arguments()).containsExactly(server.getHostName() + ":" + server.getPort());
  }

  @Test
  void pathIsJoinedWithoutDoubleSlash() throws Exception {
    for (String base : new String[] {"/", "", "/zitadel", "/zitadel/", "/zitadel//"}) {
      server.enqueue(Served.json(200, "{}"));
      try (Api other = Api.over(Wire.JSON, server.url(base))) {
        other.phone();
      }
      assertThat(server.takeRequest().getTarget())
          .isEqualTo((base.contains("zitadel") ? "/zitadel" : "") + "/auth/v1/users/me/phone");
    }
  }

  @Test
  void requestHasTokenAndAcceptAndNoOriginOrCookie() throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Set-Cookie", "a=b").addHeader("Content-Type",
        "application/json").body("{}").build());
    server.enqueue(Served.json(200, "{}"));
    api.phone();
    api.phone();

    for (int i = 0; i < 2; i++) {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer the-token");
      assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
      assertThat(request.getHeaders().get("Accept-Language")).isEqualTo("en");
      assertThat(request.getHeaders().names()).doesNotContain("Origin", "Cookie");
    }
  }

  @Test
  void tooManyRequestsAreNotRepeatedAndSayAfterHowLong() throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "30").body("slow down").build());

    Problem problem = api.problem();

    assertThat(ProblemText.of(problem, Messages.in(Locale.ENGLISH)).next()).isEqualTo("Try again in 30 s.");
    assertThat(ProblemText.of(problem, Messages.in(Locale.GERMAN)).next())
        .isEqualTo("In 30 s erneut versuchen.");
    assertThat(problem.serverError().orElseThrow().retryAfter()).contains(Duration.ofSeconds(30));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"'', 1 min", "0, 1 s", "90, 2 min", "7200, 2 h", "9999999, 2778 h", "soon, 1 min",
      "'Wed, 21 Oct 2026 07:28:00 GMT', 1 min", "-5, 1 min"})
  void anyRetryAfterIsSaidInWords(String header, String said) throws Exception {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", header).build());
    assertThat(api.problem().arguments()).containsExactly(said);
  }

  @Test
  void status503IsAskedAgainTwiceAfterHalfASecondAndOneAndAHalf() throws Exception {
    server.enqueue(Served.json(503, "{\"code\":14,\"message\":\"connection error\"}"));
    server.enqueue(html(503));
    server.enqueue(Served.json(200, "{\"phone\":{\"phone\":\"+41791234567\"}}"));

    assertThat(api.phone().number()).contains("+41791234567");
    assertThat(api.clock.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500));
  }

  @Test
  void databaseDownIsAskedAgainAndNotTakenForAnUnknownHost() throws Exception {
    String text = "unable to set instance using origin &{x  http} (ExternalDomain is x): ID=QUERY-d3fas Message=An "
        + "internal error occurred Parent=(failed to connect to `user=z database=z`: 10.0.0.1:5433: FATAL)";
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.json(404, "{\"code\":5,\"message\":\"" + text + "\"}"));
    }
    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(problem.serverError().orElseThrow().id()).contains("QUERY-d3fas");
    assertThat(problem.toString()).doesNotContain("user=", "database=", "10.0.0.1", "FATAL");
    assertThat(api.clock.pauses()).hasSize(2);
  }

  @Test
  void retryStopsWhereTheDeadlineIs() throws Exception {
    server.enqueue(html(503));
    server.enqueue(html(503));
    server.enqueue(Served.json(200, "{}"));

    assertThat(api.within(Duration.ofSeconds(2)).problem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(api.clock.pauses()).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void retryAfterZeroIsNoExtraRepetition() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    }
    assertThat(api.problem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":16", "null", "[]", "\"x\"", "{\"code\":\"16\",\"message\":[1],\"details\":{}}",
      "{\"details\":[1,null,\"x\",[],{}]}", "{\"code\":99999999999999999999}", "\u0000", "{\"message\":null}"})
  void errorBodyOfNonsenseLeavesTheStatus(String body) throws Exception {
    server.enqueue(Served.json(400, body));
    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.API_REFUSED);
    assertThat(problem.serverError().orElseThrow().grpc()).isEmpty();
  }

  @Test
  void thousandDetailsAreBounded() throws Exception {
    String details = IntStream.range(0, 1000)
        .mapToObj(i -> "{\"@type\":\"t/x" + i + "\",\"id\":\"" + "COMMAND-Q1".repeat(50) + "\"}")
        .collect(Collectors.joining(","));
    server.enqueue(Served.json(400,
        "{\"code\":9,\"message\":\"" + "m".repeat(9000) + "\",\"details\":[" + details + "]}"));

    ServerError error = api.problem().serverError().orElseThrow();

    assertThat(error.details()).hasSize(50);
    assertThat(error.details().getFirst().members().get("id").toString()).hasSize(300);
    assertThat(error.message()).hasSize(500);
  }

  @Test
  void unknownDetailsAreKeptAsTheyAre() throws Exception {
    server.enqueue(Served.json(400, "{\"code\":9,\"message\":\"m\",\"details\":[{\"@type\":\"t/zitadel.v1.Credentials"
        + "CheckError\",\"id\":\"A-1\",\"failedAttempts\":3},{\"@type\":\"t/other\",\"deep\":{\"a\":[1]},\"n\":null,"
        + "\"b\":true}]}"));

    assertThat(api.problem().serverError().orElseThrow().details().toString())
        .contains("failedAttempts=3", "deep={\"a\":[1]}", "b=true").doesNotContain("n=");
  }

  @Test
  void controlAndBidiCharactersOfAnErrorAreTakenOut() throws Exception {
    server.enqueue(Served.json(403,
        "{\"code\":7,\"message\":\"no\\u202Eon\\u0007\\r\\nline\","
            + "\"details\":[{\"@type\":\"x\\u2066\",\"m\":\"\\u200F\"}]}"));

    ServerError error = api.problem().serverError().orElseThrow();

    assertThat(error.message()).isEqualTo("noon line");
    assertThat(error.details().toString()).doesNotContain("\u2066", "\u200F");
  }

  @Test
  void sessionTokenThatExpiredIsNotSignedIn() throws Exception {
    server.enqueue(Served.json(403, "{\"code\":7,\"message\":\"session expired (AUTHZ-EGDo3)\"}"));
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_SIGNED_IN);
  }

  @Test
  void errorInAnotherCharsetDoesNotCrash() throws Exception {
    server.enqueue(new MockResponse.Builder().code(400).addHeader("Content-Type", "application/json; charset=utf-16")
        .body(new okio.Buffer().writeString("{\"code\":9,\"message\":\"ü\"}", StandardCharsets.UTF_16))
        .build());
    assertThat(api.problem().serverError().orElseThrow().message()).isEqualTo("ü");

    server.enqueue(new MockResponse.Builder().code(400).addHeader("Content-Type", "application/json; charset=klingon")
        .body(new okio.Buffer().write(new byte[] {'{', '"', (byte) 0xff, '"'})).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.API_REFUSED);
  }

  private static MockResponse html(int status) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "text/html; charset=utf-8")
        .body("<html><h1>Bad</h1></html>").build();
  }
}
