package app.myphone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakableTextTest {
  private static final String MARK = "\u200e";

  @Test
  void leavesAloneWhatNeedsNothing() {
    assertThat(BreakableText.of("Ada Example 日本 Ελλάδα", true)).isEqualTo("Ada Example 日本 Ελλάδα");
  }

  @Test
  void makesEachWordARunOfItsOwn() {
    assertThat(BreakableText.of("אב גד", true)).isEqualTo("אב " + MARK + "גד");
  }

  @Test
  void keepsTheOrderOfTheWordsWithinAnotherText() {
    assertThat(BreakableText.of("Unlock אב גד now?", false))
        .isEqualTo("Unlock \u2067אב " + MARK + "גד\u2069 now?");
  }

  @Test
  void changesNothingWhenDoneTwice() {
    String once = BreakableText.of("Unlock אב 12 גד now?", false);
    assertThat(BreakableText.of(once, false)).isEqualTo(once);
    String around = BreakableText.of(once, true);
    assertThat(BreakableText.of(around, true)).isEqualTo(around);
    assertThat(BreakableText.of(around, false)).isEqualTo(once);
  }

  @Test
  void cutsWordsThatNoLineHasRoomFor() {
    assertThat(BreakableText.of("א".repeat(25), true)).isEqualTo("א".repeat(10) + MARK + "א".repeat(10) + MARK + "א".repeat(5));
  }

  @Test
  void partsWordsWhereALineMayEndWithinThem() {
    String once = BreakableText.of("אב-גד", true);
    assertThat(once).isEqualTo("אב-" + MARK + "גד");
    assertThat(BreakableText.of(once, true)).isEqualTo(once);
  }

  @Test
  void keepsTheBlankBetweenANumberAndAWord() {
    assertThat(BreakableText.of("אב 12 גד", true)).isEqualTo("אב " + MARK + "12\u00a0גד");
  }
}
