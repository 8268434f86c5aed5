package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Browser;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the server that is built in: it answers as the recordings of a real one do. */
@Timeout(40)
class DemoSignInTest {
  private final TestClock clock = new TestClock();
  private final HttpStack http = new HttpStack("my-phone-test", "en");
  private final ProviderDiscovery discovery = new ProviderDiscovery(http, clock);
  private DemoZitadel demo;

  @BeforeEach
  void start() throws IOException {
    demo = DemoZitadel.start();
  }

  @AfterEach
  void close() {
    http.close();
    demo.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "ben", "cleo", "dai", "robot", "down", "slow", "ends"})
  void everybodyCanSignIn(String person) throws Exception {
    Session session = signIn(person);
    assertThat(session.identity().subject()).matches("\\d{18}");
    assertThat(session.accessToken()).isNotNull();
  }

  @Test
  void refusalIsADenial() {
    assertThatThrownBy(() -> signIn("refused")).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem()).isInstanceOf(Problem.NotSignedIn.class);
      assertThat(e.problem().code()).isEqualTo(ProblemCode.SIGN_IN_DENIED);
    });
  }

  @ParameterizedTest
  @EnumSource(value = DemoFault.class, names = {"ODD_KEYS", "ED25519_KEYS"})
  void keysOfAnotherKindSignInToo(DemoFault keys) throws Exception {
    demo.faults().turnOn(keys);
    assertThat(signIn("ada").identity().subject()).matches("\\d{18}");
  }

  @ParameterizedTest
  @CsvSource({"NO_KEYS, signin.keys-unusable", "UNKNOWN_ALGORITHM, discovery.algorithms"})
  void keysThatNobodyCanUseAreSaid(DemoFault keys, String code) {
    demo.faults().turnOn(keys);
    assertThatThrownBy(() -> signIn("ada")).hasMessage(code);
  }

  @ParameterizedTest
  @CsvSource({"ODD_ENDPOINT, discovery.insecure", "OTHER_ISSUER, discovery.other-issuer"})
  void discoveryThatLeadsNowhereIsSaidBeforeTheBrowserOpens(DemoFault fault, String code) {
    demo.faults().turnOn(fault);
    assertThatThrownBy(() -> signIn("ada")).hasMessage(code);
    assertThat(demo.requests()).noneMatch(request -> request.path().equals("/oauth/v2/authorize"));
  }

  @Test
  void organisationIsNamedByTheIdTokenAndAskedForNowhere() throws Exception {
    Session session = signIn("ada");
    assertThat(session.organisationName()).contains("Demo");
    assertThat(demo.requests()).noneMatch(request -> request.path().equals("/oidc/v1/userinfo"));
  }

  @Test
  void eachRequestIsMadeOnce() throws Exception {
    signIn("ada");
    List<String> paths = demo.requests().stream().map(request -> request.path()).toList();
    assertThat(paths).containsOnlyOnce(
        "/.well-known/openid-configuration", "/oauth/v2/keys", "/oauth/v2/token");
  }

  @Test
  void refusedTokenIsReplacedByOneThatWorks() throws Exception {
    Session session = signIn("ada");
    Secret token = session.accessToken();
    demo.faults().expireAccessTokens();
    assertThat(session.userinfoAccepts(token)).isFalse();
    Secret newer = session.tokenAfterRefused(token).orElseThrow();
    assertThat(session.userinfoAccepts(newer)).isTrue();
  }

  @Test
  void deadRefreshTokenEndsTheSession() throws Exception {
    Session session = signIn("ada");
    Secret token = session.accessToken();
    demo.faults().endSessions();
    assertThatThrownBy(() -> session.tokenAfterRefused(token)).hasMessage("session.ended");
  }

  @Test
  void nothingLivesAfterSignOut() throws Exception {
    Session session = signIn("ada");
    Secret token = session.accessToken();
    session.signOut(true);
    assertThat(session.userinfoAccepts(token)).isFalse();
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
  }

  @Test
  void checkKnowsGoodAndBadClientIds() throws Exception {
    ServerCheck check = new ServerCheck(http, discovery, clock);
    check.address(issuer());
    check.client(issuer(), demo.clientId());
    assertThatThrownBy(() -> check.client(issuer(), "123456789")).hasMessage("signin.client-unknown");
  }

  private Session signIn(String person) throws ProblemException, InterruptedException {
    Browser browser = link -> {
      try {
        demo.visit(link, person);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
    return new SignIn(http, discovery, browser, clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(20), Messages.in(Locale.ENGLISH)))
        .run(new Registration(issuer(), demo.clientId(), issuer().uri(), true), false, SignInProgress.UNWATCHED);
  }

  private Issuer issuer() {
    return Issuer.parse(demo.issuer());
  }
}
