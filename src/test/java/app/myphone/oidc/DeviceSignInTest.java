package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in on another device, against a server that does all that servers do. */
@Timeout(30)
class DeviceSignInTest {
  private static final String START = "/oauth/v2/device_authorization";
  private static final String TOKEN = "/oauth/v2/token";
  private static final MockResponse PENDING =
      TestProvider.recorded(Recordings.of("02-device-flow", "poll before the user does anything"));
  private static final MockResponse SLOW_DOWN = error("slow_down");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final DeviceSignIn device = new DeviceSignIn(http, clock);
  private final Queue<MockResponse> polls = new ArrayDeque<>();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void theRecordedAnswerIsUnderstood() throws Exception {
    server.on(START, TestProvider.recorded(Recordings.of("02-device-flow", "start")));
    DeviceCode code = start();
    assertThat(code.userCode().reveal()).isEqualTo("GBBZ-CGCF");
    assertThat(code.address()).hasToString("http://localhost:8080/device");
    assertThat(code.link()).hasToString("http://localhost:8080/device?user_code=GBBZ-CGCF");
    assertThat(code.life()).isEqualTo(Duration.ofMinutes(5));
    assertThat(code.interval()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void startAsksForTheSameScopesAsTheBrowser() throws Exception {
    start();
    assertThat(TestProvider.form(server.requests(START).getFirst())).isEqualTo(
        Map.of("client_id", TestProvider.CLIENT, "scope", SignInRequest.SCOPES));
  }

  @Test
  void aPollHasTheCodeAndTheClientAndNoSecret() throws Exception {
    device.poll(server.provider(), TestProvider.CLIENT, start());
    Map<String, String> form = TestProvider.form(server.requests(TOKEN).getFirst());
    assertThat(form).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
        .containsEntry("device_code", "the-device-code").containsEntry("client_id", TestProvider.CLIENT)
        .doesNotContainKey("client_secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "http://login.example.ch/device", "data:text/html,x",
      "//login.example.ch/device", "", "https://ada:secret@login.example.ch/device", "ssh://login.example.ch"})
  void anAddressThatIsNoSafePageIsRefused(String address) {
    for (String member : List.of("verification_uri", "verification_uri_complete")) {
      server.on(START, answer(member, address));
      assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"device_code", "user_code", "verification_uri", "expires_in"})
  void whatIsNeededAndMissingOrOfAnotherTypeIsRefused(String member) {
    for (Object value : List.of("", List.of(), Map.of("a", 1), true)) {
      server.on(START, answer(member, value));
      assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
    }
    server.on(START, answer(member, null));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
  }

  @Test
  void aUserCodeThatCannotBeTypedIsRefused() {
    for (String code : List.of("AB\u202eCD", "A\nB", "A".repeat(41), " AB", "\u001b[31m")) {
      server.on(START, answer("user_code", code));
      assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "3000000, 60", "1e30, 60", "5, 5", "2.5, 3", "60, 60", "null, 5"})
  void theIntervalIsBroughtWithinReason(String sent, int seconds) throws Exception {
    server.on(START, TestProvider.json(200, TestProvider.json(answerWith("interval", 5))
        .replace("\"interval\":5", "\"interval\":" + sent)));
    assertThat(start().interval()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"5\"", "true", "[]"})
  void anIntervalThatIsNoNumberIsRefused(String sent) {
    server.on(START, TestProvider.json(200, TestProvider.json(answerWith("interval", 5))
        .replace("\"interval\":5", "\"interval\":" + sent)));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"0, -1", "-5, -1", "1e12, 3600", "3600, 3600", "300, 300"})
  void aLifeIsBounded(String sent, int seconds) throws Exception {
    server.on(START, TestProvider.json(200, TestProvider.json(answerWith("expires_in", 300))
        .replace("\"expires_in\":300", "\"expires_in\":" + sent)));
    if (seconds < 0) {
      assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
    } else {
      assertThat(start().life()).isEqualTo(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void aStartThatIsNoAnswerSaysWhy() {
    server.on(START, TestProvider.text(200, "text/html", "<html>Sign in to the Wi-Fi</html>"));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_ANSWER_INVALID);
    server.on(START, TestProvider.text(503, "text/plain", "no"));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    server.on(START, error("invalid_client"));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.CLIENT_UNKNOWN);
    server.on(START, error("unauthorized_client"));
    assertThat(problem(this::start).code()).isEqualTo(ProblemCode.DEVICE_NOT_ALLOWED);
  }

  @Test
  void aServerWithoutTheEndpointIsNotAsked() {
    Provider p = server.provider();
    Provider bare = new Provider(p.issuer(), p.authorization(), p.token(), p.keys(), p.userInfo(), p.revocation(),
        p.endSession(), java.util.Optional.empty(), false, List.of());
    assertThat(problem(() -> device.start(bare, TestProvider.CLIENT)).code()).isEqualTo(ProblemCode.DEVICE_NOT_ALLOWED);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theIntervalPassesBeforeTheFirstPollAndBetweenTwo() throws Exception {
    poll(PENDING, PENDING);
    assertThat(await().access().reveal()).startsWith("access-");
    assertThat(clock.pauses()).containsExactly(seconds(5), seconds(5), seconds(5));
  }

  @Test
  void slowDownAddsFiveSecondsForGood() throws Exception {
    poll(SLOW_DOWN, PENDING, SLOW_DOWN, PENDING);
    await();
    assertThat(clock.pauses()).containsExactly(seconds(5), seconds(10), seconds(10), seconds(15), seconds(15));
  }

  @Test
  void aTimeOutDoublesTheIntervalAndPollingGoesOn() throws Exception {
    HttpStack impatient = new HttpStack(
        app.myphone.http.Network.here(java.util.Optional.empty()), "test", "en", Duration.ofMillis(300));
    poll(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build(), PENDING);
    new DeviceSignIn(impatient, clock).await(server.provider(), TestProvider.CLIENT, start());
    assertThat(clock.pauses()).containsExactly(seconds(5), seconds(10), seconds(10));
    impatient.close();
  }

  @Test
  void pollingGoesOnAfter503AResetAndAPage() throws Exception {
    poll(TestProvider.text(503, "text/plain", "no healthy upstream"),
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        TestProvider.text(200, "text/html", "<html>Sign in to the Wi-Fi</html>"),
        TestProvider.text(429, "text/plain", "slow down"), TestProvider.text(404, "text/plain", "unable to set instance"),
        TestProvider.text(502, "text/html", ""), PENDING);
    assertThat(await().refresh()).isPresent();
    assertThat(server.requests(TOKEN)).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({"access_denied, SIGN_IN_DENIED", "expired_token, DEVICE_CODE_EXPIRED",
      "unauthorized_client, DEVICE_NOT_ALLOWED", "invalid_client, CLIENT_UNKNOWN", "invalid_grant, TOKEN_REFUSED",
      "something_new, TOKEN_REFUSED"})
  void anyOtherWordOfOAuthEndsThePolling(String error, ProblemCode code) {
    poll(PENDING, error(error), PENDING);
    assertThat(problem(this::await).code()).isEqualTo(code);
    assertThat(server.requests(TOKEN)).hasSize(2);
  }

  @Test
  void aWordOfOAuthIsUnderstoodThoughASecretHasItsLetters() {
    Secret alike = new Secret("expired_token-is-in-this-one");
    poll(PENDING, error("expired_token"), PENDING);
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.DEVICE_CODE_EXPIRED);
    assertThat(alike.reveal()).startsWith("expired_token");
  }

  @Test
  void theRecordedRefusalsAreUnderstood() {
    poll(TestProvider.recorded(Recordings.of("02-device-expired", "poll")));
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.DEVICE_CODE_EXPIRED);
    poll(TestProvider.recorded(Recordings.of("02-device-flow", "poll once more after success")));
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.TOKEN_REFUSED);
    poll(TestProvider.recorded(Recordings.of("09-changed-since-2025-10", "device token request with a device code")));
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.CLIENT_UNKNOWN);
  }

