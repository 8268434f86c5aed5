package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTextTest {
  @ParameterizedTest
  @CsvSource({
    "+41791234567, +41 79 123 45 67, CH",
    "+819012345678, +81 90-1234-5678, JP",
    "+4915123456789, +49 1512 3456789, DE",
    "+12125550123, +1 212-555-0123, US"
  })
  void readsE164(String sent, String formatted, String country) {
    PhoneText phone = PhoneText.of(sent);
    assertThat(phone.shown()).isEqualTo(formatted);
    assertThat(phone.country()).contains(country);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "<b>1</b>", "0791234567", "+", "+999123"})
  void showsWhatCannotBeReadAsSent(String sent) {
    PhoneText phone = PhoneText.of(sent);
    assertThat(phone.shown()).isEqualTo(sent);
    assertThat(phone.country()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+41791234567 (work)", "+41 79 CALL NOW", "+1800FLOWERS", "tel:+41791234567",
      "+41791234567 ext. 5", "+41791234567;ext=5", "+41791234567x12", "+41791234567#9", "+41791234567,12",
      "+41791234567~5", "mobil +41791234567", "+41791234567 \u0440\u0430\u0431.", "+4179\u00b2123", "\u260e +41791234567",
      "+41791234567*", "+41 79 123 45 67 \u96fb\u8a71", "+\u2460\u2461\u2462\u2463\u2464\u2465\u2466"})
  void nothingButDigitsBecomesADigit(String sent) {
    PhoneText phone = PhoneText.of(sent);
    assertThat(phone.shown()).isEqualTo(sent);
    assertThat(phone.formatted()).isEmpty();
    assertThat(phone.country()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+41 79 123 45 67", "+41-79-123-45-67", "+41 (79) 123.45.67", "+41/79/1234567", "+41\u00a079\u20101234567",
      "\uff0b41791234567", "+\u0664\u0661\u0667\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667"})
  void separatorsAndOtherDigitsAreRead(String sent) {
    assertThat(PhoneText.of(sent).shown()).isEqualTo("+41 79 123 45 67");
  }

  @Test
  void aNumberOfNoCountryHasNone() {
    assertThat(PhoneText.of("+80012345678").country()).isEmpty();
  }

  @Test
  void saysTheCountryInThePersonsLanguage() {
    PhoneText phone = PhoneText.of("+41791234567");
    assertThat(phone.countryName(Locale.ENGLISH)).contains("Switzerland");
    assertThat(phone.countryName(Locale.GERMAN)).contains("Schweiz");
  }
}
