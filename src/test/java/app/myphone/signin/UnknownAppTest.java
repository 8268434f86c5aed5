package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.demo.DemoReply;
import app.myphone.demo.DemoRequest;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Browser;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import app.myphone.wire.Recordings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An app that the server does not know stays in the browser with its error: it is asked for beside the browser. */
@Timeout(20)
class UnknownAppTest {
  private static final String AUTHORIZE = "/oauth/v2/authorize";
  private static final Duration HOURS = Duration.ofHours(2);

  private final TestClock clock = new TestClock();
  private final HttpStack http = new HttpStack("my-phone-test", "en");
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

  @Test
  void unknownClientIdEndsTheWaitAtOnce() {
    Problem problem = problem("123456789012345678");
    assertThat(problem).isInstanceOf(Problem.NotSignedIn.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.CLIENT_UNKNOWN);
    assertThat(problem.arguments()).containsExactly("123456789012345678");
    DemoRequest asked = demo.requests().getLast();
    assertThat(asked.path()).isEqualTo(AUTHORIZE);
    assertThat(asked.header("Cookie")).isEmpty();
    assertThat(asked.parameter("redirect_uri").orElseThrow()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
  }

  @ParameterizedTest
  @CsvSource({"unknown client id, CLIENT_UNKNOWN", "redirect_uri of another host, REDIRECT_NOT_REGISTERED",
      "redirect_uri with another path, REDIRECT_NOT_REGISTERED", "response_type=token, SIGN_IN_REFUSED"})
  void recordedRefusalsEndTheWaitAtOnce(String recording, ProblemCode code) {
    Recordings.Exchange exchange = Recordings.of("02-authorize-errors", recording);
    demo.faults().always(AUTHORIZE, DemoReply.json(exchange.status(), exchange.text()));
    assertThat(problem(demo.clientId()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 {}", "403 <h1>Only browsers</h1>", "400 {\"error\":\"Bad Request\"}", "404 {}", "429 {}",
      "400 {\"error\":\"invalid_request\",\"error_description\":\"no robots\"}", "200 <form>", "302 "})
  void whatMayOnlyBeSaidToUsDoesNotStopTheBrowser(String answer) throws Exception {
    demo.faults().next(AUTHORIZE, DemoReply.text(Integer.parseInt(answer.substring(0, 3)),
        answer.contains("{") ? "application/json" : "text/html", answer.substring(4)));
    CountDownLatch asked = new CountDownLatch(1);
    Session session = signIn(demo.clientId(), link -> {
      awaitQuestion();
      asked.countDown();
      return visit(link);
    });
    assertThat(asked.getCount()).isZero();
    assertThat(session.identity().subject()).isEqualTo("400926029071256614");
  }

  @Test
  void silentServerDoesNotHoldUpTheBrowser() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    demo.faults().next(AUTHORIZE, DemoReply.empty(500).after(never));
    assertThat(signIn(demo.clientId(), link -> {
      awaitQuestion();
      return visit(link);
    })).isNotNull();
    never.countDown();
  }

  /** Until we have asked too, or it is clear that we never will. */
  private void awaitQuestion() {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (demo.requests().stream().noneMatch(request -> request.path().equals(AUTHORIZE))) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.yield();
    }
  }

  private Problem problem(String clientId) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(() -> signIn(clientId, _ -> true))
        .isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }

  private boolean visit(URI link) throws InterruptedException {
    try {
      demo.visit(link, "ada");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Session signIn(String clientId, Browser browser) throws ProblemException, InterruptedException {
    Issuer issuer = Issuer.parse(demo.issuer());
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), browser, clock,
        new SignIn.Options("127.0.0.1", HOURS, Messages.in(Locale.ENGLISH)));
    return signIn.run(new Registration(issuer, clientId, issuer.uri(), true), false, SignInProgress.UNWATCHED);
  }
}
