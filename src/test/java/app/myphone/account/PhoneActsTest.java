package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.demo.DemoFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** What people do to their own number: with a session of the demo, at the demo or at an API that is scripted. */
@Timeout(40)
class PhoneActsTest {
  private static final NewNumber NUMBER = NewNumber.read("+41 79 765 43 21", "").orElseThrow();
  private static final String DONE = "{\"details\":{\"sequence\":\"6\",\"changeDate\":\"2026-11-23T20:55:01.814438Z\"}}";
  private static final String OLD = "{\"details\":{\"sequence\":\"3\",\"changeDate\":\"2026-11-23T20:42:26.197805Z\"},"
      + "\"phone\":{\"phone\":\"+31612345678\",\"isPhoneVerified\":true}}";
  private static final String NEW = "{\"details\":{\"sequence\":\"5\",\"changeDate\":\"2026-11-23T20:55:01.814438Z\"},"
      + "\"phone\":{\"phone\":\"+41797654321\"}}";

  private final MockWebServer api = new MockWebServer();
  private final Queue<MockResponse> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
    api.setDispatcher(new Dispatcher() {
      @Override
      public synchronized MockResponse dispatch(RecordedRequest request) {
        asked.add(request.getMethod() + " " + request.getTarget().replace("/auth/v1/users/me", ""));
        return answers.remove();
      }
    });
    api.start();
  }

  @AfterEach
  void stop() {
    api.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void everyActWorksOverEachWire(Wire wire) throws Exception {
    PhoneActs ben = demo.signIn("ben").account().acts();

    ActOutcome set = ben.set(NUMBER, wire);
    assertThat(set.kind()).isEqualTo(ActOutcome.Kind.SET);
    assertThat(set.now().orElseThrow().phone()).isEqualTo(new Phone.Unverified(NUMBER.text()));
    assertThat(ben.sendCode(wire)).isEqualTo(new ActOutcome(ActOutcome.Kind.CODE_SENT, Optional.empty()));
    assertThat(ben.verify(new Secret("7GOI4X"), wire).now().orElseThrow().phone())
        .isEqualTo(new Phone.Verified(NUMBER.text()));
    assertThat(ben.set(NUMBER, wire).kind()).isEqualTo(ActOutcome.Kind.UNCHANGED);
    assertThat(ben.isSecondFactor(wire)).isFalse();
    assertThat(ben.remove(wire).now().orElseThrow().phone()).isEqualTo(new Phone.None());
    assertThat(ben.history(wire, Optional.empty()).events()).extracting(MyEvent::kind)
        .startsWith("removed", "verified", "code-sent", "code-added", "code-sent", "code-added", "changed");
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aTextMessageIsASecondFactorWhereTheServerSaysSo(Wire wire) throws Exception {
    assertThat(demo.signIn("dai").account().acts().isSecondFactor(wire)).isTrue();
  }

  @Test
  void aReadThatIsStaleIsWaitedForBecauseItShowsTheOldNumberVerified() throws Exception {
    PhoneActs acts = acts();
    answer(json(200, DONE), json(200, OLD), json(200, OLD), json(200, NEW));
    PhoneNow now = acts.set(NUMBER, Wire.JSON).now().orElseThrow();
    assertThat(now.phone()).isEqualTo(new Phone.Unverified(NUMBER.text()));
    assertThat(now.details().sequence()).contains("5");
    assertThat(asked).containsExactly("PUT /phone", "GET /phone", "GET /phone", "GET /phone");
    assertThat(demo.clock.pauses()).containsExactly(java.time.Duration.ofMillis(100), java.time.Duration.ofMillis(100));
  }

  @Test
  void afterTwoSecondsWhatTheServerSaidItDidIsToldInstead() throws Exception {
    PhoneActs acts = acts();
    answer(json(200, DONE));
    for (int i = 0; i < 30; i++) {
      answer(json(200, OLD));
    }
    PhoneNow now = acts.set(NUMBER, Wire.JSON).now().orElseThrow();
    assertThat(now.phone()).isEqualTo(new Phone.Unverified(NUMBER.text()));
    assertThat(asked).hasSize(22);
  }

  @Test
  void withoutADateTheContentTells() throws Exception {
    PhoneActs acts = acts();
    answer(json(200, "{}"), json(200, OLD), json(200, "{\"phone\":{\"phone\":\"+41797654321\"}}"));
    assertThat(acts.set(NUMBER, Wire.JSON).now().orElseThrow().phone()).isEqualTo(new Phone.Unverified(NUMBER.text()));
    assertThat(asked).hasSize(3);
  }

  @Test
  void anActThatWorkedIsNoFailureWhenItCannotBeReadAfterwards() throws Exception {
    PhoneActs acts = acts();
    answer(json(200, DONE), json(403, "{\"code\":7,\"message\":\"no\"}"));
    assertThat(acts.set(NUMBER, Wire.JSON)).isEqualTo(new ActOutcome(ActOutcome.Kind.SET, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"true, 200", "false, 500", "false, 502", "false, 503", "false, 200"})
  void whatBrokeOffIsLookedUpAndWasDone(boolean cut, int status) throws Exception {
    PhoneActs acts = acts();
    answer(cut ? cut() : new MockResponse.Builder().code(status).body("<html>").build(), json(200, NEW));
    ActOutcome outcome = acts.set(NUMBER, Wire.JSON);
    assertThat(outcome.kind()).isEqualTo(ActOutcome.Kind.SET);
    assertThat(outcome.now().orElseThrow().phone()).isEqualTo(new Phone.Unverified(NUMBER.text()));
    assertThat(asked).containsExactly("PUT /phone", "GET /phone");
  }

  @Test
  void whatBrokeOffIsLookedUpAndWasNotDone() throws Exception {
    PhoneActs acts = acts();
    answer(cut(), json(200, OLD));
    assertThat(code(() -> acts.set(NUMBER, Wire.JSON))).isEqualTo(ProblemCode.PHONE_NOT_DONE);
    answer(cut(), json(200, OLD));
    assertThat(code(() -> acts.remove(Wire.JSON))).isEqualTo(ProblemCode.PHONE_NOT_DONE);
    answer(cut(), json(200, NEW));
    assertThat(code(() -> acts.verify(new Secret("WRONG1"), Wire.JSON))).isEqualTo(ProblemCode.PHONE_NOT_DONE);
    assertThat(asked.stream().filter(line -> !line.startsWith("GET"))).hasSize(3);
  }

  @Test
  void whatBrokeOffAndCannotBeLookedUpIsUncertain() throws Exception {
    PhoneActs acts = acts();
    answer(cut(), json(403, "{\"code\":7,\"message\":\"no\"}"));
    assertThat(code(() -> acts.remove(Wire.JSON))).isEqualTo(ProblemCode.PHONE_UNCERTAIN);
    answer(cut());
    assertThat(code(() -> acts.sendCode(Wire.JSON))).isEqualTo(ProblemCode.PHONE_UNCERTAIN);
  }

  @Test
  void noConnectionAtAllIsNotUncertain() throws Exception {
    PhoneActs acts = acts();
    demo.network.pull();
    assertThat(code(() -> acts.remove(Wire.JSON))).isEqualTo(ProblemCode.NOT_REACHABLE);
    assertThat(asked).isEmpty();
  }

  @Test
  void only401IsFollowedByOneRefreshAndOneMoreSending() throws Exception {
    PhoneActs acts = acts();
    String refused = "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}";
    answer(json(401, refused), json(200, DONE), json(200, NEW));
    assertThat(acts.set(NUMBER, Wire.JSON).kind()).isEqualTo(ActOutcome.Kind.SET);
    assertThat(asked).containsExactly("PUT /phone", "PUT /phone", "GET /phone");
    demo.server.faults().endSessions();
    answer(json(401, refused));
    assertThat(code(() -> acts.remove(Wire.JSON))).isEqualTo(ProblemCode.SESSION_ENDED);
    assertThat(asked).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "400 | 3 | Phone is invalid (PHONE-so0wa) | phone.invalid",
      "400 | 3 | invalid SetMyPhoneRequest.Phone: value does not have prefix \"+\" | phone.invalid",
      "400 | 3 | invalid SetPhoneRequest.Phone: value length must be between 1 and 200 runes, inclusive | phone.invalid",
      "400 | 3 | Code is invalid (COMMAND-sM0cs) | phone.code-wrong",
      "400 | 3 | Code is invalid (COMMAND-eis9R) | phone.code-wrong",
      "400 | 3 | invalid VerifyMyPhoneRequest.Code: value length must be between 1 and 200 runes, inclusive | phone.code-length",
      "400 | 3 | invalid VerifyPhoneRequest.VerificationCode: value length must be … | phone.code-length",
      "404 | 5 | Code not found (COMMAND-Rsj8c) | phone.code-not-open",
      "400 | 9 | User could not be found (COMMAND-Rsj8c) | api.not-human",
      "400 | 9 | Phone already verified (COMMAND-2M9sf) | phone.verified",
      "400 | 9 | Code is empty (PHONE-5xrra88eq8) | phone.verified",
      "404 | 5 | Phone not found (COMMAND-2b7Hf) | phone.none",
      "404 | 5 | Phone not found (COMMAND-p6rsc) | phone.none",
      "400 | 9 | Phone not found (COMMAND-ieJ2e) | phone.none",
      "404 | 5 | Phone not found (COMMAND-ieJ2e) | api.not-human",
      "400 | 9 | User could not be found (COMMAND-3M0fs) | api.not-human",
      "400 | 9 | User could not be found (COMMAND-2M0fs) | api.not-human",
      "400 | 9 | User could not be found (COMMAND-3M9fs) | api.not-human",
      "404 | 5 | membership not found (AUTHZ-cdgFk) | phone.administrators",
      "403 | 7 | No matching permissions found (AUTH-AWfge) | phone.administrators",
      "403 | 7 | mfa required (AUTHZ-Kl3p0) | api.second-factor",
      "405 | 12 | Method Not Allowed | phone.not-offered",
      "429 | 8 | quota | api.too-many",
      "400 | 9 | something new (COMMAND-x1y2z) | api.refused"})
  void aRefusalIsToldByCodeAndIdTogether(int status, int code, String message, String meant) throws Exception {
    PhoneActs acts = acts();
    String id = message.replaceAll(".*\\((.*)\\)$", "$1");
    String body = "{\"code\":" + code + ",\"message\":\"" + message.replace("\"", "\\\"") + "\""
        + (id.equals(message) ? "" : ",\"details\":[{\"@type\":\"x\",\"id\":\"" + id + "\"}]") + "}";
    answer(json(status, body));
    if (status == 405) {
      answer(json(404, "{\"code\":5,\"message\":\"Not Found\"}"));
    }
    assertThat(code(() -> acts.sendCode(Wire.JSON)).id()).isEqualTo(meant);
  }

  @Test
  void theHistoryKnowsMeTheServerAndSomebodyElse() throws Exception {
    PhoneActs ben = demo.signIn("ben").account().acts();
    ben.sendCode(Wire.JSON);
    List<MyEvent> events = ben.history(Wire.JSON, Optional.empty()).events();
    assertThat(events).extracting(MyEvent::editor).startsWith(
        MyEvent.Editor.SERVER, MyEvent.Editor.ME, MyEvent.Editor.SERVER, MyEvent.Editor.SOMEBODY_ELSE);
    var striking = events.stream().filter(event -> event.isStriking(java.time.Instant.now())).toList();
    assertThat(striking).singleElement().satisfies(event -> {
      assertThat(event.kind()).isEqualTo("changed");
      assertThat(event.event().by().flatMap(EventEditor::name)).contains("Olga Organiser");
    });
  }

  @Test
  void withoutAProviderTheHistoryShowsACodeThatIsNotSent() throws Exception {
    demo.server.faults().turnOn(DemoFault.NO_TEXT_MESSAGES);
    PhoneActs ben = demo.signIn("ben").account().acts();
    ben.sendCode(Wire.JSON);
    CodeState code = ben.history(Wire.JSON, Optional.empty()).code();
    java.time.Instant asked = code.asked().orElseThrow();
    assertThat(code.sent()).isEmpty();
    assertThat(code.isStuck(asked.plusSeconds(59))).isFalse();
    assertThat(code.isStuck(asked.plusSeconds(61))).isTrue();
    demo.server.faults().clear();
    ben.sendCode(Wire.JSON);
    assertThat(ben.history(Wire.JSON, Optional.empty()).code().isStuck(asked.plusSeconds(600))).isFalse();
  }

  /** Two windows of one person, at once: the server decides, and neither takes the other's outcome for its own. */
  @ParameterizedTest
  @EnumSource(Wire.class)
  void twoWindowsThatActAtOnceDoNoHarm(Wire wire) throws Exception {
    PhoneActs one = demo.signIn("ben").account().acts();
    PhoneActs other = demo.signIn("ben").account().acts();
    CyclicBarrier both = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ActOutcome>> outcomes = threads.invokeAll(Stream.of(one, other)
          .map(acts -> (Callable<ActOutcome>) () -> {
            both.await();
            return acts.set(NUMBER, wire);
          }).toList());
      assertThat(outcomes).extracting(outcome -> outcome.get().kind())
          .containsExactlyInAnyOrder(ActOutcome.Kind.SET, ActOutcome.Kind.UNCHANGED);
    }
    Secret code = new Secret("7GOI4X");
    assertThat(one.verify(code, wire).now().orElseThrow().phone()).isEqualTo(new Phone.Verified(NUMBER.text()));
    assertThat(code(() -> other.verify(code, wire))).isEqualTo(ProblemCode.PHONE_CODE_NOT_OPEN);
    assertThat(code(() -> other.sendCode(wire))).isEqualTo(ProblemCode.PHONE_VERIFIED);
    assertThat(one.remove(wire).kind()).isEqualTo(ActOutcome.Kind.REMOVED);
    assertThat(code(() -> other.remove(wire))).isEqualTo(ProblemCode.PHONE_NONE);
  }

  private PhoneActs acts() throws Exception {
    return demo.signIn("ada", demo.registration(api.url("/").uri())).account().acts();
  }

  private void answer(MockResponse... more) {
    answers.addAll(List.of(more));
  }

  private static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body).build();
  }

  private interface Act {
    ActOutcome run() throws ProblemException, InterruptedException;
  }

  private static ProblemCode code(Act act) {
    return problem(act).code();
  }

  private static Problem problem(Act act) {
    return catchThrowableOfType(ProblemException.class, act::run).problem();
  }
}
