package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Wire;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One load: phone and account together, with a session of the built-in server and an API that is scripted. */
@Timeout(40)
class MyAccountTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String USER = "/auth/v1/users/me";
  private static final String REFUSED = "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}";
  private static final String VERIFIED = "{\"phone\":{\"phone\":\"+41791234567\",\"isPhoneVerified\":true},"
      + "\"details\":{\"changeDate\":\"2026-11-23T20:42:16Z\"}}";
  private static final String ADA = "{\"user\":{\"id\":\"7\",\"state\":\"USER_STATE_ACTIVE\",\"userName\":\"ada\"}}";

  private final MockWebServer api = new MockWebServer();
  private final Map<String, Queue<MockResponse>> answers = new ConcurrentHashMap<>();
  private AccountsAtDemo demo;
  private MyAccount mine;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
    api.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answers.get(request.getTarget()).remove();
      }
    });
    api.start();
    mine = demo.signIn("ada", demo.registration(api.url("/").uri())).account();
  }

  @AfterEach
  void stop() {
    api.close();
    demo.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"phone\":{\"phone\":\"+41791234567\",\"isPhoneVerified\":true}} | Verified | +41 79 123 45 67",
      "{\"phone\":{\"phone\":\"+41791234567\"}} | Unverified | +41 79 123 45 67",
      "{\"phone\":{\"phone\":\"call me\",\"isPhoneVerified\":true}} | Verified | call me",
      "{\"phone\":{}} | None | ''",
      "{\"phone\":{\"isPhoneVerified\":true}} | None | ''"})
  void phoneIsWhatTheServerSays(String body, String kind, String shown) throws Exception {
    answer(PHONE, 200, body);
    answer(USER, 200, ADA);

    Phone phone = mine.load(Wire.JSON).phone();

    assertThat(phone.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(phone.number().map(number -> number.shown()).orElse("")).isEqualTo(shown);
  }

  @Test
  void phoneAndAccountAreAskedAtTheSameTimeAndOnceEach() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    List<String> paths = new ArrayList<>();
    api.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        synchronized (paths) {
          paths.add(request.getTarget());
        }
        both.countDown();
        assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        return json(200, request.getTarget().equals(PHONE) ? VERIFIED : ADA);
      }
    });

    Profile profile = mine.load(Wire.JSON);

    assertThat(profile.account()).get().satisfies(account -> assertThat(account.loginNames()).containsExactly("ada"));
    assertThat(profile.details().changeDate()).contains("2026-11-23T20:42:16Z");
    assertThat(profile.checkedAt()).isEqualTo(demo.clock.now());
    assertThat(paths).containsExactlyInAnyOrder(PHONE, USER);
  }

  @Test
  void numberIsShownWhenOnlyTheAccountFails() throws Exception {
    answer(PHONE, 200, VERIFIED);
    answer(USER, 500, "{\"code\":13}");

    Profile profile = mine.load(Wire.JSON);

    assertThat(profile.phone()).isInstanceOf(Phone.Verified.class);
    assertThat(profile.account()).isEmpty();
    assertThat(profile.accountProblem()).get().extracting(Problem::code).isEqualTo(ProblemCode.SERVER_TROUBLE);
  }

  @Test
  void nothingIsShownWhenThePhoneFails() {
    answer(PHONE, 500, "{\"code\":13}");
    answer(USER, 200, ADA);
    assertThatThrownBy(() -> mine.load(Wire.JSON)).hasMessage("server.trouble");
  }

  @Test
  void refusedTokenIsRefreshedOnceForBothAndAskedOnceMore() throws Exception {
    answer(PHONE, 401, REFUSED);
    answer(PHONE, 200, VERIFIED);
    answer(USER, 401, REFUSED);
    answer(USER, 200, ADA);

    assertThat(mine.load(Wire.JSON).account()).isPresent();

    assertThat(demo.asked("/oauth/v2/token")).isEqualTo(2);
  }

  @Test
  void thereIsNoThirdTry() {
    answer(PHONE, 401, REFUSED);
    answer(PHONE, 401, REFUSED);
    answer(USER, 200, ADA);

    assertThatThrownBy(() -> mine.load(Wire.JSON)).isInstanceOf(ProblemException.class);
    assertThat(answers.get(PHONE)).isEmpty();
  }

  @Test
  void audienceIsMissingWhenUserinfoTakesWhatTheApiRefuses() {
    for (int i = 0; i < 2; i++) {
      answer(PHONE, 401, REFUSED);
      answer(USER, 401, REFUSED);
    }
    assertThatThrownBy(() -> mine.load(Wire.JSON)).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem().code()).isEqualTo(ProblemCode.API_AUDIENCE_MISSING);
      assertThat(e.problem().serverError()).get().satisfies(error -> assertThat(error.id()).contains("AUTH-7fs1e"));
    });
  }

  @Test
  void interruptionEndsALoadAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    api.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        asked.countDown();
        end.await();
        return json(200, "{}");
      }
    });
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread loading = Thread.ofVirtual().start(() -> {
      try {
        mine.load(Wire.JSON);
      } catch (ProblemException | InterruptedException e) {
        ended.complete(e);
      }
    });
    asked.await();
    loading.interrupt();

    assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    end.countDown();
  }

  private void answer(String path, int status, String body) {
    answers.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).add(json(status, body));
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body).build();
  }
}
