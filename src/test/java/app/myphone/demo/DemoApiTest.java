package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoApiTest {
  private static final String ME = "/auth/v1/users/me";
  private DemoClient app;

  @BeforeEach
  void start() throws Exception {
    app = new DemoClient(DemoZitadel.start(java.time.Duration.ZERO));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      ada,  '{"phone":"+41791234567","isPhoneVerified":true}'
      ben,  '{"phone":"+41791234568"}'
      cleo, '{}'
      dai,  '{"phone":"+819012345678","isPhoneVerified":true}'
      slow, '{"phone":"+41791234573","isPhoneVerified":true}'
      """)
  void everyPersonHasAPhoneOfTheirOwnKind(String person, String phone) {
    String token = app.signIn(person).access();
    assertThat(app.phone(token).json().path("phone")).hasToString(phone);
    var user = app.api(ME, token).json().path("user");
    assertThat(user.at("/human/phone")).hasToString(phone);
    assertThat(user.path("details")).isEqualTo(app.phone(token).json().path("details"));
    assertThat(user.path("loginNames")).hasToString("[\"" + person + "@demo.example\"]");
    assertThat(user.at("/details/creationDate").asText()).isLessThan(user.at("/details/changeDate").asText());
  }

  @Test
  void preferredLanguageOfDaiIsJapanese() {
    assertThat(app.api(ME, app.signIn("dai").access()).json().at("/user/human/profile/preferredLanguage").asText())
        .isEqualTo("ja");
  }

  @Test
  void serviceAccountHasNoPhoneToShow() {
    String token = app.signIn("robot").access();
    var answer = app.phone(token);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asText()).isEqualTo("The User must be personal (QUERY-hliQl)");
    assertThat(app.get(ME + "/phone", "Authorization", "Bearer " + token, "Accept-Language", "de").json()
        .path("message").asText()).isEqualTo("Der Benutzer muss eine Person sein (QUERY-hliQl)");
    var user = app.api(ME, token).json().path("user");
    assertThat(user.has("human")).isFalse();
    assertThat(user.at("/machine/name").asText()).isEqualTo("Robot");
  }

  @Test
  void serverOfDownIsDownAtEveryCallOfTheApi() {
    String token = app.signIn("down").access();
    for (String path : List.of(ME, ME + "/phone", "/v2/users/1")) {
      assertThat(app.api(path, token).status()).isEqualTo(503);
      assertThat(app.api(path, token).json().path("code").asInt()).isEqualTo(14);
    }
    assertThat(app.api("/oidc/v1/userinfo", token).status()).isEqualTo(200);
  }

  @Test
  void sessionOfEndsIsOverAtOnce() {
    var tokens = app.signIn("ends");
    assertThat(app.phone(tokens.access()).json().path("message").asText()).contains("AUTH-7fs1e");
    DemoTokenTest.refused(app.refresh(tokens.refresh()), 400, "invalid_request",
        "Errors.OIDCSession.RefreshTokenInvalid");
    assertThat(app.api("/oidc/v1/userinfo", tokens.access()).status()).isEqualTo(401);
  }

  @Test
  void originIsRefusedWithAToken() {
    String token = app.signIn("ada").access();
    var answer = app.get(ME + "/phone", "Authorization", "Bearer " + token, "Origin", app.demo.issuer());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("message").asText()).isEqualTo("Errors.OriginNotAllowed (AUTH-DZG21)");
  }

  @Test
  void v2ShowsOnlyOneself() {
    String token = app.signIn("cleo").access();
    var own = app.api("/v2/users/400926032393145382", token).json();
    assertThat(own.at("/user/username").asText()).isEqualTo("cleo");
    assertThat(own.at("/user/human/phone")).hasToString("{}");
    assertThat(app.api("/v2/users/400926029071256614", token).json().path("message").asText()).contains("AUTHZ-cdgFk");
    assertThat(app.api("/v2/users/999", token).json().path("message").asText()).contains("QUERY-Dfbg2");
  }

  @Test
  void otherNamesOfTheComputerAreNoInstance() {
    for (String host : List.of("evil.example", "localhost.example:1", "localhost.")) {
      var rest = app.get("/auth/v1/healthz", "Host", host);
      assertThat(rest.status()).isEqualTo(404);
      assertThat(rest.json().path("message").asText()).contains("unable to set instance", "QUERY-1kIjX");
      var oidc = app.get("/.well-known/openid-configuration", "Host", host);
      assertThat(oidc.status()).isEqualTo(404);
      assertThat(oidc.header("Content-Type")).startsWith("text/plain");
    }
    assertThat(app.get("/auth/v1/healthz", "Host", "localhost:9").status()).isEqualTo(200);
  }
}
