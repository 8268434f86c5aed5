package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Userinfo, end_session and the authorization endpoint, asked by us. */
@Timeout(30)
class OidcEndpointsTest {
  private static final Secret TOKEN = new Secret("access-token-of-ada");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final UserInfo userInfo = new UserInfo(http, clock);
  private final EndSession endSession = new EndSession(http);
  private final ClientRegistrationCheck authorization = new ClientRegistrationCheck(http, clock);

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void everyRecordedUserinfoIsRead() throws Exception {
    int read = 0;
    for (String file : List.of("02-userinfo", "02-refresh", "02-token-scope-without-openid", "05-phone-remove")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().contains(" /oidc/v1/userinfo") && e.status() != 404) {
          server.on("/oidc/v1/userinfo", TestProvider.recorded(e));
          assertThat(userInfo.accepts(server.provider(), TOKEN)).as(e.toString()).isEqualTo(e.status() == 200);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(12);
  }

  @Test
  void userinfoThatSaysNeitherYesNorNoIsAProblem() {
    server.on("/oidc/v1/userinfo", TestProvider.recorded(Recordings.of("02-userinfo", "unknown Host")));
    assertThat(userInfoProblem().code()).isEqualTo(ProblemCode.API_UNKNOWN_INSTANCE);
    server.on("/oidc/v1/userinfo", TestProvider.recorded(Recordings.of("08-database-down", "GET /oidc/v1/userinfo")));
    assertThat(userInfoProblem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    server.on("/oidc/v1/userinfo", TestProvider.recorded(Recordings.of("08-limits-quota", "userinfo")));
    assertThat(userInfoProblem().code()).isEqualTo(ProblemCode.API_TOO_MANY);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void userinfoBehindALoginPageIsNoYes() throws Exception {
    server.on("/oidc/v1/userinfo", TestProvider.text(200, "text/html", "<form>"));
    assertThat(userInfo.accepts(server.provider(), TOKEN)).isFalse();
  }

  @Test
  void noRedirectOfUserinfoAndEndSessionIsFollowed() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      MockResponse redirect = new MockResponse.Builder().code(307).addHeader("Location", elsewhere.url("/")).build();
      server.on("/oidc/v1/userinfo", redirect);
      server.on("/oidc/v1/end_session", redirect);
      assertThat(userInfoProblem().code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
      assertThat(endSession.end(server.provider(), TOKEN, soon())).isTrue();
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @Test
  void bearerIsInTheHeaderAndInNoUrl() throws Exception {
    userInfo.accepts(server.provider(), TOKEN);
    RecordedRequest request = server.requests().getFirst();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer access-token-of-ada");
    assertThat(request.getUrl().querySize()).isZero();
  }

  @Test
  void everyRecordedEndSessionWithAHintIsRead() throws Exception {
    int read = 0;
    for (String file : List.of("02-end-session", "02-signout-revoke-then-end-session", "02-end-session-then-refresh")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().contains("/oidc/v1/end_session") && !e.isCut()) {
          server.on("/oidc/v1/end_session", TestProvider.recorded(e));
          assertThat(endSession.end(server.provider(), TOKEN, soon())).isEqualTo(e.status() == 302);
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(15);
    assertThat(server.requests().getFirst().getUrl().queryParameterNames()).containsExactly("id_token_hint");
  }

  @Test
  void endpointsThatAreMissingAreNotAsked() throws Exception {
    Provider p = server.provider();
    Provider bare = new Provider(p.issuer(), p.authorization(), p.token(), p.keys(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
    assertThat(userInfo.accepts(bare, TOKEN)).isFalse();
    assertThat(endSession.end(bare, TOKEN, soon())).isFalse();
    new TokenClient(http, clock).revoke(bare, "1",
        new Tokens(TOKEN, Optional.empty(), Optional.empty(), Optional.empty()), soon());
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void everyRecordedAuthorizeIsJudged() throws Exception {
    int read = 0;
    for (Recordings.Exchange e : Recordings.of("02-authorize-errors")) {
      server.on("/oauth/v2/authorize", TestProvider.recorded(e));
      if (e.status() == 302) {
        authorization.check(server.provider(), TestProvider.CLIENT);
      } else {
        assertThat(clientProblem().code()).as(e.toString()).isEqualTo(expected(e.text()));
      }
      read++;
    }
    assertThat(read).isGreaterThan(20);
  }

  @Test
  void unknownClientIsNamed() {
    server.on("/oauth/v2/authorize", TestProvider.recorded(Recordings.of("02-authorize-errors", "unknown client id")));
    Problem problem = clientProblem();
    assertThat(problem.arguments()).containsExactly(TestProvider.CLIENT);
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("invalid_request: Errors.App.NotFound");
  }

  @Test
  void addressToRegisterIsNamed() {
    server.on("/oauth/v2/authorize",
        TestProvider.recorded(Recordings.of("02-authorize-errors", "redirect_uri with another path")));
    assertThat(clientProblem().arguments()).containsExactly("http://127.0.0.1/callback");
  }

  @Test
  void everyRecordedFormOfRedirectIsJudged() throws Exception {
    for (String body : refusedForms()) {
      server.on("/oauth/v2/authorize", TestProvider.json(400, body));
      assertThat(clientProblem().code()).isEqualTo(ProblemCode.REDIRECT_NOT_REGISTERED);
    }
    assertThat(refusedForms()).hasSizeGreaterThan(10);
  }

  @Test
  void redirectBackToUsAndAPageAreFine() throws Exception {
    server.on("/oauth/v2/authorize", new MockResponse.Builder().code(302)
        .addHeader("Location", "http://127.0.0.1:49152/callback?error=login_required&state=x").build());
    authorization.check(server.provider(), TestProvider.CLIENT);
    server.on("/oauth/v2/authorize", TestProvider.text(200, "text/html", "<form>"));
    authorization.check(server.provider(), TestProvider.CLIENT);
  }

  @Test
  void troubleIsNotBlamedOnTheClientId() {
    server.on("/oauth/v2/authorize",
        TestProvider.recorded(Recordings.of("08-database-down", "GET /oauth/v2/authorize")));
    assertThat(clientProblem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(clock.pauses()).hasSize(2);
    server.on("/oauth/v2/authorize", TestProvider.text(404, "text/html", "<h1>not here</h1>"));
    assertThat(clientProblem().code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
  }

  @Test
  void checkAsksWithoutCookiesForOurOwnAddress() throws Exception {
    authorization.check(server.provider(), TestProvider.CLIENT);
    RecordedRequest request = server.requests().getFirst();
    HttpUrl url = request.getUrl();
    assertThat(request.getHeaders().get("Cookie")).isNull();
    assertThat(url.queryParameter("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    assertThat(url.queryParameter("code_challenge_method")).isEqualTo("S256");
    assertThat(url.queryParameter("prompt")).isNull();
    assertThat(server.requests()).hasSize(1);
  }

  private static ProblemCode expected(String text) {
    if (text.contains("Errors.App.NotFound")) {
      return ProblemCode.CLIENT_UNKNOWN;
    }
    if (text.contains("server_error")) {
      return ProblemCode.SERVER_TROUBLE;
    }
    return text.contains("redirect_uri") ? ProblemCode.REDIRECT_NOT_REGISTERED : ProblemCode.SIGN_IN_REFUSED;
  }

  private static List<String> refusedForms() throws Exception {
    try (var in = Recordings.class.getResourceAsStream("/wire/02-redirect-uri-forms.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
          .filter(line -> line.contains("-> 400 ")).map(line -> line.substring(line.indexOf("-> 400 ") + 7)).toList();
    }
  }

  private Problem userInfoProblem() {
    return problem(() -> userInfo.accepts(server.provider(), TOKEN));
  }

  private Problem clientProblem() {
    return problem(() -> authorization.check(server.provider(), TestProvider.CLIENT));
  }

  private Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5), clock);
  }

  private static Problem problem(ThrowableAssert.ThrowingCallable call) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }
}
