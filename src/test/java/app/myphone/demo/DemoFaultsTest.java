package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoFaultsTest {
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
  void testsCanEndTokens() {
    var tokens = app.signIn("ada");
    app.demo.faults().expireAccessTokens();
    assertThat(app.phone(tokens.access()).status()).isEqualTo(401);
    var again = DemoClient.tokens(app.refresh(tokens.refresh()));
    assertThat(app.phone(again.access()).status()).isEqualTo(200);
    app.demo.faults().endSessions();
    assertThat(app.phone(again.access()).status()).isEqualTo(401);
    DemoTokenTest.refused(app.refresh(again.refresh()), 400, "invalid_request",
        "Errors.OIDCSession.RefreshTokenInvalid");
  }

  @Test
  void scriptedAnswersComeOnceOrAlways() {
    String path = "/auth/v1/users/me/phone";
    String token = app.signIn("ada").access();
    app.demo.faults().next(path, DemoReply.text(502, "text/html", "<h1>Bad gateway</h1>").header("Retry-After", "3"));
    assertThat(app.phone(token)).satisfies(answer -> {
      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.text()).isEqualTo("<h1>Bad gateway</h1>");
      assertThat(answer.header("Retry-After")).isEqualTo("3");
    });
    assertThat(app.phone(token).status()).isEqualTo(200);
    app.demo.faults().always(path, DemoReply.json(500, "{}"));
    assertThat(app.phone(token).status()).isEqualTo(500);
    assertThat(app.phone(token).status()).isEqualTo(500);
    app.demo.faults().clear();
    assertThat(app.phone(token).status()).isEqualTo(200);
  }

  @Test
  void scriptedAnswerWaitsForItsGate() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    app.demo.faults().next("/auth/v1/healthz", DemoReply.json(200, "{}").after(gate));
    FutureTask<Integer> waiting = new FutureTask<>(() -> app.get("/auth/v1/healthz").status());
    Thread.ofVirtual().start(waiting);
    assertThat(app.get("/debug/healthz").status()).isEqualTo(200);
    assertThat(waiting).isNotDone();
    gate.countDown();
    assertThat(waiting.get()).isEqualTo(200);
  }

  @Test
  void personSwitchesAFaultOnAndOff() {
    assertThat(app.get("/demo/faults").text()).contains("off  network-sign-in");
    assertThat(app.post("/demo/faults", List.of("on", "network-sign-in")).text()).contains("on   network-sign-in");
    assertThat(app.get("/.well-known/openid-configuration").status()).isEqualTo(511);
    app.post("/demo/faults", List.of("off", "network-sign-in", "on", "nonsense"));
    assertThat(app.get("/.well-known/openid-configuration").status()).isEqualTo(200);
  }

  @Test
  void faultsOfARefreshChangeItsAnswerOnly() throws Exception {
    var tokens = app.signIn("ada");
    app.demo.faults().turnOn(DemoFault.REFRESH_WITH_ABSURD_LIFE);
    var answer = app.refresh(tokens.refresh());
    assertThat(answer.text()).contains("\"expires_in\":-1");
    app.demo.faults().clear();
    app.demo.faults().turnOn(DemoFault.REFRESH_OF_ANOTHER);
    String idToken = app.refresh(DemoClient.tokens(answer).refresh()).json().path("id_token").asText();
    assertThat(com.nimbusds.jwt.SignedJWT.parse(idToken).getJWTClaimsSet().getSubject()).isEqualTo("400926030698646566");
  }

  @Test
  void cookiesGetAsBigAsThoseOfManyPrograms() {
    app.demo.faults().turnOn(DemoFault.BIG_COOKIES);
    assertThat(app.get("/oauth/v2/authorize").headers().values("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("big")).hasSize(3).allMatch(cookie -> cookie.length() > 4000);
  }

  @Test
  void slowPersonTakesTime() throws Exception {
    try (DemoClient slow = new DemoClient(DemoZitadel.start(Duration.ofMillis(300)))) {
      String token = slow.signIn("slow").access();
      long before = System.nanoTime();
      assertThat(slow.phone(token).status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  @Test
  void closesAtOnceWhileSomebodyWaits() throws Exception {
    DemoClient slow = new DemoClient(DemoZitadel.start(Duration.ofMinutes(5)));
    String token = slow.signIn("slow").access();
    Thread waiting = Thread.ofVirtual().start(() -> {
      try {
        slow.phone(token);
      } catch (AssertionError cutOff) {
        // no answer any more: as it should be
      }
    });
    while (slow.demo.requests().stream().noneMatch(request -> request.path().endsWith("/phone"))) {
      Thread.onSpinWait();
    }
    slow.close();
    assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
  }
}
