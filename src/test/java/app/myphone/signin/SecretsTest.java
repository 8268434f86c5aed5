package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SecretsTest {

  @Test
  void noSecretIsWrittenAnywhere(@TempDir Path directory) throws Exception {
    File out = directory.resolve("secrets").toFile();
    File err = directory.resolve("log").toFile();
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), LoudSignIn.class.getName()).redirectOutput(out).redirectError(err).start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    String log = Files.readString(err.toPath());
    List<String> secrets = Files.readAllLines(out.toPath());
    assertThat(process.exitValue()).as(log).isZero();

    assertThat(secrets).hasSizeGreaterThan(30).allMatch(secret -> secret.length() > 8);
    assertThat(log).contains("POST /oauth/v2/token", "FINE", "•••", "session.ended", "id-token-refused",
        "server.unavailable", "Broken Keychain", "net.cut-off", "sign-out: ")
        .doesNotContain("did not fail");
    for (String secret : secrets) {
      assertThat(log).doesNotContain(secret);
    }
  }
}
