package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What ICU4J says of every language it knows. */
class WritingDirectionTest {
  @Test
  void everyLanguageGoesTheWayItIsWritten() {
    assertThat(Arrays.stream(ULocale.getAvailableLocales()).filter(locale -> locale.getCountry().isEmpty()))
        .hasSizeGreaterThan(200).allSatisfy(locale -> assertThat(WritingDirection.isRightToLeft(
            Locale.forLanguageTag(locale.toLanguageTag()))).as(locale.toString()).isEqualTo(locale.isRightToLeft()));
  }
}
