package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"7GOI4X", " 7GOI4X", "7GOI4X\n", "\t7GOI4X\r\n", "\u00a07GOI4X\u00a0", "7GOI4X\u200b", "\ufeff7GOI4X",
      "\u202f7GOI4X\u2060", "\u30007GOI4X"})
  void onlyWhatIsBlankAtItsEndsIsCut(String typed) {
    assertThat(TypedCode.of(typed).secret().map(Secret::reveal)).contains("7GOI4X");
  }

  /** Administrators decide what codes are made of. */
  @ParameterizedTest
  @ValueSource(strings = {"7pGOI!+O9}", "12 34", "abc-def", "\u00e9\u00e4", "\ud83d\ude00", "0", "<b>&amp;</b>"})
  void nothingElseIsChanged(String typed) {
    assertThat(TypedCode.of(typed).secret().map(Secret::reveal)).contains(typed);
    assertThat(TypedCode.of(typed).toString()).doesNotContain(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b\u200b", "\n"})
  void blanksAreNone(String typed) {
    assertThat(TypedCode.of(typed).secret()).isEmpty();
  }

  @Test
  void charactersAreCountedAsTheServerCountsThem() {
    assertThat(TypedCode.of("A".repeat(200)).isTooLong()).isFalse();
    assertThat(TypedCode.of("A".repeat(201)).isTooLong()).isTrue();
    assertThat(TypedCode.of("\ud83d\ude00".repeat(200)).isTooLong()).isFalse();
  }
}
