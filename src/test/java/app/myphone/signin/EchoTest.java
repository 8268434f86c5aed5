package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoReply;
import app.myphone.demo.DemoRequest;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ProblemText;
import app.myphone.problem.Secret;
import app.myphone.text.Messages;
import app.myphone.zitadel.Wires;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that repeats what it was sent does not make it seen: nothing of it is in a problem or its words. */
@Timeout(60)
class EchoTest {
  private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
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
  void codeAndVerifierOfAnExchange() {
    demo.faults().turnOn(DemoFault.ECHO);
    Problem problem = problem(this::signIn);
    DemoRequest token = demo.requests().stream().filter(r -> r.path().equals("/oauth/v2/token")).findFirst().orElseThrow();
    assertNothingOf(problem, token.parameter("code").orElseThrow(), token.parameter("code_verifier").orElseThrow());
  }

  @Test
  void bearerAndRefreshTokenOfASession() throws Exception {
    Session session = signIn();
    Secret token = session.accessToken();
    demo.faults().turnOn(DemoFault.ECHO);
    assertNothingOf(problem(() -> phone(token, Wire.JSON)), token.reveal());
    assertNothingOf(problem(() -> session.userinfoAccepts(token)), token.reveal());
    Problem problem = problem(() -> session.tokenAfterRefused(token));
    DemoRequest refresh = demo.requests().getLast();
    assertNothingOf(problem, refresh.parameter("refresh_token").orElseThrow());
  }

  @Test
  void bearerInTrailersAndBinaryDetails() throws Exception {
    String token = signIn().accessToken().reveal();
    String path = "/zitadel.auth.v1.AuthService/GetMyPhone";
    for (Wire wire : List.of(Wire.GRPC, Wire.GRPC_WEB)) {
      DemoReply head = DemoReply.empty(200)
          .header("Content-Type", wire == Wire.GRPC ? "application/grpc" : "application/grpc-web+proto");
      String said = "bad%20token%3A%20" + token;
      demo.faults().next(path, wire == Wire.GRPC
          ? head.trailer("grpc-status", "9").trailer("grpc-message", said)
          : head.header("grpc-status", "9").header("grpc-message", said));
      Problem problem = problem(() -> phone(new Secret(token), wire));
      assertThat(problem.serverError().orElseThrow().message()).isEqualTo("bad token: •••");
    }
  }

  @Test
  void stateInTheErrorOfACallback() {
    demo.faults().always("/oauth/v2/authorize", DemoReply.empty(500));
    Problem problem = problem(() -> signIn(link -> {
      HttpUrl asked = HttpUrl.get(link.toString());
      String state = asked.queryParameter("state");
      HttpUrl back = HttpUrl.get(asked.queryParameter("redirect_uri")).newBuilder().addQueryParameter("state", state)
          .addQueryParameter("error", "no-" + state)
          .addQueryParameter("error_description", "nonce " + asked.queryParameter("nonce") + " of %2541" + state).build();
      http.send(new okhttp3.Request.Builder().url(back).build(), Deadline.in(Duration.ofSeconds(5), clock));
      return true;
    }));
    HttpUrl asked = HttpUrl.get(link.toString());
    assertNothingOf(problem, asked.queryParameter("state"), asked.queryParameter("nonce"));
  }

  private URI link = URI.create("http://127.0.0.1/");

  private static void assertNothingOf(Problem problem, String... secrets) {
    ProblemText text = ProblemText.of(problem, MESSAGES);
    String all = problem + " " + problem.serverError() + " " + text.message() + " " + text.next();
    assertThat(all).contains("•••");
    for (String secret : secrets) {
      assertThat(secret).hasSizeGreaterThan(20);
      assertThat(all).doesNotContain(secret.substring(0, 12), secret.substring(secret.length() - 12));
    }
  }

  private String phone(Secret token, Wire wire) throws ProblemException, InterruptedException {
    return new Wires(http, HttpUrl.get(demo.issuer()), new Retries(clock)).over(wire)
        .myPhone(token, "400926029071256614", Deadline.in(Duration.ofSeconds(20), clock)).number().orElseThrow();
  }

  private Session signIn() throws ProblemException, InterruptedException {
    return signIn(address -> {
      demo.visit(address, "ada");
      return true;
    });
  }

  /** A person with a browser. */
  @FunctionalInterface
  private interface Visitor {
    boolean open(URI link) throws IOException, ProblemException, InterruptedException;
  }

  private Session signIn(Visitor visitor) throws ProblemException, InterruptedException {
    Issuer issuer = Issuer.parse(demo.issuer());
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), address -> {
      link = address;
      try {
        return visitor.open(address);
      } catch (IOException | ProblemException e) {
        return false;
      }
    }, clock, new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), MESSAGES));
    return signIn.run(new Registration(issuer, demo.clientId(), issuer.uri(), true), false, SignInProgress.UNWATCHED);
  }

  private static Problem problem(ThrowingCallable call) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }
}
