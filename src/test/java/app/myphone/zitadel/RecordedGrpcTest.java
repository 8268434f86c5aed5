package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded answer of gRPC and gRPC-Web is read as what it is, and as REST would have it. */
@Timeout(30)
class RecordedGrpcTest {
  private static final List<String> FILES = List.of("04-grpc-h2c", "04-grpc-web", "04-grpc-v2-user",
      "05-phone-grpc-errors", "08-database-down", "08-limits-blocked-instance", "08-limits-quota",
      "08-server-just-started");
  private static final Map<Integer, ProblemCode> BY_CODE = Map.ofEntries(
      Map.entry(2, ProblemCode.SERVER_TROUBLE), Map.entry(3, ProblemCode.API_REFUSED),
      Map.entry(4, ProblemCode.TIMED_OUT), Map.entry(5, ProblemCode.API_NOT_FOUND),
      Map.entry(7, ProblemCode.API_FORBIDDEN), Map.entry(8, ProblemCode.API_TOO_MANY),
      Map.entry(9, ProblemCode.API_REFUSED), Map.entry(12, ProblemCode.SERVER_TROUBLE),
      Map.entry(13, ProblemCode.SERVER_TROUBLE), Map.entry(16, ProblemCode.API_NOT_SIGNED_IN));

  private final MockWebServer server = new MockWebServer();
  private Api api;

