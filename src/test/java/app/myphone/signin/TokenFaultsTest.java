package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestProvider;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ProblemText;
import app.myphone.problem.Secret;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token endpoint can do to a sign-in that was kept: what the person reads, and whether it is still there. */
@Timeout(40)
class TokenFaultsTest {
  private static final String TOKEN = "/oauth/v2/token";

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack(Network.here(Optional.empty()), "test", "en", Duration.ofSeconds(1));
  private final MemoryStore vault = new MemoryStore();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("400 with an OAuth body", json(400, "{\"error\":\"invalid_grant\"}"), "session.ended", false),
        fault("400 in ZITADEL's words", json(400, "{\"error\":\"invalid_request\","
            + "\"error_description\":\"Errors.OIDCSession.RefreshTokenInvalid\"}"), "session.ended", false),
        fault("400 without a body", json(400, ""), "signin.token-unusable", true),
        fault("400 as text", text(400, "text/plain", "invalid_grant"), "signin.token-unusable", true),
        fault("400 as an HTML page", text(400, "text/html", "<h1>invalid_grant</h1>"), "signin.token-unusable", true),
        fault("401", json(401, "{\"error\":\"invalid_client\"}"), "signin.client-unknown", true),
        fault("401 without a body", json(401, ""), "answer.in-between", true),
        fault("404 as text", text(404, "text/plain", "no such page"), "answer.in-between", true),
        fault("404 of a database that is down", text(404, "text/plain", "unable to set instance using origin: "
            + "ID=QUERY-d3fas Message=An internal error occurred"), "server.unavailable", true),
        fault("429 as text", text(429, "text/plain", "slow down"), "api.too-many", true),
        fault("500", json(500, "{\"error\":\"invalid_grant\"}"), "server.trouble", true),
        fault("503", text(503, "text/html", "<h1>Service Unavailable</h1>"), "server.unavailable", true),
        fault("reset after the request was read",
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(), "net.cut-off", true),
        fault("hangs", new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build(),
            "net.timed-out", true),
        fault("200 without an access token",
            json(200, "{\"token_type\":\"Bearer\",\"refresh_token\":\"r1\"}"), "signin.token-unusable", true),
        fault("200 as an HTML page", text(200, "text/html", "<h1>Log in to the Wi-Fi</h1>"), "signin.token-unusable",
            true),
        fault("302 to a login page", new MockResponse.Builder().code(302).addHeader("Location", "/ui/login").build(),
            "answer.redirect", true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void whatThePersonReadsAndWhetherTheEntryIsKept(String name, MockResponse answer, String code, boolean kept)
      throws Exception {
    keep();
    server.on(TOKEN, answer);
    Session session = resumed();
    assertThatThrownBy(session::accessToken).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem().code().id()).isEqualTo(code);
      assertThat(words(e.problem())).doesNotContain("r0", "r1").isNotBlank();
    });
    assertThat(server.requests(TOKEN)).hasSize(1); // never sent twice
    assertThat(vault.read(server.issuer().value()).isPresent()).isEqualTo(kept);
    server.heal(TOKEN);
    if (kept) {
      assertThat(resumed().accessToken().reveal()).startsWith("access-");
    } else {
      assertThat(start().resume(registration())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1000000000000", "\"soon\""})
  void aLifeThatMakesNoSenseLeavesTheNewRefreshTokenInPlace(String expiresIn) throws Exception {
    keep();
    server.on(TOKEN, granted(expiresIn));
    assertThat(resumed().accessToken().reveal()).isEqualTo("a1");
    assertThat(vault.read(server.issuer().value()).orElseThrow().refresh().reveal()).isEqualTo("r1");
  }

  @Test
  void aRefreshTokenThatIsNullLeavesTheOldOneInPlace() throws Exception {
    keep();
    server.on(TOKEN, json(200, "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"refresh_token\":null,"
        + "\"expires_in\":43199}"));
    assertThat(resumed().accessToken().reveal()).isEqualTo("a1");
    assertThat(vault.read(server.issuer().value()).orElseThrow().refresh().reveal()).isEqualTo("r0");
  }

  @Test
  void anIssuerThatChangedBetweenTwoStartsGetsNoTokenAndTheEntryStays() throws Exception {
    keep();
    server.discovery.put("issuer", "https://another.example");
    Session session = resumed();
    assertThatThrownBy(session::accessToken).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem().code().id()).isEqualTo("discovery.other-issuer");
      assertThat(words(e.problem())).contains("another.example");
    });
    assertThat(server.requests(TOKEN)).isEmpty();
    assertThat(vault.read(server.issuer().value())).isPresent();
    server.discovery.put("issuer", server.issuer().value());
    assertThat(resumed().accessToken()).isNotNull();
  }

  @Test
  void aServerThatBreaksOffAtEachStepOfASignOutIsForgottenToo() throws Exception {
    keep();
    for (String path : new String[] {TOKEN, "/oauth/v2/revoke", "/oidc/v1/end_session"}) {
      server.on(path, new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    }
    resumed().signOut(true);
    assertThat(vault.read(server.issuer().value())).isEmpty();
    assertThat(server.requests("/oauth/v2/revoke")).hasSize(1);
  }

  private static String words(Problem problem) {
    ProblemText text = ProblemText.of(problem, Messages.in(Locale.ENGLISH));
    return text.message() + " " + text.next();
  }

  private Session resumed() throws ProblemException, InterruptedException {
    return start().resume(registration()).orElseThrow();
  }

  private SignIn start() {
    return new SignIn(http, new ProviderDiscovery(http, clock), _ -> false, clock, new SignIn.Options("127.0.0.1",
        Duration.ofSeconds(1), Messages.in(Locale.ENGLISH), Optional.of(SignInStore.alone(vault, clock))));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
  }

  private void keep() {
    vault.write(server.issuer().value(), new StoredSignIn(TestProvider.CLIENT, "400926029071256614", new Secret("r0"),
        Optional.of(new Secret("expired-4a7f")), Instant.EPOCH));
  }

  private static Arguments fault(String name, MockResponse answer, String code, boolean kept) {
    return Arguments.of(name, answer, code, kept);
  }

  private static MockResponse granted(String expiresIn) {
    return json(200, "{\"access_token\":\"a1\",\"token_type\":\"Bearer\",\"refresh_token\":\"r1\",\"expires_in\":"
        + expiresIn + "}");
  }

  private static MockResponse json(int status, String body) {
    return TestProvider.json(status, body);
  }

  private static MockResponse text(int status, String type, String body) {
    return TestProvider.text(status, type, body);
  }
}
