package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Setting;
import app.myphone.config.SettingType.Form;
import app.myphone.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents say what the settings are. After a setting was changed, {@code mvn test -Dtest=SettingDocumentsTest
 * -Dmy-phone.documents=write} writes it into them.
 */
class SettingDocumentsTest {
  private static final Path MANUAL = Path.of("packaging/linux/desktop/my-phone.1");
  private static final Path COMPLETION = Path.of("packaging/linux/desktop/my-phone.bash");
  private static final Path ZSH = Path.of("packaging/linux/desktop/my-phone.zsh");
  private static final Path FISH = Path.of("packaging/linux/desktop/my-phone.fish");
  private static final Path PAGE = Path.of("src/site/markdown/settings.md");

  private final SettingDocuments documents = new SettingDocuments();

  @Test
  void theManualPageListsEveryOption() throws IOException {
    compare(MANUAL, ".SH OPTIONS\n", ".SH EXIT STATUS\n", documents.manual());
  }

  @Test
  void theManualPageListsEveryExitCode() throws IOException {
    compare(MANUAL, ".SH EXIT STATUS\n", ".SH ENVIRONMENT\n", documents.manualOfCodes());
  }

  @Test
  void zshAndFishKnowEveryOptionItsWordsAndItsValues() throws IOException {
    ShellCompletions completions = new ShellCompletions();
    compare(ZSH, "local -a options=(\n", ")\n_arguments", completions.zsh());
    compare(FISH, "complete -c my-phone -f\n", "# Written by", completions.fish());
  }

  @Test
  void theCompletionKnowsEveryOptionAndItsValues() throws IOException {
    compare(COMPLETION, "  case $before in\n", "  esac\n", documents.completion());
  }

  @Test
  void theSettingsPageListsEveryOption() throws IOException {
    compare(PAGE, "<!-- options -->\n", "<!-- end of options -->\n", documents.markdown());
  }

  @Test
  void theSettingsPageListsEveryExitCode() throws IOException {
    compare(PAGE, "<!-- exit codes -->\n", "<!-- end of exit codes -->\n", documents.markdownOfCodes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theHelpTellsEveryValueThatMayBeChosenAndTheUsualOne(String language) {
    Messages messages = Messages.in(Locale.of(language));
    for (Setting<?> setting : Setting.all()) {
      if (setting.type().form() == Form.CHOICE) {
        String words = Help.words(messages, setting.key());
        assertThat(words).as(setting.option()).contains(setting.type().values());
        assertThat(usual(setting, words)).as(words).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
      "--them, --theme", "--keep, --keep-me-signed-in", "--theme da, dark", "--wire '', json grpc grpc-web",
      "--issuer '', ''", "--keep-me-signed-in f, false"})
  void bashCompletesOptionsAndValues(String typed, String offered) throws Exception {
    Process bash = new ProcessBuilder("bash", "-c", "complete() { :; }; . " + COMPLETION
        + "; COMP_WORDS=(my-phone " + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _my_phone; echo \"${COMPREPLY[*]}\"")
        .redirectErrorStream(true).start();
    assertThat(new String(bash.getInputStream().readAllBytes()).strip()).isEqualTo(offered);
    assertThat(bash.waitFor()).isZero();
  }

  /** A value that counts when nothing is said is marked as such, in whichever words. */
  private static <T> boolean usual(Setting<T> setting, String words) {
    String unset = setting.type().writer().apply(setting.unset());
    return unset.isEmpty() || setting == Setting.LANGUAGE || words.contains(unset + " (");
  }

  private static void compare(Path file, String from, String to, String expected) throws IOException {
    String text = Files.readString(file);
    int start = text.indexOf(from) + from.length();
    int end = text.indexOf(to, start);
    assertThat(List.of(text.indexOf(from), end)).as("marks in " + file).allMatch(place -> place >= 0);
    if ("write".equals(System.getProperty("my-phone.documents"))) {
      Files.writeString(file, text.substring(0, start) + expected + text.substring(end));
    }
    assertThat(Files.readString(file)).as("see this class's comment").contains(from + expected + to);
  }
}
