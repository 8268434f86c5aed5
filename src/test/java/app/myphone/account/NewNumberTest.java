package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.NewNumber.Doubt;
import app.myphone.text.PhoneText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "+41 79 123 45 67 | CH | +41791234567", "079 123 45 67 | CH | +41791234567", "0041791234567 | CH | +41791234567",
      "0151 23456789 | DE | +4915123456789", "+41 (0)79 123 45 67 | | +41791234567", "tel:+41791234567 | | +41791234567",
      "+４１７９１２３４５６７ | | +41791234567", "+1 212 555 0199 ext 12 | | +12125550199", "+39 06 12345678 | | +390612345678"})
  void isSentInTheFormInWhichItIsKept(String typed, String region, String e164) {
    assertThat(NewNumber.read(typed, Optional.ofNullable(region).orElse("")).orElseThrow().e164()).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "+", "abc", "+1 800 FLOWERS", "+41 79 123 45 67, +41 79 123 45 68", "079 123 45 67",
      "+44444444444444444444444444444444444444444444444444", "😀", "+999 1234567"})
  void isNoneWithoutACountryOrWithTwoNumbersOrWithLetters(String typed) {
    assertThat(NewNumber.read(typed, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+41791234567, NONE", "+41791234, TOO_SHORT", "+4179123456789012, TOO_LONG", "+41000000000, UNUSED",
      "+1911, TOO_SHORT"})
  void isDoubtedButNotRefusedWhenItIsImpossible(String typed, Doubt doubt) {
    assertThat(NewNumber.read(typed, "").orElseThrow().doubt()).isEqualTo(doubt);
  }

  @Test
  void isTheSameInWhateverFormItIsKept() {
    NewNumber number = NewNumber.read("079 123 45 67", "CH").orElseThrow();
    assertThat(number.isSameAs(new Phone.Verified(PhoneText.of("+41 79 123 45 67")))).isTrue();
    assertThat(number.isSameAs(new Phone.Verified(PhoneText.of("+41791234568")))).isFalse();
    assertThat(number.isSameAs(new Phone.None())).isFalse();
    assertThat(number.isSameAs(new Phone.Verified(PhoneText.of("call me")))).isFalse();
  }
}
