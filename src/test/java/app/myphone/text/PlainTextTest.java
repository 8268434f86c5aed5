package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @Test
  void controlAndBidiCharactersAreGone() {
    assertThat(PlainText.clean("a\u202Eb\u2066c\u0000d\u001B[31me\u200Ff\uFEFF", 50)).isEqualTo("abcd[31mef");
  }

  @Test
  void markupStaysPlainText() {
    assertThat(PlainText.clean("<script>alert(1)</script>", 50)).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void isOneLine() {
    assertThat(PlainText.clean(" a\r\n\tb\u2028c\u00A0d ", 50)).isEqualTo("a b c d");
  }

  @Test
  void isBoundedWithoutBreakingACharacter() {
    assertThat(PlainText.clean("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    assertThat(PlainText.clean("x".repeat(11), 10)).isEqualTo("x".repeat(9) + "…");
    String emoji = "😀".repeat(20);
    assertThat(PlainText.clean(emoji, 10)).isEqualTo("😀".repeat(9) + "…");
    assertThat(PlainText.clean("😀".repeat(1_000_000), 10)).isEqualTo("😀".repeat(9) + "…");
  }

  @Test
  void aLongTextOfBlanksStaysBounded() {
    assertThat(PlainText.clean(" ".repeat(1_000_000) + "x", 10).length()).isLessThanOrEqualTo(10);
  }

  @Test
  void halfACharacterIsDropped() {
    assertThat(PlainText.clean("a\uD83D", 10)).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "https://ada:s3cret@login.test | https://…@login.test", "ada:s3cret@login.test | …@login.test",
      "http://ada:s3c@ret@login.test/x | http://…@login.test/x", "http://ada:s3/cret@login.test | http://…@login.test",
      "http://ada:s3 cret@login.test | http://…@login.test", "https://login.test/a | https://login.test/a",
      "ada@login.test | ada@login.test", "--nonsense | --nonsense", "a:b | a:b"})
  void aPasswordInAnAddressIsNotShown(String address, String shown) {
    assertThat(PlainText.withoutPassword(address)).isEqualTo(shown);
  }
}
