package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoZitadelTest {
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
  void signsInAndShowsThePhone() throws Exception {
    var tokens = app.signIn("ada");
    assertThat(app.phone(tokens.access()).json().at("/phone/phone").asText()).isEqualTo("+41791234567");
    SignedJWT idToken = SignedJWT.parse(tokens.id());
    JWKSet keys = JWKSet.parse(app.get("/oauth/v2/keys").text());
    assertThat(keys.size()).isEqualTo(2);
    var key = keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(idToken.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void idTokenHasZitadelsClaimsAndNoProfile() throws Exception {
    var tokens = app.signIn("ada");
    JWTClaimsSet claims = SignedJWT.parse(tokens.id()).getJWTClaimsSet();
    assertThat(claims.getClaims()).containsOnlyKeys("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "amr",
        "azp", "client_id", "at_hash", "sid");
    assertThat(claims.getIssuer()).isEqualTo(app.demo.issuer());
    assertThat(claims.getAudience()).hasSizeGreaterThan(3)
        .contains(app.demo.clientId(), "400926028551162918", "400925939430722598");
    assertThat(claims.getStringClaim("azp")).isEqualTo(app.demo.clientId());
    assertThat(claims.getStringClaim("nonce")).isEqualTo("no-1");
    assertThat(tokens.access()).hasSize(104);
    assertThat(tokens.refresh()).hasSize(104);
  }

  @Test
  void issuerIsTheAddressAsked() {
    assertThat(app.get("/.well-known/openid-configuration").json().path("issuer").asText())
        .isEqualTo(app.demo.issuer());
    assertThat(app.get("/.well-known/openid-configuration", "Host", "localhost:1").json().path("issuer").asText())
        .isEqualTo("http://localhost:1");
  }

  @Test
  void visitEndsAtTheAppsLoopbackPageWithACode() throws Exception {
    try (MockWebServer receiver = new MockWebServer()) {
      receiver.enqueue(new MockResponse.Builder().body("Continue in My Phone").build());
      receiver.start();
      String redirect = "http://127.0.0.1:" + receiver.getPort() + "/callback";
      URI end = app.demo.visit(app.authorize("redirect_uri", redirect).uri(), "ben");
      RecordedRequest arrived = receiver.takeRequest();
      assertThat(arrived.getUrl().queryParameter("state")).isEqualTo("st-1");
      assertThat(end).hasParameter("code", arrived.getUrl().queryParameter("code"));
      var tokens = DemoClient.tokens(
          app.redeem(arrived.getUrl().queryParameter("code"), "redirect_uri", redirect));
      assertThat(app.phone(tokens.access()).json().at("/phone/phone").asText()).isEqualTo("+41791234568");
    }
  }

  @Test
  void visitOfTheRefusedEndsWithAccessDenied() throws Exception {
    try (MockWebServer receiver = new MockWebServer()) {
      receiver.enqueue(new MockResponse.Builder().build());
      receiver.start();
      app.demo.visit(app.authorize("redirect_uri", "http://127.0.0.1:" + receiver.getPort() + "/callback").uri(),
          "refused");
      HttpUrl arrived = receiver.takeRequest().getUrl();
      assertThat(arrived.queryParameterNames()).containsExactlyInAnyOrder("error", "error_description", "state");
      assertThat(arrived.queryParameter("error")).isEqualTo("access_denied");
    }
  }

  @Test
  void visitRefusesOtherServersAndUnknownPeople() {
    assertThatThrownBy(() -> app.demo.visit(URI.create("http://127.0.0.1:1/oauth/v2/authorize"), "ada"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> app.demo.visit(app.authorize().uri(), "nobody"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> app.demo.visit(app.authorize("client_id", "1").uri(), "ada"))
        .hasMessage("the demo's sign-in answered 400");
  }

  @Test
  void everyStartHasItsOwnKeysAndTokens() throws Exception {
    try (DemoClient other = new DemoClient(DemoZitadel.start())) {
      assertThat(other.demo.issuer()).isNotEqualTo(app.demo.issuer());
      assertThat(other.get("/oauth/v2/keys").text()).isNotEqualTo(app.get("/oauth/v2/keys").text());
      assertThat(other.phone(app.signIn("ada").access()).status()).isEqualTo(401);
    }
  }

  @Test
  void speaksHttp2WithPriorKnowledgeOnTheSamePort() {
    String token = app.signIn("ada").access();
    DemoClient h2 = new DemoClient(app.demo, Protocol.H2_PRIOR_KNOWLEDGE);
    var answer = h2.phone(token);
    assertThat(answer.protocol()).isEqualTo(Protocol.H2_PRIOR_KNOWLEDGE);
    assertThat(answer.json()).isEqualTo(app.phone(token).json());
    assertThat(h2.get("/.well-known/openid-configuration").json().path("issuer").asText())
        .isEqualTo(app.demo.issuer());
    assertThat(app.demo.requests()).filteredOn(DemoRequest::http2).hasSize(2);
  }

  @Test
  void notesRequestsForTestsWithoutPrintingSecrets() {
    app.get("/auth/v1/users/me/phone?x=1", "Authorization", "Bearer secret", "X-Mine", "yes");
    DemoRequest noted = app.demo.requests().getLast();
    assertThat(noted.method()).isEqualTo("GET");
    assertThat(noted.path()).isEqualTo("/auth/v1/users/me/phone");
    assertThat(noted.query()).isEqualTo("x=1");
    assertThat(noted.header("x-mine")).contains("yes");
    assertThat(noted).hasToString("GET /auth/v1/users/me/phone");
  }
}
