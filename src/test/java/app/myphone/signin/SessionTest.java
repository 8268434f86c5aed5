package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.oidc.EndSession;
import app.myphone.oidc.Identity;
import app.myphone.oidc.TestProvider;
import app.myphone.oidc.TokenClient;
import app.myphone.oidc.Tokens;
import app.myphone.oidc.UserInfo;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SessionTest {
  private static final String TOKEN = "/oauth/v2/token";
  private static final Secret FIRST = new Secret("access-0");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final Session session = session(Optional.of(Duration.ofHours(12)));

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void freshTokenIsHandedOutWithoutAsking() throws Exception {
    assertThat(session.accessToken()).isEqualTo(FIRST);
    clock.advance(Duration.ofHours(12).minusSeconds(61));
    assertThat(session.accessToken()).isEqualTo(FIRST);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void manyCallersMakeOneRefresh() throws Exception {
    clock.advance(Duration.ofHours(13));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Secret>> tokens = threads.invokeAll(
          IntStream.range(0, 50).mapToObj(_ -> (Callable<Secret>) session::accessToken).toList(), 20, TimeUnit.SECONDS);
      assertThat(values(tokens)).containsOnly("access-1-of-this-session");
    }
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void manyRefusedCallersMakeOneRefresh() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Secret>> tokens = threads.invokeAll(IntStream.range(0, 50)
          .mapToObj(_ -> (Callable<Secret>) () -> session.tokenAfterRefused(FIRST).orElseThrow()).toList(),
          20, TimeUnit.SECONDS);
      assertThat(values(tokens)).containsOnly("access-1-of-this-session");
    }
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void callerWhoGivesUpDoesNotLoseTheNewTokens() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.on(TOKEN, _ -> {
      asked.countDown();
      await(answer);
      return TestProvider.json(200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"refresh_token\":\"r\"}");
    });
    clock.advance(Duration.ofHours(13));
    Thread caller = Thread.ofVirtual().start(() -> assertThatThrownBy(session::accessToken)
        .isInstanceOf(InterruptedException.class));
    asked.await();
    caller.interrupt();
    caller.join();
    answer.countDown();
    assertThat(session.accessToken().reveal()).isEqualTo("a");
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void newRefreshTokenIsKeptBeforeTheAccessTokenIsUsed() throws Exception {
    clock.advance(Duration.ofHours(13));
    session.accessToken();
    assertThat(kept).containsExactly("refresh-1-of-this-session");
    clock.advance(Duration.ofHours(13));
    session.accessToken();
    assertThat(TestProvider.form(server.requests(TOKEN).getLast()))
        .containsEntry("refresh_token", "refresh-1-of-this-session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 invalid_grant", "400 invalid_request", "401 invalid_grant"})
  void sessionEndsForGood(String answer) {
    server.on(TOKEN, TestProvider.json(Integer.parseInt(answer.substring(0, 3)),
        "{\"error\":\"" + answer.substring(4) + "\"}"));
    clock.advance(Duration.ofHours(13));
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
    server.heal(TOKEN);
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
    assertThatThrownBy(() -> session.tokenAfterRefused(FIRST)).hasMessage("session.ended");
    assertThat(server.requests(TOKEN)).hasSize(1);
    assertThat(kept).last().isEqualTo("forgotten");
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 invalid_client", "401 invalid_client", "400 unauthorized_client", "400 invalid_scope",
      "404 invalid_request", "429 invalid_grant", "500 invalid_grant", "503 x", "400 ", "502 "})
  void anythingElsePassesAndTheSignInIsKept(String answer) throws Exception {
    server.on(TOKEN, TestProvider.json(Integer.parseInt(answer.substring(0, 3)),
        answer.length() == 4 ? "" : "{\"error\":\"" + answer.substring(4) + "\"}"));
    assertKeptWhile();
  }

  @Test
  void recordedTroubleKeepsTheSignIn() throws Exception {
    for (Recordings.Exchange e : List.of(
        Recordings.of("08-database-down", "POST " + TOKEN), Recordings.of("09-database-down", "refresh"), Recordings.of("08-unknown-host", "POST " + TOKEN),
        Recordings.of("08-limits-quota", "token endpoint"), Recordings.of("08-limits-blocked-instance", "token endpoint"),
        Recordings.of("09-changed-since-2025-10", "refresh with the client id of another app"))) {
      server.on(TOKEN, TestProvider.recorded(e));
      assertKeptWhile();
    }
  }

  @Test
  void noNetworkKeepsTheSignIn() throws Exception {
    server.on(TOKEN, new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertKeptWhile();
  }

  @Test
  void refreshedAMinuteBeforeTheEnd() throws Exception {
    clock.advance(Duration.ofHours(12).minusSeconds(60));
    assertThat(session.accessToken().reveal()).isEqualTo("access-1-of-this-session");
    assertThat(session.accessToken().reveal()).isEqualTo("access-1-of-this-session");
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void refusedTokenIsReplacedOnce() throws Exception {
    Secret second = session.tokenAfterRefused(FIRST).orElseThrow();
    assertThat(session.tokenAfterRefused(FIRST)).contains(second);
    assertThat(session.accessToken()).isEqualTo(second);
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void afterASleepTheTokenIsRefreshedBeforeItIsRefused() throws Exception {
    clock.jump(Duration.ofHours(13));
    assertThat(session.accessToken()).isNotEqualTo(FIRST);
    assertThat(session.accessToken()).isEqualTo(session.accessToken());
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackMakesNoTokenYounger() throws Exception {
    clock.jump(Duration.ofDays(-400));
    assertThat(session.accessToken()).isEqualTo(FIRST);
    clock.advance(Duration.ofHours(12));
    assertThat(session.accessToken()).isNotEqualTo(FIRST);
  }

  @Test
  void tokenThatLivesShortlyIsFreshForHalfItsLife() throws Exception {
    Session brief = session(Optional.of(Duration.ofSeconds(30)));
    clock.advance(Duration.ofSeconds(14));
    assertThat(brief.accessToken()).isEqualTo(FIRST);
    clock.advance(Duration.ofSeconds(2));
    assertThat(brief.accessToken()).isNotEqualTo(FIRST);
  }

  @Test
  void tokenWithoutALifetimeIsBelievedUntilItIsRefused() throws Exception {
    Session unknown = session(Optional.empty());
    clock.advance(Duration.ofDays(30));
    assertThat(unknown.accessToken()).isEqualTo(FIRST);
    assertThat(unknown.tokenAfterRefused(FIRST)).isPresent();
  }

  @Test
  void serverThatDoesNotRotateKeepsTheReaccessToken() throws Exception {
    server.tokens = grant -> {
      grant.remove("refresh_token");
      return grant;
    };
    clock.advance(Duration.ofHours(13));
    session.accessToken();
    clock.advance(Duration.ofHours(13));
    session.accessToken();
    assertThat(TestProvider.form(server.requests(TOKEN).getLast())).containsEntry("refresh_token", "refresh-0");
  }

  @Test
  void userinfoTellsADeadTokenFromOneWithoutTheAudience() throws Exception {
    assertThat(session.userinfoAccepts(FIRST)).isTrue();
    server.on("/oidc/v1/userinfo", TestProvider.json(401, "{\"error\":\"access_denied\"}"));
    assertThat(session.userinfoAccepts(FIRST)).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void organisationIsAskedOfUserinfoWhenNoIdTokenNamedIt() throws Exception {
    assertThat(session.organisationName()).isEmpty();
    server.on("/oidc/v1/userinfo", TestProvider.json(200,
        "{\"sub\":\"1\",\"urn:zitadel:iam:user:resourceowner:name\":\"Caf\u00e9\u202e Ltd\"}"));
    assertThat(session.organisationName()).contains("Caf\u00e9 Ltd");
    server.on("/oidc/v1/userinfo", TestProvider.json(200, "{\"urn:zitadel:iam:user:resourceowner:name\":42}"));
    assertThat(session.organisationName()).isEmpty();
  }

  @Test
  void signOutRevokesThenEndsThenForgets() throws Exception {
    session.signOut(true);
    assertThat(server.paths()).containsExactly("POST /oauth/v2/revoke", "GET /oidc/v1/end_session");
    assertThat(TestProvider.form(server.requests().getFirst())).containsEntry("token", "refresh-0");
    assertThat(server.requests().getLast().getUrl().queryParameter("id_token_hint")).isEqualTo("id-0");
    assertThat(kept).last().isEqualTo("forgotten");
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
    assertThatThrownBy(() -> session.tokenAfterRefused(FIRST)).hasMessage("session.ended");
  }

  @Test
  void browserIsLeftAloneWhenNotWanted() throws Exception {
    session.signOut(false);
    assertThat(server.paths()).containsExactly("POST /oauth/v2/revoke");
  }

  @Test
  void localStateIsGoneWhateverTheServerSays() throws Exception {
    server.on("/oauth/v2/revoke", TestProvider.json(503, ""));
    server.on("/oidc/v1/end_session", new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    session.signOut(true);
    assertThat(server.paths()).startsWith("POST /oauth/v2/revoke", "GET /oidc/v1/end_session");
    assertThat(kept).last().isEqualTo("forgotten");
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
  }

  @Test
  void interruptedSignOutForgetsToo() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    server.on("/oauth/v2/revoke", _ -> {
      asked.countDown();
      await(never);
      return TestProvider.json(200, "");
    });
    Thread leaving = Thread.ofVirtual().start(() -> assertThatThrownBy(() -> session.signOut(true))
        .isInstanceOf(InterruptedException.class));
    asked.await();
    leaving.interrupt();
    leaving.join();
    never.countDown();
    assertThat(kept).last().isEqualTo("forgotten");
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
  }

  @Test
  void refreshOnItsWayIsRevokedToo() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    server.on(TOKEN, _ -> {
      asked.countDown();
      await(answer);
      return TestProvider.json(200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"refresh_token\":\"late\"}");
    });
    clock.advance(Duration.ofHours(13));
    Thread caller = Thread.ofVirtual().start(() -> {
      try {
        session.accessToken();
      } catch (ProblemException | InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    asked.await();
    Thread leaving = Thread.ofVirtual().start(() -> {
      try {
        session.signOut(false);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    answer.countDown();
    leaving.join();
    caller.join();
    assertThat(TestProvider.form(server.requests("/oauth/v2/revoke").getFirst())).containsEntry("token", "late");
    assertThat(kept).last().isEqualTo("forgotten");
  }

  /** A failed refresh, then one that works: the sign-in was kept. */
  private void assertKeptWhile() throws Exception {
    Session trying = session(Optional.of(Duration.ofHours(12)));
    clock.advance(Duration.ofHours(13));
    List<String> before = new ArrayList<>(kept);
    assertThatThrownBy(trying::accessToken).isInstanceOf(ProblemException.class)
        .extracting(Throwable::getMessage).isNotEqualTo("session.ended");
    assertThat(kept).isEqualTo(before);
    server.heal(TOKEN);
    assertThat(trying.accessToken().reveal()).startsWith("access-").isNotEqualTo("access-0");
    assertThat(TestProvider.form(server.requests(TOKEN).getLast())).containsEntry("refresh_token", "refresh-0");
  }

  private Session session(Optional<Duration> life) {
    Registration registration =
        new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
    Tokens tokens = new Tokens(FIRST, Optional.of(new Secret("refresh-0")), Optional.of(new Secret("id-0")), life);
    Identity ada = new Identity("400926029071256614", Optional.empty(), Optional.empty());
    return new Session(new Session.Grant(registration, server::provider, ada, tokens),
        new Session.Calls(new TokenClient(http, clock), new UserInfo(http, clock), new EndSession(http), clock),
        new TokenStore() {
          @Override
          public void keep(Tokens newer) {
            kept.add(newer.refresh().orElseThrow().reveal());
          }

          @Override
          public void forget() {
            kept.add("forgotten");
          }
        });
  }

  private static List<String> values(List<Future<Secret>> tokens) {
    return tokens.stream().map(Future::resultNow).map(Secret::reveal).collect(Collectors.toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
