package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.KeyringSession;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes, fifty threads each, one expired token, the real keyring. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class TwoProcessesTest {
  @TempDir Path home;
  private final TestProvider server = new TestProvider(Clock.system());
  private final CountDownLatch ready = new CountDownLatch(2);
  private final AtomicReference<String> good = new AtomicReference<>("r0");

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void oneRefreshAndNoLostSession() throws Exception {
    server.on("/both-are-ready", _ -> whenBothAreReady());
    server.on("/oauth/v2/token", this::rotated);
    String probe = KeyringSession.java(RefreshProbe.class);
    String where = server.issuer() + " '" + home.resolve("state") + "'";
    List<String> lines = new KeyringSession(home).run(
        probe + "seed " + where + "; " + probe + "use " + where + " & " + probe + "use " + where + " & wait", Map.of());
    assertThat(lines).filteredOn(line -> line.startsWith("got ")).as("%s", lines)
        .containsExactly("got [access-of-r0+]", "got [access-of-r0+]");
    assertThat(server.requests("/oauth/v2/token")).hasSize(1);
  }

  private MockResponse whenBothAreReady() {
    ready.countDown();
    try {
      assertThat(ready.await(40, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return TestProvider.json(200, "{}");
  }

  /** Takes each refresh token once. */
  private MockResponse rotated(RecordedRequest request) {
    String asked = TestProvider.form(request).get("refresh_token");
    String next = asked + "+";
    return good.getAndUpdate(now -> now.equals(asked) ? next : now).equals(asked)
        ? TestProvider.json(200, "{\"access_token\":\"access-of-" + next
            + "\",\"token_type\":\"Bearer\",\"refresh_token\":\"" + next + "\",\"expires_in\":43199}")
        : TestProvider.json(400, "{\"error\":\"invalid_grant\"}");
  }
}
