package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.text.Json;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recorded answer to an act on one's own number is read as what it is, and each is asked as it was recorded. */
@Timeout(30)
class RecordedActsTest {
  private static final List<String> V1 = List.of("05-phone-set", "05-phone-set-twice", "05-phone-verify",
      "05-phone-verify-expired", "05-phone-remove", "05-phone-no-sms-provider", "07-auth-factors");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
  private static final Pattern DATE = Pattern.compile("\"changeDate\":\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\{\\s*\"(?:phone|code|verificationCode)\"\\s*:\\s*\"(.+)\".*}");
  private static final String GONE = "{\"code\":5,\"message\":\"Not Found\"}";

  private final MockWebServer server = new MockWebServer();
  private Api api;

  private void start(Wire wire) throws Exception {
    server.setProtocols(wire == Wire.GRPC ? List.of(Protocol.H2_PRIOR_KNOWLEDGE) : List.of(Protocol.HTTP_1_1));
    server.start();
    api = Api.over(wire, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  static Stream<Exchange> acts() {
    return of(V1, "(PUT|DELETE|POST) /auth/v1/users/me/phone(/_verify|/_resend_verification)? HTTP/1.1");
  }

  static Stream<Exchange> actsOfV2() {
    return of(List.of("06-v2-phone-write", "06-v2-phone-national"),
        "(POST|DELETE) /v2/users/\\d+/phone(/verify|/resend)? HTTP/1.1");
  }

  static Stream<Exchange> actsOverGrpc() {
    return Recordings.of("05-phone-grpc-errors").stream();
  }

  @ParameterizedTest
  @MethodSource("acts")
  void readsWhatRestAnswered(Exchange recorded) throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.as(recorded));
    check(recorded, act(recorded), 1);
    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getRequestLine()).isEqualTo(recorded.requestLine());
    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer the-token");
    compareBodies(recorded, sent);
  }

  @ParameterizedTest
  @MethodSource("actsOfV2")
  void readsWhatV2AnsweredWhereV1IsGone(Exchange recorded) throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.json(404, GONE));
    server.enqueue(Served.as(recorded));
    check(recorded, act(recorded), 2);
    server.takeRequest();
    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getRequestLine()).isEqualTo(recorded.requestLine().replaceAll("users/\\d+", "users/" + Api.SUBJECT));
    compareBodies(recorded, sent);
  }

  @ParameterizedTest
  @MethodSource("actsOverGrpc")
  void readsWhatGrpcAnswered(Exchange recorded) throws Exception {
    boolean web = recorded.requestLine().startsWith("POST");
    start(web ? Wire.GRPC_WEB : Wire.GRPC);
    server.enqueue(Served.as(recorded));
    String path = String.join("\n", recorded.requestHead());
    ByteString frame = frame(recorded);
    String text = frame.substring(7).utf8();

    ServerError error = refusal(path.contains("VerifyMyPhone")
        ? new PhoneAct.Verify(new Secret(text)) : new PhoneAct.Set(text)).serverError().orElseThrow();

    RecordedRequest sent = server.takeRequest();
    assertThat(path).contains(sent.getUrl().encodedPath());
    assertThat(sent.getBody()).isEqualTo(frame);
    assertThat(error.http()).contains(200);
    String said = recorded.trailers().toString() + ByteString.of(recorded.body()).utf8();
    assertThat(error.grpc()).contains(Integer.valueOf(said.replaceAll("(?s).*grpc-status(?:: |, value=)(\\d+).*", "$1")));
    if (said.contains("details-bin")) {
      assertThat(error.id()).get().asString().matches("COMMAND-(wF94r|Rsj8c)");
    } else {
      assertThat(error.message()).isEqualTo("invalid SetMyPhoneRequest.Phone: value does not have prefix \"+\"");
    }
  }

  @Test
  void aRefusalIsTheSameOverRestAndGrpc() throws Exception {
    start(Wire.GRPC);
    server.enqueue(Served.as(Recordings.of("05-phone-grpc-errors", "SetMyPhone same number, user language de")));
    assertThat(refusal(new PhoneAct.Set("+4915123456789")).serverError().orElseThrow().message())
        .isEqualTo("Telefonnummer wurde nicht geändert (COMMAND-wF94r)");
  }

  @Test
  void readsTheOwnHistoryWithItsEditors() throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.as(Recordings.of("05-phone-no-sms-provider", "history")));
    ChangesAnswer changes = api.changes(Optional.of("400"));
    assertThat(changes.events()).extracting(ChangesAnswer.Event::key).containsExactly(
        "EventTypes.user.human.phone.code.added", "EventTypes.user.human.phone.code.added",
        "EventTypes.user.human.phone.changed", "EventTypes.user.human.password.check.succeeded");
    assertThat(changes.events().getLast().editorName()).contains("Admin-SA");
    assertThat(changes.events().getFirst().at()).contains("2026-11-23T21:01:05.772905Z");
    assertThat(server.takeRequest().getBody().utf8()).contains("\"sequence\":\"400\"", "\"limit\":50", "\"asc\":false");
  }

  @ParameterizedTest
  @MethodSource("histories")
  void readsEveryRecordedHistory(Exchange recorded) throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.as(recorded));
    List<ChangesAnswer.Event> events = api.changes(Optional.empty()).events();
    long rows = Pattern.compile("\"eventType\"").matcher(recorded.text()).results().count();
    assertThat(events).hasSize((int) rows).allSatisfy(event -> {
      assertThat(event.key()).startsWith("EventTypes.user.");
      assertThat(event.text()).isNotEmpty();
      assertThat(event.editorId()).isPresent();
    });
  }

  static Stream<Exchange> histories() {
    return of(List.of("05-phone-no-sms-provider", "07-my-user", "07-my-user-others", "09-own-sessions"),
        "POST /auth/v1/users/me/changes/_search HTTP/1.1").filter(exchange -> !exchange.isCut());
  }

  static Stream<Exchange> factors() {
    return of(List.of("07-auth-factors", "07-my-user", "07-my-user-others"),
        "(POST /auth/v1/users/me/auth_factors/_search|GET /v2/users/\\d+/authentication_methods) HTTP/1.1");
  }

  @ParameterizedTest
  @MethodSource("factors")
  void readsEveryRecordedListOfFactors(Exchange recorded) throws Exception {
    start(Wire.JSON);
    if (recorded.requestLine().startsWith("GET")) {
      server.enqueue(Served.json(404, GONE));
    }
    server.enqueue(Served.as(recorded));
    assertThat(api.factors()).hasSize((int) Pattern.compile("AUTH_FACTOR_STATE_READY|AUTHENTICATION_METHOD_TYPE_")
        .matcher(recorded.text()).results().count());
  }

  @Test
  void readsTheSecondFactorsThatAreSetUp() throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.as(Recordings.of("07-auth-factors", "list factors (token issued")));
    server.enqueue(Served.as(Recordings.of("07-auth-factors", "list factors after it")));
    assertThat(api.factors()).containsExactly("AUTHENTICATION_METHOD_TYPE_TOTP", "AUTHENTICATION_METHOD_TYPE_OTP_SMS",
        "AUTHENTICATION_METHOD_TYPE_OTP_EMAIL");
    assertThat(api.factors()).doesNotContain("AUTHENTICATION_METHOD_TYPE_OTP_SMS").hasSize(2);
  }

  @Test
  void asksV2ForTheSecondFactorsWhereV1IsGone() throws Exception {
    start(Wire.JSON);
    server.enqueue(Served.json(404, GONE));
    server.enqueue(Served.as(Recordings.of("07-auth-factors", "v2 authentication methods")));
    assertThat(api.factors()).contains("AUTHENTICATION_METHOD_TYPE_OTP_EMAIL", "AUTHENTICATION_METHOD_TYPE_PASSWORD");
  }

  /** A server that has neither: what v1 said is told, and nothing was done twice. */
  @ParameterizedTest
  @ValueSource(ints = {404, 405, 501})
  void aServerWithoutTheRoutesSaysSo(int status) throws Exception {
    start(Wire.JSON);
    int code = status == 404 ? 5 : 12;
    server.enqueue(Served.json(status, "{\"code\":" + code + ",\"message\":\"Not Found\"}"));
    server.enqueue(Served.json(404, GONE));
    ServerError error = refusal(new PhoneAct.SendCode()).serverError().orElseThrow();
    assertThat(error.http()).contains(status);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private void check(Exchange recorded, PhoneAct act, int requests) throws Exception {
    if (recorded.status() == 200) {
      ObjectDetails details = api.act(act);
      assertThat(details.changeDate()).isEqualTo(first(DATE, recorded.text()));
      assertThat(details.sequence()).get().asString().matches("\\d+");
    } else {
      var problem = refusal(act);
      ServerError error = problem.serverError().orElseThrow();
      assertThat(error.http()).contains(recorded.status());
      assertThat(error.id()).isEqualTo(first(ID, recorded.text()));
      assertThat(problem.code()).isEqualTo(switch (recorded.status()) {
        case 400 -> ProblemCode.API_REFUSED;
        case 401 -> ProblemCode.API_NOT_SIGNED_IN;
        case 403 -> ProblemCode.API_FORBIDDEN;
        case 404 -> ProblemCode.API_NOT_FOUND;
        default -> throw new AssertionError("nothing is expected of " + recorded);
      });
    }
    assertThat(server.getRequestCount()).isEqualTo(requests);
  }

  private Problem refusal(PhoneAct act) throws InterruptedException {
    try {
      throw new AssertionError("no problem but " + api.act(act));
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  /** What was done in a recording; a body that we would never send stands for any. */
  static PhoneAct act(Exchange recorded) {
    String line = recorded.requestLine();
    Matcher value = VALUE.matcher(sent(recorded));
    String text = value.matches() ? value.group(1) : "x";
    return line.startsWith("DELETE") ? new PhoneAct.Remove()
        : line.contains("verify ") ? new PhoneAct.Verify(new Secret(text))
        : line.contains("resend") ? new PhoneAct.SendCode() : new PhoneAct.Set(text);
  }

  /** The bytes of a dump; over HTTP/2 the recording explains them below. */
  private static ByteString frame(Exchange recorded) {
    String body = sent(recorded);
    return body.startsWith("0000") ? ByteString.decodeHex(body.lines().filter(line -> line.matches("[0-9a-f]{8}  .*"))
        .map(line -> line.substring(10, line.indexOf('|')).replace(" ", "")).collect(Collectors.joining()))
        : ByteString.of(recorded.requestBody());
  }

  private static void compareBodies(Exchange recorded, RecordedRequest sent) {
    String body = sent.getBody() == null ? "" : sent.getBody().utf8();
    if (recorded.requestLine().startsWith("DELETE")) {
      assertThat(body).isEmpty();
    } else if (VALUE.matcher(sent(recorded)).matches() && !sent(recorded).contains(",")) {
      assertThat(Json.object(body.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(Json.object(recorded.requestBody()));
    }
  }

  private static String sent(Exchange recorded) {
    return new String(recorded.requestBody(), StandardCharsets.UTF_8);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Stream<Exchange> of(List<String> files, String requestLine) {
    return files.stream().flatMap(file -> Recordings.of(file).stream())
        .filter(exchange -> exchange.requestLine().matches(requestLine));
  }
}