  /** A server and a client of the wire a recording was made on. */
  private void start(Exchange recorded) throws Exception {
    boolean web = isWeb(recorded);
    server.setProtocols(web ? List.of(Protocol.HTTP_1_1) : List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    server.start();
    api = Api.over(web ? Wire.GRPC_WEB : Wire.GRPC, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  static Stream<Exchange> phones() {
    return all("/zitadel.auth.v1.AuthService/GetMyPhone", RecordedGrpcTest::isOk);
  }

  static Stream<Exchange> users() {
    return all("/zitadel.user.v2.UserService/GetUserByID", RecordedGrpcTest::isOk);
  }

  static Stream<Exchange> errors() {
    return all("/zitadel.", e -> e.status() == 200 && !isOk(e) && e.header("content-type").orElse("").contains("grpc"));
  }

  static Stream<Exchange> notGrpc() {
    return all("/zitadel.", e -> e.status() >= 400);
  }

  @ParameterizedTest
  @MethodSource("phones")
  void readsPhone(Exchange recorded) throws Exception {
    start(recorded);
    server.enqueue(Served.as(recorded));

    PhoneAnswer phone = api.phone();

    boolean none = recorded.heading().equals("no phone");
    boolean unverified = none || recorded.heading().contains("not verified");
    assertThat(phone.number()).isEqualTo(
        none ? Optional.empty() : Optional.of(unverified ? "+41791234568" : "+41791234567"));
    assertThat(phone.verified()).isEqualTo(!unverified);
    assertThat(phone.details().changeDate()).get().asString().matches("2026-11-23T2\\d:.*Z");
    assertThat(phone.details().resourceOwner()).get().asString().startsWith("4009");
  }

  @ParameterizedTest
  @MethodSource("users")
  void readsUserOfV2WhenV1IsGone(Exchange recorded) throws Exception {
    start(recorded);
    server.enqueue(Served.as(Recordings.of(isWeb(recorded) ? "04-grpc-web" : "04-grpc-h2c", "unknown service")));
    server.enqueue(Served.as(recorded));
    server.enqueue(Served.as(recorded));

    assertThat(api.user()).isEqualTo(new UserAnswer(Api.SUBJECT,
        new ObjectDetails(Optional.of("3"), Optional.of("2026-11-23T20:42:16.406731Z"),
            Optional.of("2026-11-23T20:42:16.406731Z"), Optional.of("400925939430657062")),
        UserState.ACTIVE, "Ada Lovelace", List.of("ada")));
    PhoneAnswer phone = api.phone();
    assertThat(phone.number()).contains("+41791234567");
    assertThat(phone.verified()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsError(Exchange recorded) throws Exception {
    start(recorded);
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.as(recorded));
    }

    Problem problem = api.problem();

    ServerError error = problem.serverError().orElseThrow();
    assertThat(problem.code()).isEqualTo(expected(error));
    assertThat(error.http()).contains(200);
    assertThat(error.request()).isEqualTo("POST /zitadel.auth.v1.AuthService/GetMyPhone");
    assertThat(error.grpc()).contains(code(recorded));
    assertThat(error.details()).hasSize(everything(recorded).contains("details-bin: c") ? 1 : 0);
    assertThat(error.message()).isNotEmpty().doesNotContain("%", "user=");
  }

  @Test
  void sameErrorOverEachWire() throws Exception {
    ServerError rest = error(Wire.JSON, Recordings.of("03-phone-get-errors", "machine user (PAT)"));
    api.close();
    ServerError grpc = error(Wire.GRPC, Recordings.of("04-grpc-h2c", "machine user (PAT)"));
    api.close();
    ServerError web = error(Wire.GRPC_WEB, Recordings.of("04-grpc-web", "machine user (PAT)"));

    assertThat(List.of(grpc, web)).allSatisfy(error -> {
      assertThat(error.grpc()).isEqualTo(rest.grpc());
      assertThat(error.message()).isEqualTo(rest.message());
      assertThat(error.details()).isEqualTo(rest.details()).hasSize(1);
      assertThat(error.id()).contains("QUERY-hliQl");
    });
  }

  private ServerError error(Wire wire, Exchange recorded) throws Exception {
    try (MockWebServer one = new MockWebServer()) {
      one.setProtocols(List.of(wire == Wire.GRPC ? Protocol.H2_PRIOR_KNOWLEDGE : Protocol.HTTP_1_1));
      one.start();
      one.enqueue(Served.as(recorded));
      api = Api.over(wire, one.url("/"));
      return api.problem().serverError().orElseThrow();
    }
  }

  @Test
  void messageInJapaneseIsDecoded() throws Exception {
    ServerError error = error(Wire.GRPC, Recordings.of("05-phone-grpc-errors", "user language ja"));

    assertThat(error.message()).isEqualTo("電話番号が変更されていません (COMMAND-wF94r)");
    assertThat(error.details()).containsExactly(new ServerError.Detail("type.googleapis.com/zitadel.v1.ErrorDetail",
        Map.of("id", "COMMAND-wF94r", "message", "電話番号が変更されていません")));
  }

  @ParameterizedTest
  @MethodSource("notGrpc")
  void gatewaysAnswerMeansBlocked(Exchange recorded) throws Exception {
    start(recorded);
    server.enqueue(Served.as(recorded));

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(ProblemCode.WIRE_BLOCKED);
    assertThat(problem.arguments()).endsWith("REST", "json");
    assertThat(problem.serverError().orElseThrow().http()).contains(404);
  }

  private static ProblemCode expected(ServerError error) {
    return switch (error.id().orElse("")) {
      case "QUERY-hliQl" -> ProblemCode.API_NOT_HUMAN;
      case "QUERY-1kIjX" -> ProblemCode.API_UNKNOWN_INSTANCE;
      case "QUERY-d3fas" -> ProblemCode.SERVER_UNAVAILABLE;
      default -> BY_CODE.get(error.grpc().orElseThrow());
    };
  }

  private static boolean isOk(Exchange e) {
    return code(e) == 0;
  }

  /** The grpc-status, wherever it stands; -1 when there is none. */
  private static int code(Exchange e) {
    Matcher matcher = Pattern.compile("grpc-status: (\\d+)").matcher(everything(e));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  /** Headers, body and trailers as lower-case text; a body in base64 is decoded. */
  private static String everything(Exchange e) {
    boolean text = e.header("content-type").orElse("").contains("-text");
    byte[] body = text ? Base64.getDecoder().decode(Served.body(e)) : e.body();
    String ends = Stream.concat(e.headers().stream(), e.trailers().stream())
        .map(h -> h.name() + ": " + h.value() + "\n").collect(Collectors.joining());
    return (ends + new String(body, StandardCharsets.ISO_8859_1)).toLowerCase(Locale.ROOT);
  }

  private static Stream<Exchange> all(String path, Predicate<Exchange> wanted) {
    return FILES.stream().flatMap(file -> Recordings.of(file).stream())
        .filter(e -> e.requestHead().stream().anyMatch(line -> line.contains(path)))
        .filter(e -> isWeb(e) ? e.requestLine().startsWith("POST") : true)
        .filter(e -> e.requestHead().toString().toLowerCase(Locale.ROOT).contains("application/grpc"))
        .filter(wanted);
  }

  private static boolean isWeb(Exchange e) {
    return e.requestLine().contains("HTTP/1.1");
  }
}
