package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoTokenTest {
  private static final String OLD = "Errors.OIDCSession.RefreshTokenInvalid";
  private DemoClient app;

  @BeforeEach
  void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void codeWorksOnce() {
    String code = app.code("ada");
    assertThat(app.redeem(code).status()).isEqualTo(200);
    refused(app.redeem(code), 404, "invalid_request", "Errors.AuthRequest.NotFound");
  }

  @Test
  void ofManyAtOnceOnlyOneRedeemsACode() {
    String code = app.code("ada");
    CountDownLatch go = new CountDownLatch(1);
    var tries = IntStream.range(0, 6).mapToObj(i -> new FutureTask<>(() -> {
      go.await();
      return app.redeem(code).status();
    })).toList();
    tries.forEach(Thread.ofVirtual()::start);
    go.countDown();
    assertThat(tries).extracting(FutureTask::get).containsOnlyOnce(200);
  }

  @Test
  void pkceIsCheckedAndAWrongVerifierDoesNotBurnTheCode() {
    String code = app.code("ada");
    refused(app.redeem(code, "code_verifier", null), 400, "invalid_request", "code_verifier required");
    refused(app.redeem(code, "code_verifier", "x".repeat(43)), 400, "invalid_grant", "invalid code_verifier");
    refused(app.redeem(code, "code_verifier", DemoClient.challenge(DemoClient.VERIFIER)), 400, "invalid_grant",
        "invalid code_verifier");
    assertThat(app.redeem(code).status()).isEqualTo(200);
    String open = app.code("ada", "code_challenge", null, "code_challenge_method", null);
    refused(app.redeem(open), 400, "invalid_request", "code_verifier unexpectedly provided");
  }

  @Test
  void redirectUriMustBeTheSameByteForByte() {
    String code = app.code("ada");
    for (String other : List.of("http://127.0.0.1:45679/callback", "http://127.0.0.1:45678/callback/",
        "HTTP://127.0.0.1:45678/callback")) {
      refused(app.redeem(code, "redirect_uri", other), 400, "invalid_grant", "redirect_uri does not correspond");
    }
    refused(app.redeem(code, "redirect_uri", null), 400, "invalid_request", "redirect_uri missing");
  }

  @Test
  void clientMustBeKnown() {
    String code = app.code("ada");
    refused(app.redeem(code, "client_id", null), 400, "invalid_request",
        "client_id or client_assertion must be provided");
    refused(app.redeem(code, "client_id", "123"), 400, "invalid_client", "no active client not found");
    refused(app.redeem("nonsense"), 400, "invalid_request", "Errors.User.Code.Invalid");
  }

  @Test
  void tokensComeAsTheScopesAsk() {
    var noRefresh = app.redeem(app.code("ada", "scope", "openid " + DemoClient.API_SCOPE));
    assertThat(noRefresh.json().fieldNames()).toIterable()
        .containsExactly("access_token", "token_type", "expires_in", "id_token");
    var noIdToken = app.redeem(app.code("ada", "scope", "profile offline_access"));
    assertThat(noIdToken.json().fieldNames()).toIterable()
        .containsExactly("access_token", "token_type", "refresh_token", "expires_in");
  }

  @Test
  void refreshRotatesAndKillsTheOldAccessTokenAtOnce() throws Exception {
    var first = app.signIn("ada");
    var second = DemoClient.tokens(app.refresh(first.refresh()));
    assertThat(app.phone(first.access()).status()).isEqualTo(401);
    assertThat(app.phone(second.access()).status()).isEqualTo(200);
    refused(app.refresh(first.refresh()), 400, "invalid_request", OLD);
    assertThat(app.phone(second.access()).status()).isEqualTo(200);
    assertThat(SignedJWT.parse(second.id()).getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("no-1");
    assertThat(app.refresh(second.refresh()).status()).isEqualTo(200);
  }

  @Test
  void refreshRefusesWhatIsNoReaccessToken() {
    var tokens = app.signIn("ada");
    refused(app.refresh("garbage"), 400, "invalid_request", "Errors.User.RefreshToken.Invalid");
    refused(app.refresh(tokens.access()), 400, "invalid_request", "Errors.User.RefreshToken.Invalid");
    refused(app.refresh(""), 400, "invalid_request", "refresh_token missing");
    assertThat(app.refresh(tokens.refresh(), "scope", "openid address").text())
        .isEqualTo("{\"error\":\"invalid_scope\"}\n");
    assertThat(app.refresh(tokens.refresh(), "scope", "openid profile").status()).isEqualTo(200);
  }

  @Test
  void revokedRefreshTokenTakesTheAccessTokenWithIt() {
    var tokens = app.signIn("ada");
    assertThat(revoke(tokens.refresh())).satisfies(answer -> {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).isEmpty();
    });
    assertThat(app.phone(tokens.access()).status()).isEqualTo(401);
    refused(app.refresh(tokens.refresh()), 400, "invalid_request", OLD);
    assertThat(revoke(tokens.refresh()).status()).isEqualTo(200);
    assertThat(revoke("garbage").status()).isEqualTo(200);
  }

  @Test
  void revokedAccessTokenLeavesTheRefreshTokenAlive() {
    var tokens = app.signIn("ada");
    assertThat(revoke(tokens.access()).status()).isEqualTo(200);
    assertThat(app.phone(tokens.access()).status()).isEqualTo(401);
    assertThat(app.refresh(tokens.refresh()).status()).isEqualTo(200);
  }

  @Test
  void endSessionKillsTheAccessTokenButNotTheReaccessToken() {
    var tokens = app.signIn("ada");
    var ended = app.get("/oidc/v1/end_session?id_token_hint=" + tokens.id());
    assertThat(ended.status()).isEqualTo(302);
    assertThat(ended.header("Location")).isEqualTo("/ui/login/logout/done");
    assertThat(app.phone(tokens.access()).status()).isEqualTo(401);
    assertThat(app.phone(DemoClient.tokens(app.refresh(tokens.refresh())).access()).status()).isEqualTo(200);
  }

  @Test
  void endSessionRefusesWhatItDoesNotKnow() {
    String id = app.signIn("ada").id();
    refused(app.get("/oidc/v1/end_session?id_token_hint=garbage"), 400, "invalid_request", "id_token_hint invalid");
    refused(app.get("/oidc/v1/end_session?client_id=1"), 400, "invalid_request", "Errors.App.NotFound");
    refused(app.get("/oidc/v1/end_session?post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fsigned-out"
        + "&id_token_hint=" + id), 400, "invalid_request", "post_logout_redirect_uri invalid");
    assertThat(app.get("/oidc/v1/end_session?state=x+y&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%2Fsigned-out"
        + "&id_token_hint=" + id).header("Location")).isEqualTo("http://127.0.0.1/signed-out?state=x+y");
  }

  @Test
  void userinfoNeedsNoAudienceScopeButTheApiDoes() {
    var tokens = app.signIn("ada", "scope", "openid profile phone");
    assertThat(app.api("/oidc/v1/userinfo", tokens.access()).json().path("phone_number").asText())
        .isEqualTo("+41791234567");
    assertThat(app.phone(tokens.access()).json().path("message").asText())
        .isEqualTo("Errors.Token.Invalid (AUTH-7fs1e)");
  }

  @Test
  void userinfoAnswersByScope() {
    String subject = "{\"sub\":\"400926029071256614\"}\n";
    assertThat(app.api("/oidc/v1/userinfo", app.signIn("ada", "scope", "openid").access()).text()).isEqualTo(subject);
    refused(app.get("/oidc/v1/userinfo"), 401, "invalid_request", "access token missing");
    refused(app.api("/oidc/v1/userinfo", "garbage"), 401, "access_denied", "access token invalid");
  }

  private DemoClient.Answer revoke(String token) {
    return app.post("/oauth/v2/revoke", List.of("token", token, "client_id", app.demo.clientId()));
  }

  static void refused(DemoClient.Answer answer, int status, String error, String description) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text())
        .isEqualTo("{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}\n");
  }
}
