package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TokenClientTest {
  private static final String PATH = "/oauth/v2/token";
  private static final Secret REFRESH = new Secret("refresh-0");

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final TokenClient client = new TokenClient(http, clock);

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void authorizationUrlAsksForACodeWithS256() {
    SignInRequest request = server.request();
    HttpUrl url = HttpUrl.get(client.authorizationUrl(request).toString());
    assertThat(url.queryParameter("response_type")).isEqualTo("code");
    assertThat(url.queryParameter("code_challenge_method")).isEqualTo("S256");
    assertThat(url.queryParameter("code_challenge")).isEqualTo(request.challenge()).hasSize(43);
    assertThat(url.queryParameter("redirect_uri")).isEqualTo("http://127.0.0.1:45678/callback");
    assertThat(url.queryParameter("client_id")).isEqualTo(TestProvider.CLIENT);
    assertThat(url.queryParameter("state")).isEqualTo(request.state().reveal());
    assertThat(url.queryParameter("nonce")).isEqualTo(request.nonce().reveal());
    assertThat(url.toString()).doesNotContain(request.verifier().reveal());
    assertThat(url.queryParameterNames()).hasSize(url.querySize());
  }

  @Test
  void challengeIsTheOneOfTheSpecification() {
    SignInRequest request = server.request();
    SignInRequest known = new SignInRequest(request.provider(), "1", request.redirectUri(),
        new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), request.state(), request.nonce(), "en", false);
    assertThat(known.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void everyAttemptHasNewValues() {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      SignInRequest request = server.request();
      for (Secret value : List.of(request.verifier(), request.state(), request.nonce())) {
        assertThat(value.reveal()).matches("[A-Za-z0-9_-]{43}");
        values.add(value.reveal());
      }
    }
    assertThat(values).hasSize(3000);
  }

  @Test
  void noSecretAndNoAuthorizationIsSent() throws Exception {
    SignInRequest attempt = server.request();
    client.exchange(attempt, code(attempt));
    client.refresh(server.provider(), TestProvider.CLIENT, REFRESH);
    revoke(Optional.of(REFRESH));
    assertThat(server.requests()).hasSize(3);
    for (RecordedRequest request : server.requests()) {
      assertThat(request.getHeaders().get("Authorization")).isNull();
      assertThat(request.getHeaders().get("Origin")).isNull();
      assertThat(request.getHeaders().get("Cookie")).isNull();
      assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
      assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
      assertThat(TestProvider.form(request)).containsEntry("client_id", TestProvider.CLIENT)
          .doesNotContainKeys("client_secret", "scope");
    }
  }

  @Test
  void exactlyTheScopesAndNoPrompt() {
    HttpUrl url = HttpUrl.get(client.authorizationUrl(server.request()).toString());
    assertThat(url.queryParameter("scope"))
        .isEqualTo("openid profile offline_access urn:zitadel:iam:org:project:id:zitadel:aud"
            + " urn:zitadel:iam:user:resourceowner");
    assertThat(url.queryParameter("prompt")).isNull();
    assertThat(url.queryParameter("ui_locales")).isEqualTo("en");
  }

  @Test
  void anotherAccountIsAskedFor() {
    SignInRequest other = SignInRequest.fresh(
        server.provider(), TestProvider.CLIENT, server.request().redirectUri(), "de", true);
    HttpUrl url = HttpUrl.get(client.authorizationUrl(other).toString());
    assertThat(url.queryParameter("prompt")).isEqualTo("select_account");
    assertThat(url.queryParameter("ui_locales")).isEqualTo("de");
  }

  @Test
  void languageTheServerDoesNotSpeakIsNotSent() {
    Provider p = server.provider();
    Provider french = new Provider(p.issuer(), p.authorization(), p.token(), p.keys(), p.userInfo(), p.revocation(),
        p.endSession(), p.device(), false, List.of("fr"));
    SignInRequest request = SignInRequest.fresh(
        french, TestProvider.CLIENT, server.request().redirectUri(), "de", false);
    assertThat(HttpUrl.get(client.authorizationUrl(request).toString()).queryParameter("ui_locales")).isNull();
  }

  @Test
  void exchangeSendsVerifierAndTheSameRedirect() throws Exception {
    SignInRequest request = server.request();
    Tokens tokens = client.exchange(request, code(request));
    assertThat(tokens.access().reveal()).startsWith("access-");
    assertThat(tokens.expiresIn()).contains(Duration.ofSeconds(43199));
    assertThat(TestProvider.form(server.requests().getFirst()))
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("redirect_uri", "http://127.0.0.1:45678/callback")
        .containsEntry("code_verifier", request.verifier().reveal())
        .hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("hangUps")
  void exchangeIsNeverSentTwice(MockResponse hangUp) throws Exception {
    client.refresh(server.provider(), TestProvider.CLIENT, REFRESH); // the connection is reused, as OkHttp would retry
    server.on(PATH, hangUp);
    SignInRequest request = server.request();
    assertThatThrownBy(() -> client.exchange(request, code(request))).isInstanceOf(ProblemException.class);
    assertThat(server.requests()).hasSize(2);
    assertThat(clock.pauses()).isEmpty();
  }

  static List<MockResponse> hangUps() {
    return List.of(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE).build(),
        new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build(),
        new MockResponse.Builder().code(408).build(),
        new MockResponse.Builder().code(421).build(),
        new MockResponse.Builder().code(401).addHeader("WWW-Authenticate", "Basic").build());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsAreNotFollowed(int status) throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      MockResponse redirect = new MockResponse.Builder().code(status)
          .addHeader("Location", elsewhere.url("/oauth/v2/token")).build();
      server.on(PATH, redirect);
      server.on("/oauth/v2/revoke", redirect);
      assertThat(exchangeProblem().code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
      assertThat(refreshProblem().code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
      revoke(Optional.of(REFRESH));
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @Test
  void endlessAnswerIsTooBig() {
    server.on(PATH, TestProvider.json(200, " ".repeat(2 << 20) + "{}"));
    assertThat(exchangeProblem().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void answerThatTricklesInIsGivenUp() {
    TokenClient hurried = new TokenClient(http, new Clock() {
      private int asked;

      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public long nanoTime() {
        return asked++ == 0 ? 0 : Duration.ofMillis(19_700).toNanos(); // 300 ms of the 20 s are left
      }

      @Override
      public void pause(Duration duration) {
        throw new AssertionError();
      }
    });
    server.on(PATH, new MockResponse.Builder().addHeader("Content-Type", "application/json")
        .body("{\"access_token\":\"a\"}").throttleBody(1, 100, TimeUnit.MILLISECONDS).build());
    assertThat(problem(() -> hurried.exchange(server.request(), new Secret("c"))).code())
        .isEqualTo(ProblemCode.TIMED_OUT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      access_token | null
      access_token | 42
      access_token | {}
      access_token | ""
      access_token | "a b"
      access_token | "a\\nb"
      access_token | "ü"
      access_token | -
      token_type | null
      token_type | 1
      token_type | "DPoP"
      token_type | "mac"
      token_type | -
      expires_in | null
      expires_in | "3600"
      expires_in | "soon"
      expires_in | 0
      expires_in | -5
      expires_in | 1.5
      expires_in | 1e12
      expires_in | 1000000000000
      expires_in | 99999999999999999999999999
      expires_in | {}
      refresh_token | 42
      refresh_token | {}
      refresh_token | ""
      id_token | null
      id_token | 42
      id_token | ""
      id_token | -
      """)
  void eachMemberIsReadStrictly(String member, String value) {
    server.on(PATH, TestProvider.json(200, answerWith(member, value)));
    Problem problem = exchangeProblem();
    assertThat(problem).isInstanceOf(Problem.BadAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.TOKEN_UNUSABLE);
    assertThat(problem.serverError().orElseThrow().message()).isEmpty();
  }

  @Test
  void whatMayBeMissingMayBeMissing() throws Exception {
    server.on(PATH, TestProvider.json(200, answerWith("expires_in", "-")));
    assertThat(client.exchange(server.request(), new Secret("c")).expiresIn()).isEmpty();
    for (String none : List.of("-", "null")) {
      server.on(PATH, TestProvider.json(200, answerWith("refresh_token", none)));
      assertThat(client.exchange(server.request(), new Secret("c")).refresh()).isEmpty();
    }
    server.on(PATH, TestProvider.json(200, answerWith("token_type", "\"bEARER\"")));
    assertThat(client.exchange(server.request(), new Secret("c")).access()).isEqualTo(new Secret("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "<html>", "{\"access_token\":\"a\",\"access_token\":\"b\"}", "{}{}"})
  void bodyThatIsNoTokenAnswer(String body) {
    server.on(PATH, TestProvider.json(200, body));
    assertThat(exchangeProblem().code()).isEqualTo(ProblemCode.TOKEN_UNUSABLE);
    server.on(PATH, TestProvider.text(200, "text/html", answerWith("x", "1")));
    assertThat(exchangeProblem().code()).isEqualTo(ProblemCode.TOKEN_UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"some-opaque+string/==", "eyJhbGciOiJub25lIn0.eyJleHAiOjB9."})
  void accessTokenIsOpaque(String token) throws Exception {
    server.on(PATH, TestProvider.json(200, answerWith("access_token", '"' + token + '"')));
    assertThat(client.exchange(server.request(), new Secret("c")).access().reveal()).isEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, SESSION_ENDED", "401, invalid_grant, SESSION_ENDED", "400, invalid_request, SESSION_ENDED",
    "404, invalid_request, TOKEN_REFUSED", "400, invalid_client, CLIENT_UNKNOWN", "401, invalid_client, CLIENT_UNKNOWN",
    "400, unauthorized_client, GRANT_NOT_ALLOWED", "400, invalid_scope, TOKEN_REFUSED",
    "429, invalid_grant, API_TOO_MANY", "500, invalid_grant, SERVER_TROUBLE", "503, invalid_grant, SERVER_UNAVAILABLE"
  })
  void whatARefusedRefreshMeans(int status, String error, ProblemCode code) {
    server.on(PATH, TestProvider.json(status, "{\"error\":\"" + error + "\"}"));
    assertThat(refreshProblem().code()).isEqualTo(code);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void refreshAsksForNoScope() throws Exception {
    client.refresh(server.provider(), TestProvider.CLIENT, REFRESH);
    assertThat(TestProvider.form(server.requests().getFirst()))
        .containsOnlyKeys("grant_type", "refresh_token", "client_id")
        .containsEntry("grant_type", "refresh_token").containsEntry("refresh_token", "refresh-0");
  }

  @Test
  void everyRecordedTokenErrorIsRead() {
    List<String> read = new ArrayList<>();
    for (String file : List.of("02-token-errors", "02-pkce", "02-token-scope-without-openid", "08-server-just-started",
        "08-unknown-host", "08-database-down", "08-limits-blocked-instance", "08-limits-quota")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("POST " + PATH) && e.status() != 200) {
          server.on(PATH, TestProvider.recorded(e));
          assertThat(exchangeProblem().code()).as(e.toString()).isEqualTo(expected(e, false));
          read.add(e.heading());
        }
      }
    }
    assertThat(read).hasSizeGreaterThan(25);
  }

  @Test
  void everyRecordedRefreshIsRead() throws Exception {
    int read = 0;
    for (String file : List.of("02-refresh", "02-revoke", "02-signout-revoke-then-end-session",
        "02-token-scope-without-openid", "02-end-session-then-refresh", "02-end-session", "03-phone-get-expired",
        "08-database-down", "08-limits-quota")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("POST " + PATH)) {
          server.on(PATH, usable(e));
          if (e.status() == 200) {
            assertThat(client.refresh(server.provider(), TestProvider.CLIENT, REFRESH).access()).isNotNull();
          } else {
            assertThat(refreshProblem().code()).as(e.toString()).isEqualTo(expected(e, true));
          }
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(25);
  }

  @Test
  void everyRecordedGrantIsRead() throws Exception {
    int read = 0;
    for (String file : List.of("02-token-errors", "02-pkce")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("POST " + PATH) && e.status() == 200) {
          server.on(PATH, usable(e));
          Tokens tokens = client.exchange(server.request(), new Secret("c"));
          assertThat(tokens.expiresIn()).contains(Duration.ofSeconds(43199));
          assertThat(tokens.refresh()).isPresent();
          read++;
        }
      }
    }
    assertThat(read).isEqualTo(10);
  }

  @Test
  void recordedGrantWithoutIdTokenIsUnusable() {
    server.on(PATH, usable(Recordings.of("02-token-scope-without-openid", "scope without openid")));
    assertThat(exchangeProblem().code()).isEqualTo(ProblemCode.TOKEN_UNUSABLE);
  }

  @Test
  void serversWordsAreKept() {
    server.on(PATH, TestProvider.recorded(Recordings.of("02-token-errors", "wrong code_verifier")));
    Problem problem = exchangeProblem();
    assertThat(problem).isInstanceOf(Problem.NotSignedIn.class);
    assertThat(problem.arguments()).containsExactly("invalid_grant");
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("invalid_grant: invalid code_verifier");
    assertThat(problem.serverError().orElseThrow().request()).isEqualTo("POST /oauth/v2/token");
  }

  @Test
  void serverThatEchoesASecretIsNotQuoted() {
    server.on(PATH, request -> TestProvider.json(400, TestProvider.json(Map.of("error", "invalid_grant",
        "error_description", "bad: " + TestProvider.form(request).get("refresh_token")))));
    assertThat(refreshProblem().serverError().orElseThrow().message()).isEqualTo("invalid_grant: bad: •••");
  }

  @Test
  void everyRecordedRevocationIsFine() throws Exception {
    int read = 0;
    for (String file : List.of("02-revoke", "02-revoke-cross-client", "02-signout-revoke-then-end-session")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("POST /oauth/v2/revoke")) {
          server.on("/oauth/v2/revoke", TestProvider.recorded(e));
          revoke(Optional.of(REFRESH));
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(10);
  }

  @Test
  void revokesTheAccessTokenWhenThereIsNoOther() throws Exception {
    revoke(Optional.empty());
    assertThat(TestProvider.form(server.requests().getFirst()))
        .containsEntry("token", "access-0").containsEntry("token_type_hint", "access_token");
    revoke(Optional.of(REFRESH));
    assertThat(TestProvider.form(server.requests().getLast()))
        .containsEntry("token", "refresh-0").containsEntry("token_type_hint", "refresh_token");
  }

  private static ProblemCode expected(Recordings.Exchange e, boolean refresh) {
    String text = e.text();
    if (e.status() == 429) {
      return ProblemCode.API_TOO_MANY;
    }
    if (text.startsWith("unable to set instance")) {
      return text.contains("QUERY-1kIjX") ? ProblemCode.API_UNKNOWN_INSTANCE : ProblemCode.SERVER_UNAVAILABLE;
    }
    if (text.contains("invalid_client")) {
      return ProblemCode.CLIENT_UNKNOWN;
    }
    if (text.contains("unauthorized_client") || text.contains("unsupported_grant_type")) {
      return ProblemCode.GRANT_NOT_ALLOWED;
    }
    boolean over = text.contains("invalid_grant") || text.contains("invalid_request");
    return refresh && over ? ProblemCode.SESSION_ENDED : ProblemCode.TOKEN_REFUSED;
  }

  /** The recorded placeholders have blanks, which no token has. */
  private static MockResponse usable(Recordings.Exchange e) {
    return TestProvider.json(e.status(), e.text().replaceAll("<([a-z_]+) [^>]*>", "$1"))
        .newBuilder().setHeader("Content-Type", e.header("Content-Type").orElse("")).build();
  }

  private static String answerWith(String member, String value) {
    Map<String, String> members = new LinkedHashMap<>(Map.of("access_token", "\"a\"", "token_type", "\"Bearer\"",
        "refresh_token", "\"r\"", "expires_in", "3600", "id_token", "\"i\""));
    if (value.equals("-")) {
      members.remove(member);
    } else {
      members.put(member, value);
    }
    return members.entrySet().stream().map(e -> '"' + e.getKey() + "\":" + e.getValue())
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  private Problem exchangeProblem() {
    SignInRequest request = server.request();
    return problem(() -> client.exchange(request, code(request)));
  }

  private Problem refreshProblem() {
    return problem(() -> client.refresh(server.provider(), TestProvider.CLIENT, REFRESH));
  }

  private static Problem problem(ThrowableAssert.ThrowingCallable call) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }

  private void revoke(Optional<Secret> refresh) throws Exception {
    Tokens tokens = new Tokens(new Secret("access-0"), refresh, Optional.empty(), Optional.empty());
    client.revoke(server.provider(), TestProvider.CLIENT, tokens, Deadline.in(Duration.ofSeconds(5), clock));
  }

  private Secret code(SignInRequest request) {
    HttpUrl authorization = HttpUrl.get(client.authorizationUrl(request).toString());
    return new Secret(server.redirect(authorization).queryParameter("code"));
  }
}
