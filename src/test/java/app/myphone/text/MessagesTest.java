package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words somebody gets, by language, region and number. */
class MessagesTest {
  @Test
  void theLanguagesAreThoseThatHaveAFile() {
    assertThat(Messages.languages()).startsWith(Locale.ENGLISH).contains(Locale.GERMAN).doesNotHaveDuplicates();
    assertThat(Messages.locales()).containsAll(Messages.languages());
  }

  @Test
  void anUnknownLanguageIsEnglishAndGermanIsGermanInEveryRegion() {
    assertThat(Messages.in(Locale.forLanguageTag("fi")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.in(Locale.forLanguageTag("de-CH")).get("problem.session.ended"))
        .isEqualTo("Die Sitzung ist beendet.");
  }

  @Test
  void oneIsSaidAsOne() {
    Problem.NotSignedIn one = new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, "1");
    Problem.NotSignedIn more = new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, "21");
    assertThat(ProblemText.of(one, Messages.in(Locale.ENGLISH)).message()).endsWith("by about 1 minute.");
    assertThat(ProblemText.of(more, Messages.in(Locale.ENGLISH)).message()).endsWith("by about 21 minutes.");
    assertThat(ProblemText.of(one, Messages.in(Locale.GERMAN)).message()).contains("um etwa 1 Minute ");
    assertThat(Messages.in(Locale.ENGLISH).get("diagnosis.late", 1L)).isEqualTo("No result within 1 second.");
    assertThat(Messages.in(Locale.ENGLISH).get("diagnosis.late", 10L)).isEqualTo("No result within 10 seconds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar-EG", "bn", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr", "my", "ne"})
  void aCountdownHasTheDigitsOfAClock(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Messages.countdown(Duration.ofSeconds(299))).isEqualTo("4:59");
      assertThat(Messages.countdown(Duration.ofSeconds(61))).isEqualTo("1:01");
      assertThat(Messages.countdown(Duration.ZERO)).isEqualTo("0:00");
    } finally {
      Locale.setDefault(before);
    }
  }
}
