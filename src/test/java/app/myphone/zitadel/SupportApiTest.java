package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.problem.ServerError;
import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import app.myphone.zitadel.UserSearch.Field;
import app.myphone.zitadel.UserSearch.Match;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What support staff ask, against what a real ZITADEL answered (wire/06-*, 07-*), and against nonsense. */
@Timeout(30)
class SupportApiTest {
  private static final Secret TOKEN = new Secret("the-token");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UserSearch ADA = UserSearch.by(Field.PHONE, "+41791234567", Match.EQUALS);
  private static final String ROW = "{\"userId\":\"7\",\"state\":\"USER_STATE_ACTIVE\"}";

  private final MockWebServer server = new MockWebServer();
  private final TestClock clock = new TestClock();
  private final HttpStack http = new HttpStack("my-phone-test", "en");
  private SupportApi api;

  @BeforeEach
  void start() throws Exception {
    server.start();
    api = new SupportApi(http, server.url("/"), new Retries(clock));
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  static Stream<Exchange> searches() {
    return Recordings.of("06-v2-list-users").stream().filter(e -> e.status() == 200 && !e.isCut());
  }

  static Stream<Exchange> users() {
    return Stream.of("06-v2-get-user", "06-user-state-initial", "04-h2c-rest").flatMap(f -> Recordings.of(f).stream())
        .filter(e -> e.status() == 200 && e.requestLine().startsWith("GET /v2/users/"));
  }

  static Stream<Exchange> refusals() {
    return Stream.concat(Recordings.of("06-v2-get-user").stream(), Stream.of("06-v2-list-users", "06-management-v1")
        .flatMap(f -> Recordings.of(f).stream())).filter(e -> e.status() >= 400);
  }

  static Stream<Exchange> histories() {
    return Recordings.of("06-management-v1").stream()
        .filter(e -> e.requestLine().contains("/changes/_search") && e.status() == 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void idThatWouldLeaveThePathIsNeverAsked(String id) throws Exception {
    for (ThrowingCallable call : List.<ThrowingCallable>of(() -> api.user(TOKEN, id, deadline()),
        () -> api.authenticationMethods(TOKEN, id, deadline()),
        () -> api.changes(TOKEN, id, "", Optional.empty(), deadline()))) {
      assertThatThrownBy(call).hasMessage("api.not-found");
    }
    assertThat(server.getRequestCount()).isZero();
    server.enqueue(Served.json(200, "{\"result\":[{\"userId\":\"" + id + "\"}," + ROW + "]}"));
    assertThat(search(ADA).users()).extracting(account -> account.user().id()).containsExactly("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../admin", "..\\x", "%2e%2e", "a/b", "...", ".a", "\u00fc", "?x=1", "#"})
  void anyOtherIdIsOnePartOfThePath(String id) throws Exception {
    server.enqueue(Served.json(200, "{\"user\":" + ROW + "}"));
    api.user(TOKEN, id, deadline());
    assertThat(server.takeRequest().getUrl().pathSegments()).containsExactly("v2", "users", id);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void readsEveryRecordedSearch(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    UsersAnswer found = search(ADA);

    JsonNode body = JSON.readTree(recorded.text());
    assertThat(found.total()).isEqualTo(body.at("/details/totalResult").asLong(0));
    assertThat(found.users()).extracting(account -> account.user().id())
        .isEqualTo(body.path("result").findValuesAsText("userId"));
    assertThat(found.users()).allSatisfy(account -> assertThat(account.raw()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("users")
  void readsEveryRecordedUser(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    AccountAnswer account = api.user(TOKEN, "1", deadline());

    JsonNode user = JSON.readTree(recorded.text()).path("user");
    assertThat(account.user().id()).isEqualTo(user.path("userId").asText());
    assertThat("USER_STATE_" + account.user().state()).isEqualTo(user.path("state").asText());
    assertThat(account.person()).isEqualTo(user.has("human"));
    assertThat(account.phone().number().orElse("")).isEqualTo(user.at("/human/phone/phone").asText());
    assertThat(account.phone().verified()).isEqualTo(user.at("/human/phone/isVerified").asBoolean());
    assertThat(account.email().map(AccountAnswer.Email::address).orElse(""))
        .isEqualTo(user.at("/human/email/email").asText());
    assertThat(JSON.readTree(account.raw())).isEqualTo(user);
    assertThat(account.raw()).contains("\n  \"userId\"");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void tellsEveryRecordedRefusal(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    ServerError said = problem(() -> search(ADA)).serverError().orElseThrow();

    assertThat(said.http()).contains(recorded.status());
    assertThat(said.id().orElse("")).isEqualTo(JSON.readTree(recorded.text()).at("/details/0/id").asText());
  }

  @ParameterizedTest
  @MethodSource("histories")
  void readsEveryRecordedHistory(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));

    List<ChangesAnswer.Event> events = changes().events();

    JsonNode rows = JSON.readTree(recorded.text()).path("result");
    assertThat(events).extracting(ChangesAnswer.Event::key).isEqualTo(rows.findValuesAsText("key"));
    assertThat(events).extracting(event -> event.editorId().orElse("")).isEqualTo(rows.findValuesAsText("editorId"));
    assertThat(events).filteredOn(event -> event.editorId().equals(Optional.of("NOTIFICATION")))
        .allSatisfy(event -> assertThat(event.editorName()).isEmpty());
  }

  static Stream<Exchange> permissions() {
    return Stream.of("07-my-user", "07-my-user-others").flatMap(f -> Recordings.of(f).stream())
        .filter(e -> e.requestLine().contains("/permissions/zitadel/me/_search"));
  }

  @ParameterizedTest
  @MethodSource("permissions")
  void readsEveryRecordedListOfPermissions(Exchange recorded) throws Exception {
    server.enqueue(Served.as(recorded));
    JsonNode sent = JSON.readTree(recorded.text()).path("result");
    assertThat(api.permissions(TOKEN, deadline())).hasSize(sent.size())
        .allSatisfy(name -> assertThat(sent.toString()).contains('"' + name + '"'));
  }

  @Test
  void readsPermissionsAndSecondFactors() throws Exception {
    server.enqueue(Served.as(Recordings.of("07-my-user-others", "vic: ZITADEL permissions")));
    assertThat(api.permissions(TOKEN, deadline())).contains("user.read", "user.global.read");
    server.enqueue(Served.as(Recordings.of("07-my-user", "ListMyZitadelPermissions")));
    assertThat(api.permissions(TOKEN, deadline())).isEmpty();
    server.enqueue(Served.as(Recordings.of("07-auth-factors", "v2 authentication methods")));
    assertThat(api.authenticationMethods(TOKEN, "1", deadline())).containsExactly("AUTHENTICATION_METHOD_TYPE_TOTP",
        "AUTHENTICATION_METHOD_TYPE_OTP_EMAIL", "AUTHENTICATION_METHOD_TYPE_PASSWORD");
  }

  @Test
  void asksAsTheRecordingsDo() throws Exception {
    server.enqueue(Served.json(200, "{}"));
    search(ADA);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("POST /v2/users HTTP");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer the-token");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("Origin")).isNull();
    JsonNode recorded = JSON.readTree(Recordings.of("06-v2-list-users", "IAM_OWNER_VIEWER: phone equals")
        .requestBody());
    JsonNode asked = JSON.readTree(request.getBody().utf8());
    assertThat(asked.path("query")).isEqualTo(recorded.path("query"));
    assertThat(asked.path("queries")).isEqualTo(recorded.path("queries"));
    assertThat(asked.path("sortingColumn").asText()).isEqualTo("USER_FIELD_NAME_USER_NAME");
  }

  @ParameterizedTest
  @CsvSource({"IAM_OWNER_VIEWER: name of an organisation by id, 401372144539274278, Other",
      "ORG_OWNER_VIEWER: the same for the own one, 401372094190914598, ZITADEL",
      "… for another, 401372144539274278,", "ordinary user: the same for the own one, 401372094190914598,"})
  void readsTheNameOfAnOrganisationAsRecorded(String heading, String id, String name) throws Exception {
    Exchange recorded = Recordings.of("09-support-acts", heading);
    server.enqueue(Served.as(recorded));
    assertThat(api.organisationName(TOKEN, id, deadline())).isEqualTo(Optional.ofNullable(name));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("POST /v2/organizations/_search HTTP");
    assertThat(JSON.readTree(request.getBody().utf8())).isEqualTo(JSON.readTree(recorded.requestBody()));
  }

  @Test
  void asksForOneStateTogetherWithWhatIsSearched() throws Exception {
    server.enqueue(Served.json(200, "{}"));
    search(ADA.among(UserState.LOCKED));
    assertThat(JSON.readTree(server.takeRequest().getBody().utf8()).at("/queries/1"))
        .isEqualTo(JSON.readTree("{\"stateQuery\":{\"state\":\"USER_STATE_LOCKED\"}}"));
  }

  @Test
  void asksForAnyOfSeveralAndTakesTextAsItIs() throws Exception {
    server.enqueue(Served.json(200, "{}"));
    search(UserSearch.by(Field.EMAIL, "a%\"*_", Match.EQUALS_IGNORE_CASE)
        .or(Field.LOGIN_NAME, "a%\"*_", Match.CONTAINS_IGNORE_CASE));
    assertThat(JSON.readTree(server.takeRequest().getBody().utf8()).path("queries")).isEqualTo(JSON.readTree("""
        [{"orQuery":{"queries":[
          {"emailQuery":{"emailAddress":"a%\\"*_","method":"TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"}},
          {"loginNameQuery":{"loginName":"a%\\"*_","method":"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"}}]}}]"""));
  }

  @Test
  void anIdCannotLeaveItsPath() throws Exception {
    server.enqueue(Served.json(404, "{\"code\":5}"));
    problem(() -> api.user(TOKEN, "../../oauth/v2/keys?x#y", deadline()));
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v2/users/..%2F..%2Foauth%2Fv2%2Fkeys%3Fx%23y");
  }

  @Test
  void theHistoryNamesTheOrganisationAndGoesOnBehindTheLastRow() throws Exception {
    server.enqueue(Served.json(200, "{\"result\":[" + events(50, 120) + "]}"));
    ChangesAnswer first = changes();
    assertThat(first.events()).hasSize(50);
    assertThat(first.next()).contains("71");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/management/v1/users/4711/changes/_search");
    assertThat(request.getHeaders().get("x-zitadel-orgid")).isEqualTo("400926052341255206");
    server.enqueue(Served.json(200, "{\"result\":[" + events(3, 70) + "]}"));
    assertThat(api.changes(TOKEN, "4711", "", first.next(), deadline()).next()).isEmpty();
    request = server.takeRequest();
    assertThat(request.getHeaders().get("x-zitadel-orgid")).isNull();
    assertThat(JSON.readTree(request.getBody().utf8()).at("/query/sequence").asText()).isEqualTo("71");
  }

  @ParameterizedTest
  @CsvSource({"acme-eu-west, acme-eu-west", "org.42, org.42", "6f1c2b9e-0a5d-4f6e-9b7c-2d1e3f4a5b6c, 6f1c2b9e-0a5d-4f6e-9b7c-2d1e3f4a5b6c",
      "a:b/c~d, a:b/c~d", "a b,", "größe,", "'a\nb',"})
  void anOrganisationIsNamedByWhateverAHeaderCanSay(String organisation, String header) throws Exception {
    server.enqueue(Served.json(200, "{\"result\":[]}"));
    api.changes(TOKEN, "4711", organisation, Optional.empty(), deadline());
    assertThat(server.takeRequest().getHeaders().get("x-zitadel-orgid")).isEqualTo(header);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"result\":null,\"details\":null}", "{\"details\":{\"totalResult\":\"0\"}}",
      "{\"details\":{\"totalResult\":\"-3\"}}", "{\"details\":{\"totalResult\":\"1e9\"}}",
      "{\"details\":{\"totalResult\":[]}}", "{\"details\":{\"totalResult\":\"99999999999999999999\"}}",
      "{\"details\":7,\"result\":[]}"})
  void anAbsentOrNonsenseTotalIsNone(String body) throws Exception {
    server.enqueue(Served.json(200, body));
    assertThat(search(ADA)).isEqualTo(new UsersAnswer(0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "null", "{}", "[]", "{\"userId\":{}}", "{\"userId\":\"\"}", "\"x\"",
      "{\"userId\":\"8\",\"human\":{\"phone\":7}}", "{\"userId\":\"8\",\"human\":{\"phone\":{\"phone\":41}}}"})
  void aRowThatMakesNoSenseHidesNoOther(String row) throws Exception {
    server.enqueue(Served.json(200, "{\"details\":{\"totalResult\":2},\"result\":[" + row + "," + ROW + "]}"));
    UsersAnswer found = search(ADA);
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.users()).singleElement().satisfies(account -> assertThat(account.user().id()).isEqualTo("7"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"\"USER_STATE_LOCKED\" | LOCKED", "\"USER_STATE_INITIAL\" | INITIAL",
      "\"USER_STATE_SUSPEND\" | SUSPENDED", "\"USER_STATE_DELETED\" | DELETED", "\"USER_STATE_INACTIVE\" | INACTIVE",
      "9 | UNKNOWN", "\"9\" | UNKNOWN", "\"USER_STATE_NEW\" | UNKNOWN", "null | UNKNOWN", "{} | UNKNOWN"})
  void everyStateIsReadAlsoUnknownOnes(String state, UserState read) throws Exception {
    server.enqueue(Served.json(200, "{\"result\":[{\"userId\":\"7\",\"state\":" + state + "}]}"));
    assertThat(search(ADA).users().getFirst().user().state()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "[]", "{\"result\":{}}", "{\"result\":\"x\"}", "{\"result\":7}", "nonsense"})
  void nonsenseIsSaid(String body) throws Exception {
    server.enqueue(Served.json(200, body));
    assertThat(problem(() -> search(ADA)).code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }

  @Test
  void somethingElseAtTheAddressAndTooMuchAreSaid() throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "text/html").body("<html>").build());
    assertThat(problem(() -> search(ADA)).code()).isEqualTo(ProblemCode.ANSWER_NOT_API);
    server.enqueue(Served.json(200, "{\"x\":\"" + "x".repeat(1 << 20) + "\"}"));
    assertThat(problem(() -> search(ADA)).code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void textIsCleanAndBounded() throws Exception {
    server.enqueue(Served.json(200, "{\"result\":[{\"userId\":\"7\",\"preferredLoginName\":\"a\\u202eb\",\"human\":{"
        + "\"profile\":{\"displayName\":\"" + "x".repeat(5000) + "\"},\"email\":{\"email\":\"a\\u0007@b\","
        + "\"isVerified\":\"true\"}}}]}"));
    AccountAnswer account = search(ADA).users().getFirst();
    assertThat(account.preferredLoginName()).isEqualTo("ab");
    assertThat(account.user().displayName()).hasSizeLessThanOrEqualTo(200);
    assertThat(account.email()).contains(new AccountAnswer.Email("a@b", false));
  }

  @Test
  void aSearchIsNotRepeatedAReadIs() throws Exception {
    server.enqueue(Served.json(503, "{\"code\":14}"));
    assertThat(problem(() -> search(ADA)).code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(server.getRequestCount()).isEqualTo(1);
    server.enqueue(Served.json(503, "{\"code\":14}"));
    server.enqueue(Served.json(200, "{\"user\":" + ROW + "}"));
    assertThat(api.user(TOKEN, "7", deadline()).user().id()).isEqualTo("7");
  }

  @Test
  void theRawAnswerHoldsNothingSecret() throws Exception {
    server.enqueue(Served.json(200, "{\"user\":{\"userId\":\"7\",\"human\":{\"passwordChanged\":\"2026\","
        + "\"passwordChangeRequired\":true,\"hashedPassword\":{\"hash\":\"s3cret\"},\"list\":[{\"accessToken\":"
        + "\"s3cret\"}]},\"machine\":{\"clientSecret\":\"s3cret\"},\"verificationCode\":\"s3cret\"}}"));
    assertThat(api.user(TOKEN, "7", deadline()).raw()).doesNotContain("s3cret")
        .contains("\"passwordChanged\" : \"2026\"", "\"passwordChangeRequired\" : true", "•••");
  }

  private UsersAnswer search(UserSearch search) throws ProblemException, InterruptedException {
    return api.users(TOKEN, search, 0, 50, deadline());
  }

  private ChangesAnswer changes() throws ProblemException, InterruptedException {
    return api.changes(TOKEN, "4711", "400926052341255206", Optional.empty(), deadline());
  }

  private Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(20), clock);
  }

  private static String events(int count, int newest) {
    return IntStream.range(0, count).mapToObj(i -> "{\"sequence\":\"" + (newest - i) + "\"}")
        .collect(Collectors.joining(","));
  }

  private static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem();
  }
}
