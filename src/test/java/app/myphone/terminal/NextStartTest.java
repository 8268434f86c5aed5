package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import app.myphone.KeyringSession;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.terminal.Program.Ended;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program started again and again; its browser is curl. */
@EnabledOnOs(OS.LINUX)
@Timeout(240)
@Tag("process")
class NextStartTest {
  private static final Path LAUNCHER = Path.of(
      Objects.requireNonNullElse(System.getProperty("my-phone.launcher"), "target/my-phone")).toAbsolutePath();
  private static final String CURL = "curl -s -L -o /dev/null %s";

  @TempDir Path home;
  private final TestProvider server = new TestProvider(Clock.system());

  @BeforeEach
  void answers() {
    Component.need("curl");
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
  void aSecondStartNeedsNoBrowserAndNoTokenRequest() throws Exception {
    List<String> lines = twice("--json");
    assertThat(lines.getFirst()).as("%s", lines).startsWith("{\"number\":\"+41791234567\"");
    assertThat(lines).filteredOn(line -> line.startsWith("{")).hasSize(2);
    assertThat(lines).last().asString().isEqualTo("exit 0");
    assertThat(sentABrowser()).isEqualTo(1);
    assertThat(asked("/oauth/v2/token")).isEqualTo(1);
    assertThat(asked("/.well-known/openid-configuration"))
        .as("the second start looks for userinfo, which names the organisation").isEqualTo(2);
    assertThat(asked("/auth/v1/users/me/phone")).isEqualTo(2);
  }

  @Test
  void anExpiredTokenCostsTheSecondStartOneRefresh() throws Exception {
    server.expiresIn = 59;
    twice("--json");
    assertThat(sentABrowser()).isEqualTo(1);
    assertThat(server.requests("/oauth/v2/token").stream().map(TestProvider::form).map(f -> f.get("grant_type")))
        .containsExactly("authorization_code", "refresh_token");
  }

  @Test
  void whoIsNotKeptSignsInAgain() throws Exception {
    twice("--json --keep-me-signed-in false");
    assertThat(sentABrowser()).isEqualTo(2);
  }

  @Test
  void withoutAKeychainItWorksAndSaysWhyItWillAskAgain() throws Exception {
    Ended ended = program().run(arguments("--json").split(" "));
    assertThat(ended.code()).isZero();
    assertThat(ended.err().lines()).noneMatch(line ->
        line.contains("WARN") || line.contains("ERROR") || line.contains("\tat "));
    assertThat(ended.err().lines()).filteredOn(line -> line.contains("keychain")).containsExactly(
        "You’ll be signed out when you close My Phone, because no keychain is available (Secret Service).");
  }

  @Test
  void aBrowserThatIsBackBeforeItEndsStillLeavesItsLinkOnStderr() throws Exception {
    Ended ended = program().run(arguments("--json").split(" "));
    assertThat(ended.code()).isZero();
    assertThat(ended.err().lines()).filteredOn(line -> line.startsWith(server.issuer() + "/oauth/v2/authorize?"))
        .hasSize(1);
  }

  /** Two starts in one session of a desktop. */
  private List<String> twice(String how) throws Exception {
    String start = "'" + LAUNCHER + "' " + arguments(how) + " 2>/dev/null; echo exit $?; ";
    return new KeyringSession(home).run(start + start, Map.of("BROWSER", CURL, "MY_PHONE_LANGUAGE", "en"));
  }

  /** The program itself asks there too, whether the server knows it. */
  private long sentABrowser() {
    return server.requests("/oauth/v2/authorize").stream()
        .filter(request -> request.getHeaders().get("User-Agent").startsWith("curl/")).count();
  }

  private String arguments(String how) {
    return "--issuer " + server.issuer() + " --client-id " + TestProvider.CLIENT + " " + how;
  }

  private Program program() {
    return new Program(home).set("BROWSER", CURL);
  }

  private long asked(String path) {
    return server.requests(path).size();
  }
}
