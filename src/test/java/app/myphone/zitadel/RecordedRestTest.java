package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ServerError;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded answer of REST about phone or user is read as what it is. */
@Timeout(30)
class RecordedRestTest {
  private static final List<String> FILES = List.of("03-phone-get-success", "03-phone-get-errors",
      "03-phone-get-expired", "03-phone-get-expired-pat", "03-phone-get-methods-paths", "03-phone-get-mfa-forced",
      "03-phone-get-session-expired", "03-phone-get-user-states", "04-h2c-rest", "05-phone-remove", "05-phone-set",
      "05-phone-set-twice", "05-phone-verify", "06-user-state-initial", "06-v2-get-user", "06-v2-phone-national",
      "06-v2-phone-write", "07-auth-factors", "07-my-user", "07-my-user-others", "08-database-down", "08-http-details",
      "08-instance-domains", "08-limits-blocked-instance", "08-limits-quota", "08-server-just-started",
      "08-unknown-host", "09-own-sessions");
  private static final Pattern NUMBER = Pattern.compile("\"phone\":\\{\"phone\":\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
  private static final Map<String, ProblemCode> BY_ID = Map.of(
      "AUTHZ-Kl3p0", ProblemCode.API_SECOND_FACTOR,
      "AUTHZ-EGDo3", ProblemCode.API_NOT_SIGNED_IN,
      "AUTH-DZG21", ProblemCode.API_FORBIDDEN,
      "AUTH-Bs7Ds", ProblemCode.API_FORBIDDEN,
      "QUERY-WLTce", ProblemCode.API_REFUSED,
      "QUERY-pt7HY", ProblemCode.API_REFUSED,
      "QUERY-hliQl", ProblemCode.API_NOT_HUMAN);

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

  static Stream<Exchange> phones() {
    return ofPath(" /auth/v1/users/me/phone HTTP").filter(e -> e.status() == 200);
  }

  static Stream<Exchange> users() {
    return ofPath(" /auth/v1/users/me HTTP").filter(e -> e.status() == 200);
  }

  static Stream<Exchange> usersOfV2() {
    return ofPath(" /v2/users/").filter(e -> e.status() == 200 && e.requestLine().matches("GET /v2/users/\\d+ .*"));
  }

  static Stream<Exchange> errors() {
    return Stream.concat(ofPath("/auth/v1/"), ofPath(" /v2/users/")).distinct()
        .filter(e -> e.requestLine().startsWith("GET") && e.status() >= 300);
  }

  @ParameterizedTest
  @MethodSource("phones")
  void readsPhone(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    PhoneAnswer phone = api.phone();

    assertThat(phone.number()).isEqualTo(numberIn(recorded.text()));
    assertThat(phone.verified()).isEqualTo(recorded.text().contains("\"isPhoneVerified\":true"));
    assertThat(phone.details().sequence()).get().asString().matches("\\d+");
    assertThat(phone.details().changeDate()).get().asString().startsWith("2026-11-2");
    assertThat(phone.details().resourceOwner()).get().asString().matches("40[0-9]{16}");
  }

  @ParameterizedTest
  @MethodSource("users")
  void readsUser(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    UserAnswer user = api.user();

    assertThat(recorded.text()).contains("\"id\":\"" + user.id() + "\"",
        "ame\":\"" + user.displayName() + "\"", "\"preferredLoginName\":\"" + user.loginNames().getFirst() + "\"");
    assertThat(user.state()).isEqualTo(UserState.ACTIVE);
    assertThat(user.displayName()).isNotEmpty();
    assertThat(user.details().creationDate()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("usersOfV2")
  void readsPhoneAndUserOfV2WhenV1IsGone(Exchange recorded) throws Exception {
    server.enqueue(Served.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    server.enqueue(Served.as(recorded));
    server.enqueue(Served.as(recorded));

    UserAnswer user = api.user();

    assertThat(recorded.text()).contains("\"userId\":\"" + user.id() + "\"");
    assertThat(recorded.text()).contains("\"state\":\"USER_STATE_" + user.state() + "\"");
    assertThat(user.details().sequence()).isPresent();
    if (recorded.text().contains("\"machine\"")) {
      assertThat(api.problem().code()).isEqualTo(ProblemCode.API_NOT_HUMAN);
    } else {
      PhoneAnswer phone = api.phone();
      assertThat(phone.number()).isEqualTo(numberIn(recorded.text()));
      assertThat(phone.verified()).isEqualTo(recorded.text().matches(".*\"phone\":\\{[^}]*\"isVerified\":true.*"));
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsError(Exchange recorded) throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(Served.as(recorded));
    }

    Problem problem = api.problem();

    assertThat(problem.code()).isEqualTo(expected(recorded));
    ServerError error = problem.serverError().orElseThrow();
    boolean v1Gone = recorded.text().contains("\"message\":\"Not Found\"");
    assertThat(error.http()).contains(recorded.status());
    assertThat(error.request()).isEqualTo("GET /auth/v1/users/me/phone");
    idIn(recorded.text()).ifPresent(id -> assertThat(error.id()).contains(id));
    assertThat(error.message()).doesNotContain("user=", "127.0.0.1:5433", "database=");
    assertThat(server.getRequestCount())
        .isEqualTo(problem.code() == ProblemCode.SERVER_UNAVAILABLE ? 3 : v1Gone ? 2 : 1);
  }

  @Test
  void keepsEveryDetailOfAnError() throws Exception {
    server.enqueue(Served.as(Recordings.of("03-phone-get-errors", "machine user (PAT), Accept-Language: de")));

    ServerError error = api.problem().serverError().orElseThrow();

    assertThat(error.grpc()).contains(9);
    assertThat(error.message()).isEqualTo("Der Benutzer muss eine Person sein (QUERY-hliQl)");
    assertThat(error.details()).containsExactly(new ServerError.Detail(
        "type.googleapis.com/zitadel.v1.ErrorDetail",
        Map.of("id", "QUERY-hliQl", "message", "Der Benutzer muss eine Person sein")));
  }

  private static ProblemCode expected(Exchange recorded) {
    return idIn(recorded.text()).map(BY_ID::get).orElseGet(() -> switch (recorded.status()) {
      case 301, 302 -> ProblemCode.ANSWER_REDIRECT;
      case 401 -> ProblemCode.API_NOT_SIGNED_IN;
      case 404 -> !recorded.text().contains("unable to set instance") ? ProblemCode.API_NOT_FOUND
          : recorded.text().contains("QUERY-1kIjX") ? ProblemCode.API_UNKNOWN_INSTANCE
          : ProblemCode.SERVER_UNAVAILABLE;
      case 429 -> ProblemCode.API_TOO_MANY;
      case 503 -> ProblemCode.SERVER_UNAVAILABLE;
      default -> throw new AssertionError("nothing is expected of " + recorded);
    });
  }

  private static Optional<String> numberIn(String json) {
    Matcher matcher = NUMBER.matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> idIn(String json) {
    Matcher matcher = ID.matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Stream<Exchange> ofPath(String path) {
    return FILES.stream().flatMap(file -> Recordings.of(file).stream())
        .filter(e -> e.requestLine().contains(path) || e.requestHead().contains(":path: " + path.strip()
            .replace(" HTTP", "")))
        .filter(e -> !e.isCut());
  }
}
