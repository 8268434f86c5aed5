package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Remedy;
import app.myphone.wire.Recordings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProviderDiscoveryTest {
  private static final String PATH = "/.well-known/openid-configuration";

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final ProviderDiscovery discovery = new ProviderDiscovery(http, clock);

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void findsTheEndpoints() throws Exception {
    Provider provider = discovery.find(server.issuer());
    assertThat(provider.token()).hasToString(server.url("/oauth/v2/token"));
    assertThat(provider.endSession()).contains(HttpUrl.get(server.url("/oidc/v1/end_session")));
    assertThat(provider.issInResponse()).isFalse();
    assertThat(provider.uiLocales()).containsExactly("de", "en");
  }

  @Test
  void readsTheRecordedDocument() throws Exception {
    Recordings.Exchange recorded = Recordings.of("01-discovery").getFirst();
    Provider provider = ProviderDocument.read(Issuer.parse("http://localhost:8080"), object(recorded));
    assertThat(provider.authorization()).hasToString("http://localhost:8080/oauth/v2/authorize");
    assertThat(provider.keys()).hasToString("http://localhost:8080/oauth/v2/keys");
    assertThat(provider.uiLocales()).hasSize(20).contains("de");
  }

  @Test
  void readsEveryRecordedDocument() throws Exception {
    int read = 0;
    for (String file : List.of("01-discovery", "08-instance-domains", "08-limits-quota", "09-changed-since-2025-10")) {
      for (Recordings.Exchange e : Recordings.of(file)) {
        if (e.requestLine().startsWith("GET " + PATH + " ") && e.status() == 200) {
          String issuer = object(e).get("issuer").textValue();
          if (issuer.contains(".localhost")) { // http, and not this computer by name: never asked
            assertThatThrownBy(() -> Issuer.parse(issuer)).hasMessage("insecure");
          } else {
            assertThat(ProviderDocument.read(new Issuer(issuer), object(e)).issuer().value()).isEqualTo(issuer);
          }
          read++;
        }
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(6);
  }

  @Test
  void recordedUnknownHostsAreNoInstances() {
    for (Recordings.Exchange e : List.of(
        Recordings.of("01-discovery", "by IP address"), Recordings.of("01-discovery", "X-Forwarded-Host unknown"),
        Recordings.of("08-unknown-host", "GET " + PATH))) {
      server.on(PATH, TestProvider.recorded(e));
      assertThat(failure().code()).isEqualTo(ProblemCode.API_UNKNOWN_INSTANCE);
      assertThat(failure().arguments()).containsExactly(server.issuer().authority());
    }
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void recordedDatabaseDownIsTriedAgainAndShowsNoDatabase() {
    server.on(PATH, TestProvider.recorded(Recordings.of("08-database-down", "GET " + PATH)));
    Problem problem = failure();
    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(problem.serverError().orElseThrow().id()).contains("QUERY-d3fas");
    assertThat(problem.serverError().orElseThrow().message()).doesNotContain("user=", "Parent");
    assertThat(clock.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1500));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void passingTroubleIsTriedAgainUntilItPassed() throws Exception {
    server.on(PATH, _ -> {
      if (server.requests().size() == 2) {
        server.heal(PATH);
      }
      return TestProvider.json(503, "{\"code\":14,\"message\":\"connection error\"}");
    });
    assertThat(discovery.find(server.issuer()).issuer()).isEqualTo(server.issuer());
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void recordedBlockedInstanceIsTooManyAndNotTriedAgain() {
    server.on(PATH, TestProvider.recorded(Recordings.of("08-limits-blocked-instance", PATH)));
    Problem problem = failure();
    assertThat(problem.code()).isEqualTo(ProblemCode.API_TOO_MANY);
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("Your ZITADEL instance is blocked.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void otherRecordedAnswersAreNoDiscovery() {
    for (Recordings.Exchange e : List.of(Recordings.of("01-discovery", "with trailing slash"),
        Recordings.of("01-discovery", "RFC 8414 path"), Recordings.of("08-unknown-host", "GET /ui/console/"))) {
      server.on(PATH, TestProvider.recorded(e));
      assertThat(failure().code()).isEqualTo(ProblemCode.DISCOVERY_INVALID);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<!doctype html><title>Login</title>", "null", "[]", "42", "\"x\"", "{", "{}",
      "{\"issuer\":null}", "{\"issuer\":42}", "{\"issuer\":\"a\",\"issuer\":\"b\"}", "{} {}"})
  void nonsenseIsNoDiscovery(String body) {
    server.on(PATH, TestProvider.json(200, body));
    Problem problem = failure();
    assertThat(problem).isInstanceOf(Problem.NoAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.DISCOVERY_INVALID);
  }

  @Test
  void deepNestingIsNoDiscovery() {
    server.on(PATH, TestProvider.json(200, "{\"a\":".repeat(100_000)));
    assertThat(failure().code()).isEqualTo(ProblemCode.DISCOVERY_INVALID);
  }

  @Test
  void pageOfANetworkIsNoDiscovery() {
    server.on(PATH, TestProvider.text(200, "text/html; charset=utf-8", TestProvider.json(server.discovery)));
    assertThat(failure().code()).isEqualTo(ProblemCode.DISCOVERY_INVALID);
  }

  @Test
  void everyFailureIsNoAnswer() {
    for (int status : List.of(204, 302, 400, 404, 429, 500, 502, 503)) {
      server.on(PATH, TestProvider.text(status, "text/html", status == 204 ? "" : "<h1>x</h1>"));
      assertThat(failure()).isInstanceOf(Problem.NoAnswer.class);
    }
  }

  @Test
  void withoutS256ThereIsNoSignIn() {
    for (Object methods : List.of(List.of("plain"), List.of(), "S256", List.of("s256"), 42)) {
      assertThat(failureWith("code_challenge_methods_supported", methods).code())
          .isEqualTo(ProblemCode.DISCOVERY_NO_PKCE);
    }
    server.discovery.remove("code_challenge_methods_supported");
    assertThat(failure().code()).isEqualTo(ProblemCode.DISCOVERY_NO_PKCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "HS256", "none", "ES256K", "EdDSA448", "rs256", ""})
  void algorithmThatWeLackIsSaidBeforeABrowserOpens(String algorithm) {
    List<String> named = algorithm.isEmpty() ? List.of() : List.of(algorithm, "PS512");
    Problem problem = failureWith("id_token_signing_alg_values_supported", named);
    assertThat(problem).isInstanceOf(Problem.NoAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.DISCOVERY_ALGORITHMS);
    assertThat(problem.arguments().getLast()).isEqualTo(algorithm.isEmpty() ? "–" : algorithm + ", PS512");
  }

  @Test
  void oneAlgorithmThatWeHaveIsEnough() throws Exception {
    for (Object named : List.of(List.of("PS256", "ES256"), List.of("EdDSA"), "RS256", 42)) {
      server.discovery.put("id_token_signing_alg_values_supported", named);
      discovery.forget(server.issuer());
      assertThat(discovery.find(server.issuer())).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint",
      "revocation_endpoint", "end_session_endpoint", "device_authorization_endpoint", "introspection_endpoint"})
  void everyEndpointMustBeSecure(String name) {
    assertThat(failureWith(name, "http://example.test/x").code()).isEqualTo(ProblemCode.DISCOVERY_INSECURE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void insecureIssuerIsNeverAsked() {
    assertThatThrownBy(() -> Issuer.parse("http://example.test")).hasMessage("insecure");
    assertThat(Issuer.parse("http://localhost:8080").value()).isEqualTo("http://localhost:8080");
  }

  @Test
  void publicServerMayNotPointToThisComputer() {
    ObjectNode document = new ObjectMapper().valueToTree(server.discovery);
    document.put("issuer", "https://login.example.ch");
    assertThat(problem(() -> ProviderDocument.read(Issuer.parse("login.example.ch"), document)).code())
        .isEqualTo(ProblemCode.DISCOVERY_INSECURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "/", "HTTP"})
  void issuerIsComparedCharacterForCharacter(String change) {
    String named = change.startsWith("https") ? change
        : change.equals("/") ? server.issuer() + "/" : server.issuer().value().replace("http", "HTTP");
    Problem problem = failureWith("issuer", named);
    assertThat(problem.code().id()).isEqualTo("discovery.other-issuer");
    assertThat(problem.arguments()).containsExactly(server.issuer().authority(), named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example/", "https://Login.Example", "http://login.example", "login.example",
      "https://login.example:443", "https://login.example.", "https://login.example//", "https://login.example?x",
      "https://ada@login.example", "ftp://login.example", "https://[::1%25lo]", "nonsense", "*"})
  void addressThatNobodyCanUseIsNoAdvice(String named) {
    Problem problem = failureWith("issuer", named);
    assertThat(problem.code()).isEqualTo(ProblemCode.DISCOVERY_ISSUER_FORM);
    assertThat(problem.code().remedy()).isEqualTo(Remedy.ASK_ADMINISTRATOR);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void addressThatConfirmsItselfIsAdvised() throws Exception {
    try (TestProvider other = new TestProvider(clock)) {
      Problem problem = failureWith("issuer", other.issuer().value());
      assertThat(problem.code()).isEqualTo(ProblemCode.DISCOVERY_OTHER_ISSUER);
      assertThat(other.requests()).hasSize(1);
      assertThat(discovery.find(other.issuer()).issuer()).isEqualTo(other.issuer());
    }
  }

  @Test
  void addressThatFailsInTurnIsNotAdvised() throws Exception {
    try (TestProvider other = new TestProvider(clock)) {
      for (Runnable fault : List.<Runnable>of(() -> other.discovery.put("issuer", other.issuer() + "/"),
          () -> other.discovery.put("issuer", server.issuer().value()), () -> other.discovery.remove("token_endpoint"),
          () -> other.on(PATH, TestProvider.json(404, "{}")), other::close)) {
        fault.run();
        Problem problem = failureWith("issuer", other.issuer().value());
        assertThat(problem.code()).isEqualTo(ProblemCode.DISCOVERY_ISSUER_UNCONFIRMED);
        assertThat(problem).isInstanceOf(Problem.NoAnswer.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://a@b/", "https://a:b@c/",
      "https://b/#fragment", "ftp://b/", "//b/x", "/oauth/v2/token", "https://", "https://[zz]/"})
  void addressesThatAreNoneAreRefused(String address) {
    assertThat(failureWith("token_endpoint", address).code().id()).isEqualTo("discovery.insecure");
  }

  @Test
  void requiredEndpointsMustBeThere() {
    for (String name : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
      Object before = server.discovery.remove(name);
      assertThat(failure().code()).isEqualTo(ProblemCode.DISCOVERY_INVALID);
      server.discovery.put(name, before);
    }
  }

  @Test
  void otherEndpointsMayBeMissing() throws Exception {
    server.discovery.keySet().removeAll(
        List.of("userinfo_endpoint", "revocation_endpoint", "end_session_endpoint", "ui_locales_supported"));
    server.discovery.put("authorization_response_iss_parameter_supported", true);
    Provider provider = discovery.find(server.issuer());
    assertThat(provider.revocation()).isEmpty();
    assertThat(provider.issInResponse()).isTrue();
  }

  @Test
  void redirectIsNotFollowed() {
    for (int status : List.of(301, 302, 307, 308)) {
      server.on(PATH, new MockResponse.Builder().code(status).addHeader("Location", "/elsewhere").build());
      assertThat(failure().code()).isEqualTo(ProblemCode.ANSWER_REDIRECT);
    }
    assertThat(server.requests("/elsewhere")).isEmpty();
  }

  @Test
  void tooBigIsRefused() throws Exception {
    server.on(PATH, TestProvider.json(200, " ".repeat(2 << 20) + "{}"));
    assertThat(failure().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
    Buffer bomb = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(bomb))) {
      gzip.write(new byte[50 << 20]);
    }
    server.on(PATH, new MockResponse.Builder().addHeader("Content-Type", "application/json")
        .addHeader("Content-Encoding", "gzip").body(bomb).build());
    assertThat(failure().code()).isEqualTo(ProblemCode.ANSWER_TOO_BIG);
  }

  @Test
  void cutOffIsNoAnswer() {
    server.on(PATH, new MockResponse.Builder().body(TestProvider.json(server.discovery))
        .onResponseBody(new SocketEffect.CloseSocket()).build());
    assertThat(failure().code()).isEqualTo(ProblemCode.CUT_OFF);
  }

  @Test
  void whatWasFoundIsKeptForFiveMinutes() throws Exception {
    discovery.find(server.issuer());
    clock.advance(Duration.ofSeconds(299));
    discovery.find(server.issuer());
    assertThat(server.requests()).hasSize(1);
    clock.advance(Duration.ofSeconds(2));
    discovery.find(server.issuer());
    assertThat(server.requests()).hasSize(2);
    discovery.forget(server.issuer());
    discovery.find(server.issuer());
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void whatFailedIsAskedAgain() throws Exception {
    server.on(PATH, TestProvider.json(500, ""));
    failure();
    server.heal(PATH);
    assertThat(discovery.find(server.issuer())).isNotNull();
  }

  @Test
  void twoWhoAskAtOnceAskOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Provider>> found = threads.invokeAll(
          IntStream.range(0, 20).mapToObj(_ -> (Callable<Provider>) () -> discovery.find(server.issuer())).toList(),
          20, TimeUnit.SECONDS);
      for (Future<Provider> one : found) {
        assertThat(one.get().issuer()).isEqualTo(server.issuer());
      }
    }
    assertThat(server.requests()).hasSize(1);
  }

  private Problem failureWith(String name, Object value) {
    server.discovery.put(name, value);
    return failure();
  }

  private Problem failure() {
    return problem(() -> discovery.find(server.issuer()));
  }

  private static Problem problem(ThrowableAssert.ThrowingCallable call) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }

  private static ObjectNode object(Recordings.Exchange exchange) throws Exception {
    return (ObjectNode) new ObjectMapper().readTree(exchange.text());
  }
}
