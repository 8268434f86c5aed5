package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.LauncherRun;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An address with a user and a password in it is refused, and nobody who looks over a shoulder learns them. */
class PasswordInAddressTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
      "--issuer, https://ada:s3cret@login.example.ch", "--issuer, ada:s3cret@login.example.ch",
      "--issuer, https://ada:s3@cret@login.example.ch", "--issuer, https://ada:s3/cret@login.example.ch",
      "--issuer, https://ada:s3?cret@login.example.ch", "--issuer, 'https://ada:s3 cret@login.example.ch'",
      "--api-url, https://ada:s3cret@api.example.ch", "--api-url, ftp://ada:s3cret@api.example.ch",
      "--wire, https://ada:s3cret@api.example.ch", "https://ada:s3cret@login.example.ch, --text"})
  void isRefusedWithoutRepeatingIt(String option, String value) {
    for (String mode : new String[] {"--text", "--json"}) {
      LauncherRun run = LauncherRun.with(Map.of(), folder, option, value, "--client-id", "42", mode);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out() + run.err()).contains(value.startsWith("--") ? "example.ch" : option).doesNotContain("s3", "cret");
    }
  }
}