  @Test
  void aDenyThatNeverArrivesEndsWithTheCodesLife() {
    server.on(TOKEN, PENDING);
    long before = clock.nanoTime();
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.DEVICE_CODE_EXPIRED);
    assertThat(Duration.ofNanos(clock.nanoTime() - before)).isEqualTo(Duration.ofMinutes(5));
    assertThat(server.requests(TOKEN)).hasSize(59);
  }

  @Test
  void aServerThatIsDownToTheEndIsSaidToBe() {
    server.on(TOKEN, TestProvider.text(503, "text/plain", "no"));
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
  }

  @Test
  void tokensThatBreakTheRulesAreNotTaken() {
    server.tokens = grant -> {
      Map<String, Object> without = new HashMap<>(grant);
      without.remove("id_token");
      return without;
    };
    assertThat(problem(this::await).code()).isEqualTo(ProblemCode.TOKEN_UNUSABLE);
  }

  @Test
  void nothingIsAskedAfterACancel() throws Exception {
    CountDownLatch pausing = new CountDownLatch(1);
    DeviceSignIn real = new DeviceSignIn(http, new Pausing(pausing));
    DeviceCode code = start();
    Thread thread = Thread.ofVirtual().start(() ->
        Assertions.catchThrowable(() -> real.await(server.provider(), TestProvider.CLIENT, code)));
    pausing.await();
    thread.interrupt();
    thread.join();
    assertThat(server.requests(TOKEN)).isEmpty();
  }

  @Test
  void aPollThatHangsIsGivenUp() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.on(TOKEN, _ -> {
      asked.countDown();
      return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    });
    DeviceCode code = start();
    Thread thread = Thread.ofVirtual().start(() ->
        Assertions.catchThrowable(() -> device.await(server.provider(), TestProvider.CLIENT, code)));
    asked.await();
    thread.interrupt();
    thread.join();
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void noCodeIsInWhatIsPrintedOrSaid() throws Exception {
    assertThat(start().toString()).doesNotContain("GBBZ", "the-device-code");
    poll(TestProvider.json(400,
        "{\"error\":\"invalid_grant\",\"error_description\":\"the-device-code of GBBZ-CGCF is unknown\"}"));
    assertThat(problem(this::await).toString()).contains("is unknown").doesNotContain("GBBZ", "the-device-code");
  }

  private DeviceCode start() throws ProblemException, InterruptedException {
    return device.start(server.provider(), TestProvider.CLIENT);
  }

  private Tokens await() throws ProblemException, InterruptedException {
    return device.await(server.provider(), TestProvider.CLIENT, start());
  }

  /** The next polls get these answers, then somebody has signed in. */
  private void poll(MockResponse... answers) {
    polls.clear();
    polls.addAll(List.of(answers));
    server.on(TOKEN, request -> {
      MockResponse next = polls.poll();
      return next == null ? server.usual(request) : next;
    });
  }

  private MockResponse answer(String member, Object value) {
    return TestProvider.json(200, TestProvider.json(answerWith(member, value)));
  }

  private Map<String, Object> answerWith(String member, Object value) {
    Map<String, Object> answer = new HashMap<>(server.device);
    answer.put(member, value);
    answer.values().removeIf(Objects::isNull);
    return answer;
  }

  private static MockResponse error(String code) {
    return TestProvider.json(400, "{\"error\":\"" + code + "\"}");
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Problem problem(ThrowingCallable call) {
    return ((ProblemException) Assertions.catchThrowable(call)).problem();
  }

  /** Tells when somebody pauses, and lets nobody go on. */
  private record Pausing(CountDownLatch pausing) implements Clock {
    @Override
    public java.time.Instant now() {
      return Clock.system().now();
    }

    @Override
    public long nanoTime() {
      return Clock.system().nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      pausing.countDown();
      new CountDownLatch(1).await();
    }
  }
}
