package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.account.AccountQuery.Kind;
import app.myphone.demo.DemoReply;
import app.myphone.demo.DemoZitadel;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.wire.Recordings;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking somebody up at the built-in server, and what it may say otherwise. */
@Timeout(60)
class AccountDirectoryTest {
  private static final String PERMISSIONS = "/auth/v1/permissions/zitadel/me/_search";
  private static final String SEARCH = "/v2/users";
  private static final String BEN = "400926030698646566";
  private AccountsAtDemo accounts;
  private DemoZitadel demo;
  private AccountDirectory vic;

  @BeforeEach
  void start() throws Exception {
    accounts = new AccountsAtDemo();
    demo = accounts.server;
    vic = lookUp("vic");
  }

  @AfterEach
  void stop() {
    accounts.close();
  }

  @ParameterizedTest
  @CsvSource({"079 123 45 68, PHONE, ben", "+41 79 123 45 68, PHONE, ben", "BEN@demo.example, EMAIL, ben",
      "400926034104421414, USER_ID, dai", "lovelace, NAME, ada", "ada@demo.example, LOGIN_NAME, ada"})
  void findsByEachKind(String typed, Kind kind, String key) throws Exception {
    SearchPage found = vic.find(query(typed).as(kind));
    assertThat(found.accounts()).extracting(Account::preferredLoginName).containsExactly(key + "@demo.example");
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.hasMore()).isFalse();
  }

  @Test
  void anAccountIsWhatTheServerSays() throws Exception {
    Account ben = vic.account(BEN);
    assertThat(ben.name()).isEqualTo("Ben Brunner");
    assertThat(ben.phone()).isInstanceOfSatisfying(Phone.Unverified.class,
        phone -> assertThat(phone.text().shown()).isEqualTo("+41 79 123 45 68"));
    assertThat(ben.email()).contains(new Email("ben@demo.example", true));
    assertThat(ben.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(ben.person()).isTrue();
    assertThat(ben.details().created()).isPresent();
    assertThat(ben.raw()).startsWith("{\n").contains("\"userId\"");
    Account robot = vic.account("400926052190260262");
    assertThat(robot.person()).isFalse();
    assertThat(robot.email()).isEmpty();
    assertThat(robot.phone()).isEqualTo(new Phone.None());
  }

  @Test
  void allTenThousandAreReadPageByPage() throws Exception {
    Set<String> ids = new HashSet<>();
    SearchPage found = vic.find(query("demo.example"));
    assertThat(found.total()).isEqualTo(10_000);
    found.accounts().forEach(account -> ids.add(account.id()));
    while (found.hasMore()) {
      found = vic.more(found);
      assertThat(found.accounts()).hasSizeLessThanOrEqualTo(100);
      found.accounts().forEach(account -> ids.add(account.id()));
    }
    assertThat(ids).hasSize(10_000);
  }

  @Test
  void emptyAndShortPagesAreNotTheEnd() throws Exception {
    SearchPage found = lookUp("dai").find(query("demo.example"));
    assertThat(found.total()).isEqualTo(10_000);
    assertThat(found.accounts()).as("twenty pages are read, then somebody is asked").isEmpty();
    assertThat(found.hasMore()).isTrue();
    assertThat(found.nextOffset()).isEqualTo(2 * 50 + 18 * 100);
    int asked = 1;
    for (; found.hasMore() && found.accounts().isEmpty(); asked++) {
      found = lookUp("dai").more(found);
    }
    assertThat(found.accounts()).extracting(Account::name).containsExactly("Dai Tanaka");
    assertThat(asked).isLessThan(11);
  }

  @Test
  void theTotalMayCountMoreThanOneMaySee() throws Exception {
    SearchPage found = lookUp("ada").find(query("+41791234567"));
    assertThat(found.accounts()).extracting(Account::name).containsExactly("Ada Lovelace");
    assertThat(found.total()).isGreaterThan(1);
    assertThat(found.hasMore()).isFalse();
  }

  @Test
  void resultsThatChangeBetweenPagesComeOnceAndEnd() throws Exception {
    demo.faults().next(SEARCH, DemoReply.json(200, page(120, 1, 50)));
    demo.faults().next(SEARCH, DemoReply.json(200, page(121, 50, 50)));
    demo.faults().next(SEARCH, DemoReply.json(200, "{\"details\":{\"timestamp\":\"2026-11-23T20:56:37Z\"}}"));
    SearchPage first = vic.find(query("x"));
    SearchPage second = vic.more(first);
    assertThat(second.accounts()).hasSize(49).extracting(Account::id).doesNotContain("50");
    SearchPage last = vic.more(second);
    assertThat(last.accounts()).isEmpty();
    assertThat(last.hasMore()).as("behind the end the server says no total").isFalse();
    assertThat(last.total()).isEqualTo(121);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "%", "_", "ad*", "a%a", "nobody"})
  void nothingFoundIsNoProblem(String typed) throws Exception {
    assertThat(vic.find(query(typed)).accounts()).isEmpty();
  }

  @Test
  void aNameThatIsStoredWithItsAccentsApartIsFoundAsEveryoneTypesIt() throws Exception {
    demo.faults().next(SEARCH, DemoReply.json(200, "{}"));
    demo.faults().next(SEARCH, DemoReply.json(200, page(1, 1, 1)));
    SearchPage found = vic.find(query("Jo\u0308rg"));
    assertThat(found.accounts()).hasSize(1);
    assertThat(found.query().value()).isEqualTo("Jo\u0308rg");
    assertThat(demo.requests().stream().filter(request -> request.path().equals(SEARCH))).hasSize(2);
  }

  @Test
  void whatIsFoundAtOnceIsNotSearchedAgain() throws Exception {
    demo.faults().next(SEARCH, DemoReply.json(200, page(1, 1, 1)));
    assertThat(vic.find(query("Jörg")).query().value()).isEqualTo("Jörg");
    SearchPage nothing = vic.find(query("Zoë"));
    assertThat(nothing.accounts()).isEmpty();
    assertThat(nothing.query().value()).isEqualTo("Zoë");
  }

  @Test
  void onlySupportStaffMay() throws Exception {
    assertThat(vic.isOpen()).as("nobody has asked yet").isFalse();
    assertThat(vic.allowed()).isTrue();
    assertThat(vic.isOpen()).isTrue();
    assertThat(lookUp("ada").allowed()).isFalse();
    assertThat(lookUp("robot").allowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "200 | {\"result\":[\"user.read:4711\"]} | true",
      "200 | {\"result\":[\"user.readable\", \"user.write\", 7]} | false",
      "200 | {} | false",
      "403 | {\"code\":7,\"message\":\"No (AUTH-5mWD2)\"} | false",
      "404 | {\"code\":5,\"message\":\"membership not found (AUTHZ-cdgFk)\"} | false"})
  void theServerSaysWhoMay(int status, String body, boolean may) throws Exception {
    demo.faults().always("/auth/v1/permissions/zitadel/me/_search", DemoReply.json(status, body));
    assertThat(vic.allowed()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "200 | {\"result\":[\"user.read\",\"user.write:4711\"]} | YES",
      "200 | {\"result\":[\"user.read\",\"user.writer\"]} | NO",
      "403 | {\"code\":7,\"message\":\"No (AUTH-5mWD2)\"} | NO"})
  void theServerSaysWhoMayAct(int status, String body, StaffRights.Write may) throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(status, body));
    vic.allowed();
    assertThat(vic.rights().write()).isEqualTo(may);
  }

  @Test
  void olgaMayActAndVicMayNot() throws Exception {
    AccountDirectory olga = lookUp("olga");
    assertThat(olga.rights()).as("nobody has asked yet").isEqualTo(StaffRights.NONE);
    olga.allowed();
    assertThat(olga.rights()).isEqualTo(new StaffRights(true, StaffRights.Write.YES));
    vic.allowed();
    assertThat(vic.rights()).isEqualTo(new StaffRights(true, StaffRights.Write.NO));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"404 | {\"code\":5,\"message\":\"Not Found\"}",
      "501 | {\"code\":12,\"message\":\"Method Not Implemented\"}"})
  void whereV1IsGoneASearchSaysWhoMay(int status, String body) throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(status, body));
    assertThat(vic.allowed()).isTrue();
    assertThat(vic.rights().write()).isEqualTo(StaffRights.Write.UNKNOWN);
    assertThat(lookUp("olga").allowed()).isTrue();
    AccountDirectory ada = lookUp("ada");
    assertThat(ada.allowed()).isFalse();
    assertThat(ada.rights()).isEqualTo(StaffRights.NONE);
    assertThat(lookUp("robot").allowed()).isFalse();
  }

  @Test
  void whoIsAloneInTheirOrganisationIsFoundToMayByAllTheOthers() throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    demo.faults().next(SEARCH, DemoReply.json(200, "{\"details\":{\"totalResult\":\"1\"},\"result\":["
        + "{\"userId\":\"400926047308090982\"}]}"));
    assertThat(vic.allowed()).isTrue();
    assertThat(accounts.asked(SEARCH)).isEqualTo(2);
  }

  @Test
  void whereNeitherV1NorV2IsThereNobodyMay() throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    demo.faults().always("/v2/users/400926047308090982", DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    assertThat(vic.allowed()).isFalse();
  }

  @Test
  void aServerInTroubleIsNoAnswerToWhoMay() throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(500, "{\"code\":13,\"message\":\"Internal\"}"));
    assertThat(code(vic::allowed)).isEqualTo(ProblemCode.SERVER_TROUBLE);
  }

  @Test
  void whereV1IsGoneTheHistoryIsSaidToBeMissingAndTheRestIsThere() throws Exception {
    demo.faults().always(PERMISSIONS, DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    demo.faults().always("/management/v1/users/" + BEN + "/changes/_search",
        DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    assertThat(vic.find(query("brunner")).accounts()).hasSizeGreaterThan(1);
    Account ben = vic.account(BEN);
    assertThat(vic.secondFactors(BEN)).isEmpty();
    assertThat(code(() -> vic.history(ben, Optional.empty()))).isEqualTo(ProblemCode.LOOKUP_HISTORY_GONE);
  }

  @Test
  void aPermissionTakenAwayWhileTheListIsOpenIsSaid() throws Exception {
    SearchPage found = vic.find(query("demo.example"));
    demo.faults().always(SEARCH, recorded("06-management-v1", "ORG_OWNER_VIEWER tries a write: resend"));
    assertThat(code(() -> vic.more(found))).isEqualTo(ProblemCode.LOOKUP_NOT_ALLOWED);
    demo.faults().always(SEARCH, recorded("06-v2-get-user", "ORG_OWNER_VIEWER: user of the other organisation"));
    assertThat(code(() -> vic.more(found))).isEqualTo(ProblemCode.LOOKUP_OUT_OF_REACH);
  }

  @Test
  void anAccountDeletedWhileItsCardIsOpenIsSaid() throws Exception {
    demo.faults().always("/v2/users/" + BEN, recorded("06-v2-get-user", "deleteme user"));
    assertThat(code(() -> vic.account(BEN))).isEqualTo(ProblemCode.LOOKUP_GONE);
    assertThat(code(() -> vic.account("123456789012345678"))).isEqualTo(ProblemCode.LOOKUP_GONE);
    demo.faults().clear();
    AccountDirectory ada = lookUp("ada");
    assertThat(code(() -> ada.account(BEN))).isEqualTo(ProblemCode.LOOKUP_OUT_OF_REACH);
  }

  @Test
  void secondFactorsAreToldFromFirstOnes() throws Exception {
    assertThat(vic.secondFactors("400926029071256614")).containsExactly(new SecondFactor("totp"));
    demo.faults().always("/v2/users/" + BEN + "/authentication_methods", DemoReply.json(200,
        "{\"authMethodTypes\":[\"AUTHENTICATION_METHOD_TYPE_PASSWORD\",\"AUTHENTICATION_METHOD_TYPE_U2F\",9,"
            + "\"AUTHENTICATION_METHOD_TYPE_NEW\",\"AUTHENTICATION_METHOD_TYPE_OTP_SMS\"]}"));
    assertThat(vic.secondFactors(BEN)).extracting(SecondFactor::kind).containsExactly("u2f", "other", "otp-sms");
    AccountDirectory ada = lookUp("ada");
    assertThat(code(() -> ada.secondFactors("400926032393145382"))).isEqualTo(ProblemCode.LOOKUP_OUT_OF_REACH);
  }

  @Test
  void theHistoryIsNewestFirstAndSaysByWhom() throws Exception {
    AccountHistory history = vic.history(vic.account("400926047308090982"), Optional.empty());
    assertThat(history.events()).hasSize(6);
    assertThat(history.hasMore()).isFalse();
    assertThat(history.events()).extracting(event -> event.at().orElseThrow())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    AccountEvent sent = history.events().get(2);
    assertThat(sent.type()).isEqualTo("user.human.phone.code.sent");
    assertThat(sent.text()).isEqualTo("Phone number code sent");
    assertThat(sent.by()).as("NOTIFICATION is nobody").isEmpty();
    assertThat(sent.aboutPhone()).isTrue();
    assertThat(history.events().getFirst().aboutPhone()).isFalse();
    assertThat(history.events().getLast().by().flatMap(EventEditor::name)).contains("Olga Organiser");
  }

  @Test
  void aLongHistoryGoesOn() throws Exception {
    Account busy = vic.find(query("adele")).accounts().stream().map(this::fresh)
        .filter(account -> account.raw().matches("(?s).*\"sequence\" : \"1[0-9][0-9]\".*")).findFirst().orElseThrow();
    AccountHistory first = vic.history(busy, Optional.empty());
    assertThat(first.events()).hasSize(50);
    AccountHistory second = vic.history(busy, Optional.of(first));
    assertThat(second.events()).hasSize(50).doesNotContainAnyElementsOf(first.events());
    AccountHistory third = vic.history(busy, Optional.of(second));
    assertThat(third.hasMore()).isFalse();
    assertThat(third.events().getLast().type()).endsWith(".added");
  }

  @Test
  void theHistoryOfAnotherOrganisationIsReadToo() throws Exception {
    Account there = vic.find(query("adele")).accounts().stream()
        .filter(account -> account.organisation().equals(Optional.of(new Organisation("400926052341255206")))).findFirst().orElseThrow();
    assertThat(vic.history(there, Optional.empty()).events()).isNotEmpty();
  }

  @Test
  void aTokenThatIsRefusedIsRefreshedAndAskedOnceMore() throws Exception {
    demo.faults().expireAccessTokens();
    assertThat(vic.find(query("lovelace")).accounts()).hasSize(1);
  }

  @Test
  void interruptionEndsASearchAtOnce() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    demo.faults().always(SEARCH, DemoReply.json(200, "{}").after(never));
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread searching = Thread.ofVirtual().start(() -> {
      try {
        vic.find(query("x"));
      } catch (ProblemException | InterruptedException e) {
        ended.complete(e);
      }
    });
    while (demo.requests().stream().noneMatch(request -> request.path().equals(SEARCH))) {
      Thread.onSpinWait();
    }
    searching.interrupt();
    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  private Account fresh(Account account) {
    try {
      return vic.account(account.id());
    } catch (ProblemException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String page(int total, int from, int count) {
    StringBuilder rows = new StringBuilder();
    for (int id = from; id < from + count; id++) {
      rows.append(rows.isEmpty() ? "" : ",").append("{\"userId\":\"").append(id).append("\"}");
    }
    return "{\"details\":{\"totalResult\":\"" + total + "\"},\"result\":[" + rows + "]}";
  }

  private static DemoReply recorded(String file, String heading) {
    Recordings.Exchange exchange = Recordings.of(file, heading);
    return DemoReply.json(exchange.status(), exchange.text());
  }

  private static ProblemCode code(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).problem().code();
  }

  private static AccountQuery query(String typed) {
    return AccountQuery.of(typed, "CH").orElseThrow();
  }

  private AccountDirectory lookUp(String person) throws ProblemException, InterruptedException {
    return accounts.signIn(person).directory();
  }
}
