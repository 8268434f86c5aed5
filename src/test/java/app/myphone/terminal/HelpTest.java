package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Setting;
import app.myphone.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void namesEveryOptionEveryExitCodeAndExamples(String language) {
    String help = help(language);
    assertThat(help).contains(Setting.all().stream().map(Setting::option).toList())
        .contains("-h, --help", "-V, --version", "my-phone --demo", "MY_PHONE_CLIENT_ID", "settings.properties")
        .containsPattern("(?m)^    0  ").containsPattern("(?m)^    6  ").containsPattern("(?m)^   70  ").containsPattern("(?m)^   74  ").containsPattern("(?m)^  130  ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void fitsInATerminalWithoutColoursOrLeftOvers(String language) {
    assertThat(help(language).lines()).allMatch(line -> line.length() <= 100)
        .noneMatch(line -> line.contains("\u001b") || line.contains("%") || line.contains("{") || line.contains("''"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa", "tr", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
  void isTheSameWhateverTheSystemsLanguage(String system) {
    Locale before = Locale.getDefault();
    String usual = help("en");
    try {
      Locale.setDefault(Locale.forLanguageTag(system));
      assertThat(help("en")).isEqualTo(usual).contains("  130  ");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG", "tr-TR", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "bn-BD"})
  void isTheSameWhateverTheSystemsDigitsAndLetters(String system) {
    Locale before = Locale.getDefault();
    String usual = help("en");
    try {
      Locale.setDefault(Locale.forLanguageTag(system));
      assertThat(help("en")).isEqualTo(usual);
      assertThat(help("de")).containsPattern("(?m)^   70  ");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String help(String language) {
    return new Help(Messages.in(Locale.of(language))).text();
  }
}
