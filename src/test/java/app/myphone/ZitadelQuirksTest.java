package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.account.MyAccount;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Issuer;
import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.demo.DemoRequest;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.http.Retries;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.signin.Session;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInProgress;
import app.myphone.text.Messages;
import app.myphone.zitadel.Wires;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Habits of ZITADEL that a client has to know; {@code zitadel/package-info} lists them all. */
@Timeout(60)
class ZitadelQuirksTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String TOKEN = "/oauth/v2/token";

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

  @Test
  void databaseThatIsDownIsA404AndSignsNobodyOut() throws Exception {
    Session session = signIn("ada");
    Secret token = session.accessToken();
    demo.faults().expireAccessTokens();
    demo.faults().next(TOKEN, DemoReply.text(404, "text/plain; charset=utf-8",
        "unable to set instance using origin &{127.0.0.1  http} (ExternalDomain is localhost): ID=QUERY-d3fas"
            + " Message=An internal error occurred Parent=(failed to connect to `user=zitadel`)"));
    assertThatThrownBy(() -> session.tokenAfterRefused(token)).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem().code().id()).isEqualTo("server.unavailable");
      assertThat(e.problem().serverError().orElseThrow().message()).doesNotContain("user=zitadel");
    });
    assertThat(load(session).phone()).isInstanceOf(Phone.Verified.class);
  }

  @Test
  void sequenceIsShownAndDecidesNothing() throws Exception {
    Session session = signIn("ada");
    String sequence = load(session).details().sequence().orElseThrow();
    demo.faults().next(PHONE, DemoReply.json(200,
        "{\"details\":{\"sequence\":\"1\"},\"phone\":{\"phone\":\"+41710000000\"}}"));
    Profile later = load(session);
    assertThat(Long.parseLong(sequence)).isGreaterThan(1);
    assertThat(later.phone().number().orElseThrow().sent()).isEqualTo("+41710000000");
  }

  @Test
  void nothingIsWrittenSoNoOldStateIsRead() throws Exception {
    load(signIn("ada"));
    assertThat(demo.requests()).filteredOn(request -> request.path().startsWith("/auth/v1/"))
        .isNotEmpty().allMatch(request -> request.method().equals("GET"));
  }

  @Test
  void endSessionLeavesTheRefreshTokenSoThatIsRevokedFirst() throws Exception {
    signIn("ada").signOut(true);
    assertThat(paths()).containsSubsequence("/oauth/v2/revoke", "/oidc/v1/end_session");
  }

  @Test
  void endSessionNeedsNoBrowserAndNoCookie() throws Exception {
    signIn("ada").signOut(true);
    DemoRequest end = demo.requests().stream().filter(r -> r.path().equals("/oidc/v1/end_session")).findFirst()
        .orElseThrow();
    assertThat(end.header("Cookie")).isEmpty();
    assertThat(end.header("User-Agent")).contains("my-phone-test");
    assertThat(end.query()).contains("id_token_hint=").doesNotContain("post_logout_redirect_uri");
  }

  @Test
  void manyCallersShareOneRefresh() throws Exception {
    Session session = signIn("ada");
    Secret token = session.accessToken();
    demo.faults().expireAccessTokens();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Secret> renewed = () -> session.tokenAfterRefused(token).orElseThrow();
      for (var result : threads.invokeAll(java.util.Collections.nCopies(50, renewed))) {
        assertThat(session.userinfoAccepts(result.get())).isTrue();
      }
    }
    assertThat(paths().stream().filter(TOKEN::equals)).as("code, then one refresh").hasSize(2);
  }

  @Test
  void grantTypesOfDiscoveryGateNothing() throws Exception {
    OkHttpClient plain = new OkHttpClient();
    ObjectMapper json = new ObjectMapper();
    Request request = new Request.Builder().url(demo.issuer() + "/.well-known/openid-configuration").build();
    try (var answer = plain.newCall(request).execute()) {
      ObjectNode document = (ObjectNode) json.readTree(answer.body().bytes());
      document.remove("grant_types_supported");
      demo.faults().next("/.well-known/openid-configuration", DemoReply.json(200, document.toString()));
    }
    assertThat(load(signIn("ada")).phone()).isInstanceOf(Phone.Verified.class);
  }

  @Test
  void hostIsSentInLowerCaseWithoutTrailingDot() throws Exception {
    int port = HttpUrl.get(demo.issuer()).port();
    new ServerCheck(http, discovery, clock).address(Issuer.parse("HTTP://LOCALHOST.:" + port + "/"));
    assertThat(demo.requests().getLast().header("Host")).contains("localhost:" + port);
  }

  @Test
  void refreshKillsTheAccessTokenBeforeAndOneRetryHelps() throws Exception {
    Session session = signIn("ada");
    Secret before = session.accessToken();
    Secret after = session.tokenAfterRefused(before).orElseThrow();
    assertThat(session.userinfoAccepts(before)).isFalse();
    assertThat(session.userinfoAccepts(after)).isTrue();
    assertThat(load(session).phone()).isInstanceOf(Phone.Verified.class);
  }

  @Test
  void sameErrorForAllButUserinfoTellsAMissingAudience() throws Exception {
    Session session = signIn("ada");
    demo.faults().always(PHONE, DemoReply.json(401, "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}"));
    assertThatThrownBy(() -> load(session)).hasMessage("api.audience-missing");
    assertThat(paths().stream().filter(TOKEN::equals)).as("code, then one refresh").hasSize(2);
  }

  private Profile load(Session session) throws ProblemException, InterruptedException {
    Wires wires = new Wires(http, HttpUrl.get(demo.issuer()), new Retries(clock));
    return new MyAccount(session, wires, Duration.ofSeconds(20), clock).load(Wire.JSON);
  }

  private List<String> paths() {
    return demo.requests().stream().map(DemoRequest::path).toList();
  }

  private Session signIn(String person) throws ProblemException, InterruptedException {
    Issuer issuer = Issuer.parse(demo.issuer());
    SignIn signIn = new SignIn(http, discovery, link -> visited(link, person), clock,
        new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), Messages.in(Locale.ENGLISH)));
    return signIn.run(new Registration(issuer, demo.clientId(), issuer.uri(), true), false, SignInProgress.UNWATCHED);
  }

  private boolean visited(java.net.URI link, String person) throws InterruptedException {
    try {
      demo.visit(link, person);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
