package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.TestDesktop;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signing out while the real gnome-keyring hangs. */
@Tag("process")
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class HungSignOutTest {
  @TempDir Path home;
  private final TestProvider server = new TestProvider(Clock.system());
  private TestDesktop desktop;

  @BeforeEach
  void open() throws Exception {
    desktop = new TestDesktop(home).withBus().withUnlockedKeyring();
  }

  @AfterEach
  void close() throws Exception {
    desktop.close();
    server.close();
  }

  @Test
  void theNextStartRemovesWhatCouldNotBeRemovedAndShowsNobody() throws Exception {
    try (Start first = new Start(4)) {
      assertThat(first.does("seed")).isEqualTo("done");
      assertThat(first.does("resume")).isEqualTo("signed in");
      TestDesktop.stop(desktop.keyring());
      assertThat(first.does("sign out")).isEqualTo("HANGS");
      assertThat(server.requests("/oauth/v2/revoke").stream().map(TestProvider::form).map(form -> form.get("token")))
          .containsExactly("r0");
    }
    try (Start whileItHangs = new Start(4)) {
      assertThat(whileItHangs.does("resume")).isEqualTo("nobody");
    }
    TestDesktop.goOn(desktop.keyring());
    try (Start next = new Start(25)) {
      assertThat(next.does("resume")).isEqualTo("nobody");
    }
    assertThat(desktop.run("secret-tool", "search", "--all", "service", "my-phone")).doesNotContain("refresh", "ada");
    assertThat(desktop.keyring().isAlive()).isTrue();
  }

  /** A start of the program. */
  private final class Start implements AutoCloseable {
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    /** @param limit seconds that the keychain has for each answer */
    Start(int limit) throws Exception {
      process = desktop.start(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
          System.getProperty("java.class.path"), SignOutProbe.class.getName(), server.issuer().value(),
          home.resolve("state").toString(), Integer.toString(limit));
      in = process.outputWriter();
      out = process.inputReader();
    }

    String does(String step) throws Exception {
      in.write(step + "\n");
      in.flush();
      return out.readLine();
    }

    @Override
    public void close() throws IOException {
      in.close();
      assertThat(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue()).isZero();
    }
  }
}
