package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoReply;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.Deadline;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Messages;
import app.myphone.zitadel.Wires;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on the way and answers in a ZITADEL's place ends nobody's session, and is named as what it is. */
@Timeout(60)
class InBetweenTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String TOKEN = "/oauth/v2/token";

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

  static Stream<Arguments> others() {
    return Stream.of(401, 403, 404).flatMap(status -> Stream.of(
        DemoReply.text(status, "text/html; charset=utf-8", "<h1>Blocked by policy</h1>"),
        DemoReply.text(status, "text/plain", "RBAC: access denied"),
        DemoReply.json(status, "{\"message\":\"Unauthorized\"}"),
        DemoReply.json(status, "{\"error\":\"Forbidden\",\"status\":403,\"path\":\"/\"}"),
        DemoReply.json(status, "{\"error\":{\"code\":401,\"message\":\"no key\",\"status\":\"UNAUTHENTICATED\"}}"),
        DemoReply.json(status, "{\"code\":401,\"message\":\"no\"}"), DemoReply.json(status, "[]"),
        DemoReply.json(status, "{\"code\":\"unauthenticated\",\"message\":\"no\"}"), DemoReply.empty(status))
        .map(Arguments::of));
  }

  @ParameterizedTest
  @MethodSource("others")
  void answerOfSomebodyElseAtTheApiIsNamedAndNothingIsRefreshed(DemoReply reply) throws Exception {
    Session session = signIn();
    demo.faults().always(PHONE, reply);
    assertThat(problem(() -> phone(session, Wire.JSON)).code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
    demo.faults().clear();
    assertThat(phone(session, Wire.JSON)).isEqualTo("+41791234567");
    assertThat(demo.requests()).filteredOn(request -> request.path().equals(TOKEN)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("others")
  void answerOfSomebodyElseToARefreshOrUserinfoEndsNothing(DemoReply reply) throws Exception {
    Session session = signIn();
    Secret token = session.accessToken();
    demo.faults().always(TOKEN, reply);
    demo.faults().always("/oidc/v1/userinfo", reply);
    assertThat(problem(() -> session.tokenAfterRefused(token)).code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
    assertThat(problem(() -> session.userinfoAccepts(token)).code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
    demo.faults().clear();
    assertThat(session.tokenAfterRefused(token)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(value = DemoFault.class, names = {"BLOCKED_ON_THE_WAY", "NETWORK_SIGN_IN"})
  void eachWireNamesIt(DemoFault fault) throws Exception {
    Session session = signIn();
    demo.faults().turnOn(fault);
    for (Wire wire : Wire.values()) {
      assertThat(problem(() -> phone(session, wire)).code()).as(wire.id()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
    }
  }

  @ParameterizedTest
  @EnumSource(value = DemoFault.class, names = {"BLOCKED_ON_THE_WAY", "NETWORK_SIGN_IN"})
  void beforeASignInItIsNoAnswerOfTheServer(DemoFault fault) {
    demo.faults().turnOn(fault);
    Problem problem = problem(this::signIn);
    assertThat(problem).isInstanceOf(Problem.NoAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
  }

  @Test
  void gatewayThatRefusesTheTokenDoesNotSpeakForTheServer() throws Exception {
    Session session = signIn();
    demo.faults().turnOn(DemoFault.FOREIGN_GATEWAY);
    BearerCalls calls = new BearerCalls(session);
    assertThat(problem(() -> calls.call(token -> phone(token, Wire.JSON))).code())
        .isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
    assertThat(demo.requests()).noneMatch(request -> request.path().equals("/oidc/v1/userinfo"));
  }

  @Test
  void keysBehindAFirewallAreNamed() {
    demo.faults().always("/oauth/v2/keys", DemoReply.text(403, "text/html", "<h1>Blocked</h1>"));
    assertThat(problem(this::signIn).code()).isEqualTo(ProblemCode.ANSWER_IN_BETWEEN);
  }

  private String phone(Session session, Wire wire) throws ProblemException, InterruptedException {
    return phone(session.accessToken(), wire);
  }

  private String phone(Secret token, Wire wire) throws ProblemException, InterruptedException {
    return new Wires(http, HttpUrl.get(demo.issuer()), new Retries(clock)).over(wire)
        .myPhone(token, "400926029071256614", Deadline.in(Duration.ofSeconds(20), clock)).number().orElseThrow();
  }

  private Session signIn() throws ProblemException, InterruptedException {
    Issuer issuer = Issuer.parse(demo.issuer());
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), this::visit, clock,
        new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), Messages.in(Locale.ENGLISH)));
    return signIn.run(new Registration(issuer, demo.clientId(), issuer.uri(), true), false, SignInProgress.UNWATCHED);
  }

  private boolean visit(URI link) throws InterruptedException {
    try {
      demo.visit(link, "ada");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Problem problem(ThrowingCallable call) {
    ProblemException[] thrown = new ProblemException[1];
    assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> thrown[0] = e);
    return thrown[0].problem();
  }
}
