package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoDeviceTest {
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
  void anotherDeviceIsLetInWithACode() {
    var started = app.post("/oauth/v2/device_authorization",
        List.of("client_id", app.demo.clientId(), "scope", DemoClient.SCOPE)).json();
    String code = started.path("user_code").asText();
    assertThat(code).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
    assertThat(started.path("verification_uri_complete").asText())
        .isEqualTo(app.demo.issuer() + "/device?user_code=" + code);
    String device = started.path("device_code").asText();
    assertThat(poll(device).json().path("error").asText()).isEqualTo("authorization_pending");
    assertThat(app.get("/device").text()).contains("name=\"user_code\"");
    assertThat(app.get("/device?user_code=" + code.toLowerCase(Locale.ROOT)).text()).contains(code, "Ada");
    assertThat(app.get("/device?user_code=XXXX-XXXX").text()).contains("role=\"alert\"");
    app.post("/device", List.of("user_code", code, "person", "ada"));
    assertThat(app.phone(DemoClient.tokens(poll(device)).access()).status()).isEqualTo(200);
    assertThat(poll(device).text()).isEqualTo("{\"error\":\"invalid_grant\"}\n");
  }

  @Test
  void anotherDeviceIsDenied() {
    var started = app.post("/oauth/v2/device_authorization", List.of("client_id", app.demo.clientId())).json();
    app.post("/device", List.of("user_code", started.path("user_code").asText(), "person", "deny"));
    DemoTokenTest.refused(poll(started.path("device_code").asText()), 400, "access_denied",
        "The authorization request was denied.");
  }

  private DemoClient.Answer poll(String device) {
    return app.post("/oauth/v2/token", List.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code",
        "device_code", device, "client_id", app.demo.clientId()));
  }
}
