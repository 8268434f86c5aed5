package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.LauncherRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered in English is the same on a system that writes digits, letters and dates in another way. */
@Timeout(240)
@Tag("process")
class DefaultLocaleTerminalTest {
  private static final List<List<String>> ASKED = List.of(List.of("--help"), List.of("--no-such-option"),
      List.of("--demo", "--as", "ada", "--text"), List.of("--demo", "--as", "ada", "--json"),
      List.of("--demo", "--as", "ben", "--text", "--history"), List.of("--demo", "--as", "ben", "--json", "--history"),
      List.of("--demo", "--as", "vic", "--text", "--lookup", "+41 79 123 45 68"),
      List.of("--demo", "--as", "vic", "--json", "--lookup", "person"),
      List.of("--demo", "--as", "ada", "--json", "--verify-phone", "WRONG1"));

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG", "tr-TR", "th-TH-u-nu-thai-ca-buddhist", "hi-IN-u-nu-deva"})
  void everyAnswerIsTheSame(String system) {
    for (List<String> arguments : ASKED) {
      Locale.setDefault(Locale.UK);
      LauncherRun usual = run(arguments);
      Locale.setDefault(Locale.forLanguageTag(system));
      LauncherRun here = run(arguments);
      assertThat(here.code()).as(arguments.toString()).isEqualTo(usual.code());
      assertThat(withoutTimes(here.out())).as(arguments.toString()).isEqualTo(withoutTimes(usual.out()));
      assertThat(withoutTimes(here.err())).as(arguments.toString()).isEqualTo(withoutTimes(usual.err()));
      assertThat(usual.out() + usual.err()).as(arguments.toString()).isNotBlank();
    }
  }

  private LauncherRun run(List<String> arguments) {
    return LauncherRun.with(Map.of("MY_PHONE_LANGUAGE", "en-GB"), folder, arguments.toArray(String[]::new));
  }

  /** The demo has another port and other times at each start: digits as they are in English, whatever their number. */
  private static String withoutTimes(String text) {
    return text.replaceAll("[0-9]+", "0");
  }
}
