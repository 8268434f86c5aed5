package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
