package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de-CH", "fa-IR", "ar-EG", "hi-IN-u-nu-deva"})
  void theLineIsTheSameInEveryLanguage(String system) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(system));
      assertThat(Version.line()).matches("My Phone \\d+\\.\\d+\\.\\d+\\S* · Java 2\\d · \\S.*").doesNotContain("\n");
    } finally {
      Locale.setDefault(before);
    }
  }
}
