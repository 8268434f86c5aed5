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
