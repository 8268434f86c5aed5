package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.wire.Recordings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support staff at the demo, beside what a real ZITADEL answered (wire/06-*, 07-my-user-others, 07-auth-factors). */
class DemoSupportTest {
  private static final String ADA = "400926029071256614";
  private static DemoClient app;
  private static String vic;
  private static String ada;
  private static String olga;

  @BeforeAll
  static void start() throws Exception {
    app = new DemoClient(DemoZitadel.start(Duration.ZERO));
    vic = app.signIn("vic").access();
    ada = app.signIn("ada").access();
    olga = app.signIn("olga").access();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void onlyVicMayReadOtherPeople() {
    assertThat(post("/auth/v1/permissions/zitadel/me/_search", "{}", vic).json().path("result").toString())
        .contains("\"user.read\"", "\"user.global.read\"");
    assertThat(post("/auth/v1/permissions/zitadel/me/_search", "{}", ada).text()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone equals +41791234567", "e-mail equals ignore case", "login name equals", "user ids", "or of phone and e-mail", "display name contains", "phone query empty",
      "number with spaces as typed", "phone query number of 21 characters", "unknown query type",
      "two queries are ANDed", "offset behind the end", "broken JSON"})
  void answersASearchInTheShapeOfZitadel(String heading) {
    Recordings.Exchange recorded = Recordings.of("06-v2-list-users", heading);
    String asked = new String(recorded.requestBody(), java.nio.charset.StandardCharsets.UTF_8)
        .replace("\"ada\"", "\"ada@demo.example\"").replaceAll("(?i)@example\\.com", "@Demo.Example")
        .replace("\"100\"", "\"100000\"");
    DemoClient.Answer answer = post("/v2/users", asked, vic);
    assertThat(answer.status()).isEqualTo(recorded.status());
    assertThat(new TreeSet<>(answer.headers().names())).containsAll(recorded.headers().stream()
        .map(Recordings.Header::name).filter(name -> !name.matches("Content-Length|Transfer-Encoding")).toList());
    assertThat(names(answer.json())).isEqualTo(names(json(recorded.text())));
    assertThat(names(answer.json().path("details"))).isEqualTo(names(json(recorded.text()).path("details")));
    if (recorded.status() != 200) {
      assertThat(answer.json()).isEqualTo(json(recorded.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IAM_OWNER_VIEWER: name of an organisation by id", "ordinary user: the same for the own one"})
  void namesAnOrganisationInTheShapeOfZitadel(String heading) {
    Recordings.Exchange recorded = Recordings.of("09-support-acts", heading);
    DemoClient.Answer answer = post("/v2/organizations/_search",
        "{\"queries\":[{\"idQuery\":{\"id\":\"400925939430657062\"}}]}", heading.startsWith("IAM") ? vic : ada);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(names(answer.json())).isEqualTo(names(json(recorded.text())));
    assertThat(names(answer.json().at("/result/0"))).isEqualTo(names(json(recorded.text()).at("/result/0")));
  }

  @Test
  void aRowLooksLikeOneOfZitadel() {
    JsonNode recorded = json(Recordings.of("06-v2-list-users", "display name contains").text()).at("/result/0");
    JsonNode row = search("{\"queries\":[{\"inUserIdsQuery\":{\"userIds\":[\"" + ADA + "\"]}}]}", vic).at("/result/0");
    assertThat(names(row)).isEqualTo(names(recorded));
    assertThat(names(row.path("human"))).isEqualTo(names(recorded.path("human")));
    assertThat(row.at("/human/phone")).isEqualTo(recorded.at("/human/phone"));
  }

  @Test
  void hasTenThousandAccountsInOrderAndEachOnce() {
    Set<String> ids = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int offset = 0; offset < 10_000; offset += 1000) {
      JsonNode page = search("{\"query\":{\"offset\":\"" + offset + "\",\"limit\":1000}}", vic);
      assertThat(page.at("/details/totalResult").asText()).isEqualTo("10000");
      page.path("result").forEach(row -> {
        ids.add(row.path("userId").asText());
        names.add(row.path("username").asText());
      });
    }
    assertThat(ids).hasSize(10_000);
    assertThat(names).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theCrowdHasEveryStateNoPhonesServiceAccountsAndAnotherOrganisation() {
    Set<String> states = new TreeSet<>();
    Set<String> organisations = new TreeSet<>();
    int machines = 0;
    int phoneless = 0;
    for (JsonNode row : search("{\"query\":{\"limit\":1000}}", vic).path("result")) {
      states.add(row.path("state").asText("none"));
      organisations.add(row.at("/details/resourceOwner").asText());
      machines += row.has("machine") ? 1 : 0;
      phoneless += row.at("/human/phone").isEmpty() ? 1 : 0;
    }
    assertThat(states).containsExactly("USER_STATE_ACTIVE", "USER_STATE_INACTIVE", "USER_STATE_INITIAL",
        "USER_STATE_LOCKED", "none");
    assertThat(organisations).hasSize(2);
    assertThat(machines).isBetween(5, 50);
    assertThat(phoneless).isBetween(50, 300);
  }

  @Test
  void anOrdinaryPersonSeesAtMostThemselvesAndTheTotalCountsMore() {
    JsonNode found = search("{\"query\":{\"limit\":50},\"queries\":[{\"phoneQuery\":{\"number\":\"+41791234567\"}}]}",
        ada);
    assertThat(found.at("/details/totalResult").asInt()).isGreaterThan(1);
    assertThat(found.path("result")).hasSize(1);
    JsonNode page = search("{\"query\":{\"offset\":\"5000\",\"limit\":3}}", ada);
    assertThat(page.at("/details/totalResult").asText()).isEqualTo("10000");
    assertThat(page.has("result")).isFalse();
  }

  @Test
  void severalHaveTheNumberOfAda() {
    assertThat(search("{\"queries\":[{\"phoneQuery\":{\"number\":\"+41791234567\"}}]}", vic).path("result"))
        .hasSizeBetween(3, 9);
  }

  @ParameterizedTest
  @CsvSource({"*, 0", "%, 0", "_, 0", "zzz, 0"})
  void noCharacterStandsForOthers(String text, int count) {
    assertThat(search("{\"queries\":[{\"displayNameQuery\":{\"displayName\":\"" + text
        + "\",\"method\":\"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE\"}}]}", vic).at("/details/totalResult").asInt())
        .isEqualTo(count);
  }

  @Test
  void vicReadsEverybodyTheOthersThemselves() {
    String somebody = search("{\"query\":{\"offset\":\"19\",\"limit\":1}}", vic).at("/result/0/userId").asText();
    assertThat(app.api("/v2/users/" + somebody, vic).json().at("/user/userId").asText()).isEqualTo(somebody);
    assertThat(app.api("/v2/users/" + somebody, ada).text()).contains("AUTHZ-cdgFk");
    assertThat(app.api("/v2/users/400930000000000208", vic).text()).contains("QUERY-Dfbg2");
  }

  @Test
  void authenticationMethodsLookLikeThoseOfZitadel() {
    DemoClient.Answer answer = app.api("/v2/users/" + ADA + "/authentication_methods", vic);
    assertThat(names(answer.json())).isEqualTo(names(json(
        Recordings.of("07-auth-factors", "v2 authentication methods").text())));
    assertThat(answer.text()).contains("AUTHENTICATION_METHOD_TYPE_TOTP");
    assertThat(app.api("/v2/users/400926030698646566/authentication_methods", ada).text()).contains("AUTHZ-cdgFk");
  }

  @Test
  void theHistoryIsReadBackwardsAndTheServerHasNoName() {
    String path = "/management/v1/users/400926047308090982/changes/_search";
    JsonNode newest = post(path, "{\"query\":{\"limit\":3}}", vic).json().path("result");
    assertThat(newest.findValuesAsText("sequence")).containsExactly("6", "5", "4");
    JsonNode older = post(path, "{\"query\":{\"limit\":9,\"sequence\":\"4\"}}", vic).json().path("result");
    assertThat(older.findValuesAsText("sequence")).containsExactly("3", "2", "1");
    JsonNode recorded = json(Recordings.of("06-management-v1", "history of wim").text()).path("result");
    assertThat(names(newest.get(2))).isEqualTo(names(recorded.get(0)));
    assertThat(names(newest.get(1))).isEqualTo(names(recorded.get(1)));
    assertThat(newest.get(2).path("editorId").asText()).isEqualTo("NOTIFICATION");
  }

  @Test
  void theHistoryOfAnotherOrganisationNeedsItsHeader() {
    String id = search("{\"query\":{\"limit\":100}}", vic).path("result").findParents("userId").stream()
        .filter(row -> row.at("/details/resourceOwner").asText().equals(DemoPeople.OTHER_ORGANISATION))
        .findFirst().orElseThrow().path("userId").asText();
    String path = "/management/v1/users/" + id + "/changes/_search";
    assertThat(post(path, "{}", vic).text()).isEqualTo("{}");
    assertThat(post(path, "{}", vic, "x-zitadel-orgid", DemoPeople.OTHER_ORGANISATION).json().path("result"))
        .isNotEmpty();
    assertThat(post(path, "{}", ada).text()).contains("AUTHZ-cdgFk");
  }

  @Test
  void olgaMayWhatAnOrgUserManagerMayInTheirOrganisationOnly() {
    assertThat(post("/auth/v1/permissions/zitadel/me/_search", "{}", olga).json())
        .isEqualTo(json(Recordings.of("07-my-user-others", "olga: ZITADEL permissions").text()));
    JsonNode all = search("{\"query\":{\"limit\":1000}}", vic).path("result");
    JsonNode own = search("{\"query\":{\"limit\":1000}}", olga).path("result");
    assertThat(own.size()).isLessThan(all.size());
    assertThat(own).allSatisfy(row ->
        assertThat(row.at("/details/resourceOwner").asText()).isEqualTo(DemoPeople.ORGANISATION));
    String foreign = foreign();
    assertThat(app.api("/v2/users/" + foreign, olga).text()).contains("AUTHZ-cdgFk");
    assertThat(post("/management/v1/users/" + foreign + "/changes/_search", "{}", olga, "x-zitadel-orgid",
        DemoPeople.OTHER_ORGANISATION).text()).contains("AUTHZ-cdgFk");
  }

  @ParameterizedTest
  @CsvSource({"vic, 400926029071256614, deactivate, ORG_OWNER_VIEWER: deactivate",
      "vic, 400926030698646566, phone/resend, ORG_OWNER_VIEWER: resend the phone code",
      "vic, 400926029071256614, unlock, ORG_OWNER_VIEWER: unlock", "ada, 400926030698646566, deactivate, ordinary user: deactivate",
      "ada, 400926032393145382, unlock, ordinary user: unlock", "olga, 400926029071256614, unlock, unlock when not locked",
      "olga, 400926029071256614, reactivate, User is not inactive",
      "olga, 400926029071256614, phone/resend, … of a verified number",
      "olga, 400926032393145382, phone/resend, … of an account without a number",
      "olga, 400926032393145382, invite_code, invitation to an account that is set up", "olga, 999, unlock, unknown id",
      "olga, FOREIGN, lock, account of another organisation"})
  void refusesActsAsZitadelDoesTheStateBeforeThePermission(String who, String id, String act, String heading) {
    String token = who.equals("vic") ? vic : who.equals("ada") ? ada : olga;
    String whose = id.equals("FOREIGN") ? foreign() : id;
    Recordings.Exchange recorded = Recordings.of("09-support-acts").stream()
        .filter(e -> e.heading().contains(heading) || e.text().contains(heading)).findFirst().orElseThrow();
    DemoClient.Answer answer = post("/v2/users/" + whose + "/" + act, "{}", token);
    assertThat(answer.status()).isEqualTo(recorded.status());
    assertThat(answer.json()).isEqualTo(json(recorded.text()));
  }

  @ParameterizedTest
  @CsvSource({"400926062239747686, invite_code, send it an invitation", "400926062239747686, invite_code/resend, … and again (resend)",
      "400926062239747686, password_reset, password reset by mail", "400926030698646566, phone/resend, resend the phone code (ben"})
  void grantsOlgaWhatZitadelGrants(String id, String act, String heading) {
    Recordings.Exchange recorded = Recordings.of("09-support-acts", heading);
    DemoClient.Answer answer =
        post("/v2/users/" + id + "/" + act, new String(recorded.requestBody(), java.nio.charset.StandardCharsets.UTF_8), olga);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(names(answer.json().path("details"))).isEqualTo(names(json(recorded.text()).path("details")));
  }

  @Test
  void aDeactivatedAccountCanBeReactivatedAndLockedAndUnlocked() {
    String id = "400926032393145382";
    for (String act : List.of("deactivate", "reactivate", "lock", "unlock")) {
      assertThat(post("/v2/users/" + id + "/" + act, "{}", olga).status()).as(act).isEqualTo(200);
    }
    assertThat(post("/management/v1/users/" + id + "/changes/_search", "{\"query\":{\"limit\":4}}", vic).json()
        .path("result").findValuesAsText("key")).containsExactly("EventTypes.user.unlocked", "EventTypes.user.locked",
            "EventTypes.user.reactivated", "EventTypes.user.deactivated");
  }

  @Test
  void lolaIsActiveButHerHistoryEndsAsTheRecordedOne() {
    assertThat(app.api("/v2/users/400926060645977126", vic).json().at("/user/state").asText())
        .isEqualTo("USER_STATE_ACTIVE");
    JsonNode newest = post("/management/v1/users/400926060645977126/changes/_search", "{\"query\":{\"limit\":3}}", vic)
        .json().path("result");
    JsonNode recorded = json(Recordings.of("09-locked-but-active", "its history, newest first").text()).path("result");
    assertThat(newest.findValuesAsText("key")).isEqualTo(recorded.findValuesAsText("key").subList(0, 3));
    assertThat(newest.findValuesAsText("sequence")).containsExactly("10", "9", "8");
    assertThat(names(newest.get(0))).isEqualTo(names(recorded.get(0)));
  }

  @ParameterizedTest
  @CsvSource({"POST, /v2/users/_search", "GET, /v2/users"})
  void whatZitadelHasNotTheDemoHasNot(String method, String path) {
    DemoClient.Answer answer = app.method(method, path, "Authorization", "Bearer " + vic);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.json()).isEqualTo(json(Recordings.of("06-v2-list-users",
        method.equals("GET") ? "GET /v2/users" : "/v2/users/_search does not exist").text()));
  }

  /** Somebody of the other organisation. */
  private static String foreign() {
    return search("{\"query\":{\"limit\":500}}", vic).path("result").findParents("userId").stream()
        .filter(row -> row.at("/details/resourceOwner").asText().equals(DemoPeople.OTHER_ORGANISATION)
            && row.path("state").asText().equals("USER_STATE_ACTIVE"))
        .findFirst().orElseThrow().path("userId").asText();
  }

  private static JsonNode search(String body, String token) {
    return post("/v2/users", body, token).json();
  }

  private static DemoClient.Answer post(String path, String body, String token, String... headers) {
    Request.Builder request = new Request.Builder().url(app.demo.issuer() + path)
        .header("Authorization", "Bearer " + token)
        .post(RequestBody.create(body, MediaType.get("application/json")));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return app.send(request.build());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.properties().forEach(member -> names.add(member.getKey()));
    return names;
  }
}
