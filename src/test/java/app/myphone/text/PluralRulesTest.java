package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules are those of CLDR, as ICU has them, in every language that ZITADEL speaks. */
class PluralRulesTest {
  private static final long[] LARGE = {1_001, 1_011, 1_100, 1_112, 9_999, 10_000, 100_001, 999_999, 1_000_000, 1_000_001,
      1_000_002, 1_000_011, 1_000_021, 2_000_000, 21_000_000, 1_000_000_000, 1_234_567_891};

  @ParameterizedTest
  @ValueSource(strings = {"bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl", "pl", "pt", "ro",
      "ru", "sv", "tr", "zh", "ar", "uk", "en-US", "de-CH", "pt-BR", "pt-PT", "fr-CA", "es-MX", "zh-TW"})
  void everyWholeNumberHasItsForm(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    com.ibm.icu.text.PluralRules icu = com.ibm.icu.text.PluralRules.forLocale(ULocale.forLanguageTag(tag));
    LongStream.concat(LongStream.rangeClosed(0, 1_000), LongStream.of(LARGE)).forEach(number ->
        assertThat(PluralRules.category(number, locale)).as(tag + " " + number).isEqualTo(icu.select(number)));
  }
}
