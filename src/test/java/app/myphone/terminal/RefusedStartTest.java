package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.LauncherRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be started is told at once and in words, and is never a bug. */
@Timeout(30)
class RefusedStartTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"https://[", "https://a[b", "https://a{b", "https://a|b", "https://a^b", "https://a\\b", "%zz",
      "https://a.b/%zz", "https://a.b:0", "https://a.b:70000", "https://[::1%25lo]", "https://[fe80::1%eth0]", "https://a..b", ".",
      "https://ada:hunter2@a.b", "http://a.b", "https://a.b?x", "\u0000", "\ud83d", "https://\u001b[31m"})
  void anAddressThatIsNoneIs2(String typed) throws Exception {
    for (String option : List.of("--issuer", "--api-url")) {
      LauncherRun ended = run("--json", "--client-id", "1", "--issuer", "https://a.b", option, typed);
      assertThat(ended.code()).as(typed).isEqualTo(2);
      assertThat(code(ended)).isEqualTo("usage.value");
      assertThat(ended.err()).hasLineCount(1).doesNotContain("hunter2", "\u001b", "\\u001b");
    }
  }

  @Test
  void aLabelThatDnsCannotHaveIs2() throws Exception {
    LauncherRun ended = run("--json", "--client-id", "1", "--issuer", "a".repeat(300) + ".ch");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(code(ended)).isEqualTo("usage.value");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // nothing else ends a wait for a FIFO
  void whatIsNoSettingsFileIs2() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path latin1 = Files.write(folder.resolve("latin1"), new byte[] {'a', '=', (byte) 0xe4});
    for (Path path : List.of(Path.of("/dev/zero"), pipe, folder, latin1)) {
      LauncherRun ended = run("--json", "--demo", "--config", path.toString());
      assertThat(ended.code()).as(path.toString()).isEqualTo(2);
      assertThat(code(ended)).isEqualTo("usage.settings-unreadable");
    }
  }

  @Test
  void whatHasNoCertificateIs2() throws Exception {
    Path file = Files.writeString(folder.resolve("a\u001b[31m.pem"), "text");
    LauncherRun ended = run("--text", "--demo", "--trusted-certificates", file.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--trusted-certificates", "PEM, DER, PKCS #7").doesNotContain("\u001b");
  }

  @Test
  void aLogFolderThatIsNoneIsSaidWithoutWhatATerminalWouldObey() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    LauncherRun ended = run("--text", "--log-folder", file.resolve("a\u001b[31m\nb\u202e").toString());
    assertThat(ended.code()).isEqualTo(2); // nothing is configured either
    assertThat(ended.err().lines().findFirst().orElseThrow()).contains("a[31m b");
    assertThat(ended.err()).doesNotContain("\u001b", "\u202e");
  }

  private static String code(LauncherRun ended) throws Exception {
    JsonNode error = JSON.readTree(ended.lastLineOfErr());
    return error.at("/error/code").textValue();
  }

  private LauncherRun run(String... arguments) {
    return LauncherRun.with(Map.of("MY_PHONE_LANGUAGE", "en-GB"), folder, arguments);
  }
}
