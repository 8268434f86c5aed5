package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a machine without a browser: somebody signs in on another device. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
@Tag("process")
class OtherDeviceProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final TestProvider server = new TestProvider(Clock.system());

  @BeforeEach
  void answers() {
    server.device.put("device_code", "the-device-code-of-nobody-else");
    server.device.put("interval", 1);
    server.on("/auth/v1/users/me/phone", TestProvider.json(200,
        "{\"details\":{\"sequence\":\"1\"},\"phone\":{\"phone\":\"+41791234567\",\"isPhoneVerified\":true}}"));
    server.on("/auth/v1/users/me", TestProvider.json(200,
        "{\"user\":{\"id\":\"400926029071256614\",\"state\":\"USER_STATE_ACTIVE\",\"userName\":\"ada\",\"human\":{}}}"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void addressAndCodeAreOnStderrAndStdoutIsOneObject() throws Exception {
    Ended ended = run("--json", "--log-level", "trace");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).hasLineCount(1);
    assertThat(JSON.readTree(ended.out()).get("number").textValue()).isEqualTo("+41791234567");
    assertThat(ended.err().lines()).contains(server.url("/device"), "GBBZ-CGCF")
        .anyMatch(line -> line.startsWith(server.url("/oauth/v2/authorize?")));
    assertThat(ended.err()).doesNotContain("the-device-code-of-nobody-else", "user_code=");
  }

  @Test
  void aRefusalOnTheDeviceIs3() throws Exception {
    server.on("/oauth/v2/token", TestProvider.json(400, "{\"error\":\"access_denied\"}"));
    Ended ended = run("--json");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(code(ended)).isEqualTo("signin.denied");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void aCodeThatExpiredIs3AndSaysSo() throws Exception {
    server.device.put("expires_in", 3);
    server.on("/oauth/v2/token", TestProvider.json(400, "{\"error\":\"authorization_pending\"}"));
    Ended ended = run("--json");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(code(ended)).isEqualTo("signin.device-expired");
  }

  @Test
  void withoutTheGrantTheLinkIsStillWaitedFor() throws Exception {
    server.on("/oauth/v2/device_authorization", TestProvider.json(400, "{\"error\":\"unauthorized_client\"}"));
    Process process = new Program(folder).start("--text", "--issuer", server.issuer().value(), "--client-id",
        TestProvider.CLIENT);
    try (var err = process.errorReader()) {
      assertThat(err.lines().anyMatch(line -> line.startsWith("This app isn’t allowed to sign in on another device."))).isTrue();
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Ended run(String... how) throws Exception {
    String[] where = {"--issuer", server.issuer().value(), "--client-id", TestProvider.CLIENT};
    return new Program(folder).run(
        java.util.stream.Stream.of(where, how).flatMap(java.util.Arrays::stream).toArray(String[]::new));
  }

  private static String code(Ended ended) throws Exception {
    JsonNode last = JSON.readTree(ended.lastLineOfErr());
    return last.get("error").get("code").textValue();
  }
}
