package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.CureRecord.Outcome;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.wire.Recordings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What support staff do to accounts: at the demo, and at an API that is scripted (wire/09-support-acts). */
@Timeout(60)
class StaffActsTest {
  private static final String LOLA = "400926060645977126";
  private static final String INGA = "400926062239747686";
  private static final String ADA = "400926029071256614";
  private static final String BEN = "400926030698646566";
  private static final String LOCKED_AT = "2026-11-26T22:52:45.037966Z";
  private static final String UNLOCKED_AT = "2026-11-26T22:52:45.550077Z";

  private final MockWebServer api = new MockWebServer();
  private final Queue<Supplier<MockResponse>> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
    api.setDispatcher(new Dispatcher() {
      @Override
      public synchronized MockResponse dispatch(RecordedRequest request) {
        if (request.getTarget().endsWith("/400926049001541222")) { // who acts
          return json(200, "{\"user\":{\"userId\":\"400926049001541222\",\"preferredLoginName\":\"olga\",\"human\":{}}}");
        }
        asked.add(request.getMethod() + request.getTarget().replaceFirst("/v2/users/\\d+/?", " "));
        return answers.remove().get();
      }
    });
    api.start();
  }

  @AfterEach
  void stop() {
    api.close();
    demo.close();
  }

  @Test
  void whoIsLockedAlthoughActiveCanSignInAfterIt() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account lola = olga.account(LOLA);
    SignInStatus status = olga.signIn(lola, Optional.empty()).status();
    assertThat(Cure.of(lola, status, Optional.empty())).first().isEqualTo(Cure.UNLOCK_THOUGH_ACTIVE);

    CureRecord record = olga.acts().perform(Cure.UNLOCK_THOUGH_ACTIVE, lola);

    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.by()).isEqualTo("olga@demo.example");
    assertThat(olga.acts().records(LOLA)).containsExactly(record);
    assertThat(olga.acts().records(ADA)).isEmpty();
    assertThat(olga.signIn(olga.account(LOLA), Optional.empty()).status()).isEqualTo(SignInStatus.POSSIBLE);
    assertThat(asked("lock", LOLA)).isEqualTo(1);
    assertThat(asked("unlock", LOLA)).isEqualTo(1);
  }

  @Test
  void aPlainUnlockOfOneDoesNothingAndIsSaid() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    CureRecord record = olga.acts().perform(Cure.UNLOCK, olga.account(LOLA));
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.LOOKUP_ACT_MOOT);
  }

  @ParameterizedTest
  @CsvSource({"LOCKED, UNLOCK, user.unlocked", "INACTIVE, REACTIVATE, user.reactivated"})
  void aStateIsMadeActiveAgain(AccountState state, Cure cure, String event) throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account account = inState(olga, state);
    SignInStatus status = SignInStatus.of(state);
    assertThat(Cure.of(account, status, Optional.empty())).first().isEqualTo(cure);
    assertThat(olga.acts().perform(cure, account).outcome()).isEqualTo(Outcome.DONE);
    assertThat(olga.account(account.id()).state()).isEqualTo(AccountState.ACTIVE);
    AccountEvent newest = olga.history(account, Optional.empty()).events().getFirst();
    assertThat(newest.type()).isEqualTo(event);
    assertThat(newest.by().flatMap(EventEditor::name)).contains("Olga Organiser");
    assertThat(olga.acts().perform(cure, account).problem().map(Problem::code))
        .as("somebody else was faster").contains(ProblemCode.LOOKUP_ACT_MOOT);
  }

  @ParameterizedTest
  @CsvSource({BEN + ", SEND_PHONE_CODE, user.human.phone.code.added", INGA + ", SEND_INVITATION, user.human.invite.code.added",
      ADA + ", RESET_PASSWORD, user.human.password.code.added"})
  void aMessageIsSent(String id, Cure cure, String event) throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account account = olga.account(id);
    assertThat(Cure.of(account, SignInStatus.POSSIBLE, Optional.of(olga.signInMethods(id)))).contains(cure);
    assertThat(olga.acts().perform(cure, account).outcome()).isEqualTo(Outcome.DONE);
    assertThat(olga.history(account, Optional.empty()).events()).extracting(AccountEvent::type).contains(event);
  }

  @Test
  void onlyWhatHelpsIsOffered() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    assertThat(cures(olga, ADA)).containsExactly(Cure.RESET_PASSWORD);
    assertThat(cures(olga, BEN)).containsExactly(Cure.SEND_PHONE_CODE, Cure.RESET_PASSWORD);
    assertThat(cures(olga, INGA)).containsExactly(Cure.SEND_INVITATION);
    assertThat(cures(olga, "400926052190260262")).as("a service account").isEmpty();
    Account ada = olga.account(ADA);
    assertThat(Cure.of(ada, SignInStatus.POSSIBLE, Optional.of(new SignInMethods(List.of(), false, false))))
        .as("who signs in without a password has none to reset").isEmpty();
    for (AccountState state : List.of(AccountState.DELETED, AccountState.UNKNOWN, AccountState.SUSPENDED)) {
      assertThat(Cure.of(with(ada, state), SignInStatus.of(state), Optional.empty())).isEmpty();
    }
    assertThat(Cure.of(with(ada, AccountState.INITIAL), SignInStatus.INITIAL, Optional.empty()))
        .containsExactly(Cure.SEND_INVITATION);
  }

  @ParameterizedTest
  @EnumSource(Cure.class)
  void whoMayOnlyLookIsRefusedAndToldWhichRoleItTakes(Cure cure) throws Exception {
    AccountDirectory vic = demo.signIn("vic").directory();
    Account account = switch (cure) {
      case UNLOCK -> inState(vic, AccountState.LOCKED);
      case REACTIVATE -> inState(vic, AccountState.INACTIVE);
      case SEND_INVITATION -> vic.account(INGA);
      case SEND_PHONE_CODE -> vic.account(BEN);
      case UNLOCK_THOUGH_ACTIVE -> vic.account(LOLA);
      case RESET_PASSWORD -> vic.account(ADA);
    };
    CureRecord record = vic.acts().perform(cure, account);
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.LOOKUP_ACT_NOT_ALLOWED);
  }

  @Test
  void whoManagesAnotherOrganisationIsToldSo() throws Exception {
    AccountDirectory vic = demo.signIn("vic").directory();
    Account there = vic.find(AccountQuery.of("adele", "CH").orElseThrow()).accounts().stream()
        .filter(account -> account.state() == AccountState.ACTIVE && account.person()
            && !account.organisation().equals(Optional.of(new Organisation("400925939430657062"))))
        .findFirst().orElseThrow();
    CureRecord record = demo.signIn("olga").directory().acts().perform(Cure.RESET_PASSWORD, there);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.LOOKUP_ACT_OUT_OF_REACH);
  }

  static Stream<Recordings.Exchange> refusals() {
    return Stream.of("09-support-acts", "09-locked-but-active").flatMap(file -> Recordings.of(file).stream())
        .filter(e -> e.status() >= 400 && e.requestLine().startsWith("POST /v2/users/"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRecordedRefusalIsToldInItsOwnWords(Recordings.Exchange recorded) throws Exception {
    StaffActs acts = scripted();
    answer(json(recorded.status(), recorded.text()));
    CureRecord record = acts.perform(Cure.REACTIVATE, account());
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().orElseThrow().code()).isEqualTo(switch (recorded.status()) {
      case 400 -> ProblemCode.LOOKUP_ACT_MOOT;
      case 403 -> ProblemCode.LOOKUP_ACT_NOT_ALLOWED;
      default -> recorded.heading().contains("unknown id")
          ? ProblemCode.LOOKUP_GONE : ProblemCode.LOOKUP_ACT_OUT_OF_REACH;
    });
    assertThat(record.problem().orElseThrow().serverError()).isPresent();
    assertThat(asked).hasSize(1);
  }

  @Test
  void everyActIsAskedForAsTheRecordingsDo() throws Exception {
    StaffActs acts = scripted();
    List<String> bodies = new ArrayList<>();
    for (Cure cure : List.of(Cure.SEND_PHONE_CODE, Cure.SEND_INVITATION, Cure.RESET_PASSWORD)) {
      answer(json(200, Recordings.of("09-support-acts", "password reset by mail").text()));
      assertThat(acts.perform(cure, account()).outcome()).isEqualTo(Outcome.DONE);

    }
    assertThat(asked).containsExactly("POST phone/resend", "POST invite_code", "POST password_reset");
    for (int i = api.getRequestCount(); i > 0; i--) {
      RecordedRequest request = api.takeRequest();
      if (request.getMethod().equals("POST")) {
        bodies.add(request.getBody().utf8());
      }
    }
    assertThat(bodies).containsExactly("{\"sendCode\":{}}", "{\"sendCode\":{}}", "{\"sendLink\":{}}");
  }

  @Test
  void afterIt_theServerIsWaitedForUntilItShowsIt() throws Exception {
    StaffActs acts = scripted();
    answer(done(UNLOCKED_AT), user("LOCKED", LOCKED_AT), user("LOCKED", LOCKED_AT), user("ACTIVE", UNLOCKED_AT));
    assertThat(acts.perform(Cure.UNLOCK, account()).outcome()).isEqualTo(Outcome.DONE);
    assertThat(asked).containsExactly("POST unlock", "GET ", "GET ", "GET ");
    assertThat(demo.clock.pauses()).hasSize(2);
  }

  @Test
  void whatTheServerNeverShowsIsDoneAllTheSame() throws Exception {
    StaffActs acts = scripted();
    answer(done(UNLOCKED_AT));
    for (int i = 0; i < 30; i++) {
      answer(user("LOCKED", LOCKED_AT));
    }
    assertThat(acts.perform(Cure.UNLOCK, account()).outcome()).isEqualTo(Outcome.DONE);
    assertThat(demo.clock.pauses()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "403 | {\"code\":7,\"message\":\"No matching permissions found (AUTH-AWfge)\"} | LOOKUP_ACT_NOT_ALLOWED",
      "404 | {\"code\":5,\"message\":\"User could not be found (COMMAND-x377t913pw)\"} | LOOKUP_GONE",
      "429 | {\"code\":8,\"message\":\"quota\"} | API_TOO_MANY",
      "500 | {\"code\":13,\"message\":\"Internal\"} | LOOKUP_ACT_UNCERTAIN"})
  void anUnlockThatFailsAfterTheLockIsSaid(int status, String body, ProblemCode code) throws Exception {
    StaffActs acts = scripted();
    answer(done(LOCKED_AT), json(status, body));
    answer(user("LOCKED", LOCKED_AT));
    CureRecord record = acts.perform(Cure.UNLOCK_THOUGH_ACTIVE, account());
    assertThat(record.outcome()).isEqualTo(Outcome.LEFT_LOCKED);
    assertThat(record.problem().map(Problem::code)).contains(code);
    assertThat(acts.records("4711")).containsExactly(record);
    assertThat(asked).startsWith("POST lock", "POST unlock").doesNotHaveDuplicates();
  }

  @Test
  void afterThatUnlockComesFirst() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account lola = olga.account(LOLA);
    demo.server.faults().next("/v2/users/" + LOLA + "/unlock", app.myphone.demo.DemoReply.json(403,
        Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: deactivate").text()));
    assertThat(olga.acts().perform(Cure.UNLOCK_THOUGH_ACTIVE, lola).outcome()).isEqualTo(Outcome.LEFT_LOCKED);
    Account now = olga.account(LOLA);
    SignInStatus status = olga.signIn(now, Optional.empty()).status();
    assertThat(status).isEqualTo(SignInStatus.LOCKED);
    assertThat(Cure.of(now, status, Optional.empty())).first().isEqualTo(Cure.UNLOCK);
    assertThat(olga.acts().perform(Cure.UNLOCK, now).outcome()).isEqualTo(Outcome.DONE);
    assertThat(olga.acts().records(LOLA)).extracting(CureRecord::outcome)
        .containsExactly(Outcome.LEFT_LOCKED, Outcome.DONE);
    assertThat(olga.signIn(olga.account(LOLA), Optional.empty()).status()).isEqualTo(SignInStatus.POSSIBLE);
  }

  @Test
  void whereTheLockFailsNothingIsUnlocked() throws Exception {
    StaffActs acts = scripted();
    answer(json(400, "{\"code\":9,\"message\":\"User is not active (COMMAND-new)\"}"));
    CureRecord record = acts.perform(Cure.UNLOCK_THOUGH_ACTIVE, account());
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.API_REFUSED);
    assertThat(asked).containsExactly("POST lock");
  }

  @Test
  void aTokenThatIsRefusedIsRefreshedAndTheActSentOnceMore() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account ben = olga.account(BEN);
    long before = codes(olga, ben);
    demo.server.faults().expireAccessTokens();
    assertThat(olga.acts().perform(Cure.SEND_PHONE_CODE, ben).outcome()).isEqualTo(Outcome.DONE);
    assertThat(codes(olga, ben)).isEqualTo(before + 1);
  }

  @Test
  void aSessionThatEndsBetweenQuestionAndActIsSaidAndNothingIsDone() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    Account lola = olga.account(LOLA);
    demo.server.faults().endSessions();
    CureRecord record = olga.acts().perform(Cure.UNLOCK_THOUGH_ACTIVE, lola);
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    Problem problem = record.problem().orElseThrow();
    assertThat(problem.code()).isEqualTo(ProblemCode.SESSION_ENDED_BEFORE_ACT);
    assertThat(problem.code().id()).isEqualTo("session.ended");
    assertThat(problem.arguments()).containsExactly("Lola Locked");
    AccountDirectory again = demo.signIn("olga").directory();
    assertThat(again.signIn(again.account(LOLA), Optional.empty()).status())
        .isEqualTo(SignInStatus.LOCKED_THOUGH_ACTIVE);
  }

  @Test
  void aSessionThatEndsBetweenLockAndUnlockIsSaid() throws Exception {
    StaffActs acts = scripted();
    answers.add(() -> {
      demo.server.faults().endSessions();
      return done(LOCKED_AT);
    });
    answer(json(401, "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}"));
    CureRecord record = acts.perform(Cure.UNLOCK_THOUGH_ACTIVE, account());
    assertThat(record.outcome()).isEqualTo(Outcome.LEFT_LOCKED);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.SESSION_ENDED_AFTER_LOCK);
  }

  @Test
  void offlineNothingIsDoneAndNothingRepeated() throws Exception {
    StaffActs acts = scripted();
    demo.network.pull();
    CureRecord record = acts.perform(Cure.UNLOCK, account());
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.NOT_REACHABLE);
    assertThat(asked).isEmpty();
    assertThat(demo.clock.pauses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNLOCK, ACTIVE, DONE", "UNLOCK, LOCKED, UNCERTAIN", "REACTIVATE, ACTIVE, DONE",
      "REACTIVATE, INACTIVE, UNCERTAIN", "UNLOCK_THOUGH_ACTIVE, ACTIVE, UNCERTAIN",
      "UNLOCK_THOUGH_ACTIVE, LOCKED, LEFT_LOCKED"})
  void whatBrokeOffIsLookedUpAndSentOnce(Cure cure, String state, Outcome outcome) throws Exception {
    StaffActs acts = scripted();
    answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(), user(state, LOCKED_AT));
    CureRecord record = acts.perform(cure, account());
    assertThat(record.outcome()).isEqualTo(outcome);
    assertThat(asked).hasSize(2).last().isEqualTo("GET ");
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE, DONE", "LOCKED, LEFT_LOCKED"})
  void anUnlockThatBreaksOffAfterTheLockIsLookedUp(String state, Outcome outcome) throws Exception {
    StaffActs acts = scripted();
    answer(done(LOCKED_AT), new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        user(state, UNLOCKED_AT));
    assertThat(acts.perform(Cure.UNLOCK_THOUGH_ACTIVE, account()).outcome()).isEqualTo(outcome);
  }

  @Test
  void aMessageThatBrokeOffIsUncertain() throws Exception {
    StaffActs acts = scripted();
    answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    CureRecord record = acts.perform(Cure.SEND_PHONE_CODE, account());
    assertThat(record.outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.LOOKUP_ACT_UNCERTAIN);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"404 | {\"code\":5,\"message\":\"Not Found\"}",
      "501 | {\"code\":12,\"message\":\"Method Not Implemented\"}"})
  void aServerWithoutTheActSaysSo(int status, String body) throws Exception {
    StaffActs acts = scripted();
    answer(json(status, body));
    CureRecord record = acts.perform(Cure.UNLOCK, account());
    assertThat(record.outcome()).isEqualTo(Outcome.NOT_DONE);
    assertThat(record.problem().map(Problem::code)).contains(ProblemCode.LOOKUP_ACT_NOT_OFFERED);
  }

  @Test
  void whoGivesUpWaitingFindsItInTheRecords() throws Exception {
    StaffActs acts = scripted();
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    answers.add(() -> {
      arrived.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return done(LOCKED_AT);
    });
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread acting = Thread.ofVirtual().start(() -> {
      try {
        acts.perform(Cure.SEND_PHONE_CODE, account());
      } catch (InterruptedException e) {
        ended.complete(e);
      }
    });
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
    acting.interrupt();
    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(acts.records("4711")).extracting(CureRecord::outcome).containsExactly(Outcome.UNCERTAIN);
    never.countDown();
  }

  private List<Cure> cures(AccountDirectory directory, String id) throws Exception {
    Account account = directory.account(id);
    return Cure.of(account, directory.signIn(account, Optional.empty()).status(),
        Optional.of(directory.signInMethods(id)));
  }

  private static Account inState(AccountDirectory directory, AccountState state) throws Exception {
    SearchPage found = directory.find(AccountQuery.of("demo.example", "CH").orElseThrow());
    while (true) {
      for (Account account : found.accounts()) {
        if (account.state() == state && account.person()
            && account.organisation().equals(Optional.of(new Organisation("400925939430657062")))) {
          return directory.account(account.id());
        }
      }
      found = directory.more(found);
    }
  }

  private static long codes(AccountDirectory directory, Account account) throws Exception {
    return directory.history(account, Optional.empty()).events().stream()
        .filter(event -> event.type().equals("user.human.phone.code.added")).count();
  }

  private long asked(String act, String id) {
    return demo.asked("/v2/users/" + id + "/" + act);
  }

  private static Account with(Account account, AccountState state) {
    return new Account(account.id(), account.name(), account.preferredLoginName(), account.loginNames(),
        account.phone(), account.email(), state, account.details(), account.person(), account.raw());
  }

  private static Account account() {
    return new Account("4711", "Lola Locked", "lola", List.of("lola"), new Phone.None(), Optional.empty(),
        AccountState.ACTIVE, AccountDetails.NONE, true, "");
  }

  private StaffActs scripted() throws Exception {
    return demo.signIn("olga", demo.registration(api.url("/").uri())).directory().acts();
  }

  private void answer(MockResponse... more) {
    Stream.of(more).forEach(answer -> answers.add(() -> answer));
  }

  private static MockResponse done(String date) {
    return json(200, "{\"details\":{\"sequence\":\"10\",\"changeDate\":\"" + date + "\",\"resourceOwner\":\"4012\"}}");
  }

  private static MockResponse user(String state, String date) {
    return json(200, "{\"user\":{\"userId\":\"4711\",\"details\":{\"sequence\":\"10\",\"changeDate\":\"" + date
        + "\"},\"state\":\"USER_STATE_" + state + "\",\"human\":{}}}");
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body).build();
  }
}
