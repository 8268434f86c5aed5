package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.account.AccountQuery.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountQueryTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      +41791234567            | CH | +41791234567  |
      +41 79 123 45 67        | CH | +41791234567  |
      +41 (0)79 123 45 67     | '' | +41791234567  |
      +41.79.123.45.67        | DE | +41791234567  |
      +41/79-123-45-67        | '' | +41791234567  |
      ＋４１ ７９ １２３ ４５ ６７  | '' | +41791234567  |
      0041 79 123 45 67       | CH | +41791234567  |
      tel:+41791234567        | '' | +41791234567  |
      079 123 45 67           | CH | +41791234567  | CH
      0151 12345678           | DE | +4915112345678 | DE
      079 123 45 67           | '' | 791234567     |
      12345                   | CH | +4112345      | CH
      +819012345678           | CH | +819012345678 |
      '  +41 79 123 45 67\t'  | CH | +41791234567  |
      """)
  void readsANumberInAnyUsualForm(String typed, String home, String value, String region) {
    AccountQuery query = query(typed, home);
    assertThat(query.kind()).isEqualTo(Kind.PHONE);
    assertThat(query.value()).isEqualTo(value).hasSizeLessThanOrEqualTo(20);
    assertThat(query.region().orElse(null)).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
      "ada@example.com, EMAIL", "ADA@Example.com, EMAIL", "ada@localhost, EMAIL", "400926029071256614, USER_ID",
      "123456789012345, USER_ID", "12345678901234567890, USER_ID", "123456789012345678901, NAME", "ada, NAME",
      "Ada Lovelace, NAME", "李, NAME", "12, NAME", "+, NAME", "a@b c, NAME", "@, NAME", "1a2b3c4, NAME",
      "*, NAME", "%, NAME", "_, NAME", "+41 79 123 45 67 und 8, NAME"})
  void understandsTheLikeliest(String typed, Kind kind) {
    AccountQuery query = query(typed, "CH");
    assertThat(query.kind()).isEqualTo(kind);
    assertThat(query.value()).isEqualTo(typed);
    assertThat(query.region()).isEmpty();
  }

  @Test
  void letsOneSayOtherwise() {
    AccountQuery number = query("079 123 45 67", "CH");
    assertThat(number.kinds()).containsExactly(Kind.PHONE, Kind.NAME, Kind.LOGIN_NAME);
    AccountQuery name = number.as(Kind.NAME);
    assertThat(name.value()).isEqualTo("079 123 45 67");
    assertThat(name.region()).isEmpty();
    assertThat(name.as(Kind.PHONE)).isEqualTo(number);
    assertThat(query("ada@example.com", "CH").kinds())
        .containsExactly(Kind.EMAIL, Kind.NAME, Kind.LOGIN_NAME, Kind.USER_ID);
    assertThat(query("400926029071256614", "").kinds()).startsWith(Kind.USER_ID);
    assertThatThrownBy(() -> query("ada", "CH").as(Kind.PHONE)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsANumberAsPeopleReadIt() {
    assertThat(query("0791234567", "CH").shown()).isEqualTo("+41 79 123 45 67");
    assertThat(query("ada", "CH").shown()).isEqualTo("ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n\u00a0\u3000", "\u0000\u0007\u001b", "\u202e\u200b\ufeff"})
  void ofNothingThereIsNothingToLookFor(String typed) {
    assertThat(AccountQuery.of(typed, "CH")).isEmpty();
  }

  @Test
  void isCleanAndBounded() {
    assertThat(query("\u202ead\u0007a\u200b", "CH").value()).isEqualTo("ada");
    assertThat(query("+41\u00a079\u202f123 45 67\u202c", "CH").value()).isEqualTo("+41791234567");
    assertThat(query("x".repeat(10_240), "CH").value()).isEqualTo("x".repeat(200));
    assertThat(query("😀".repeat(5_000), "CH").value().codePointCount(0, 400)).isEqualTo(200);
    assertThat(query("7".repeat(10_240), "CH").kind()).isEqualTo(Kind.NAME);
    assertThat(query("(".repeat(5_000) + "1", "CH").kind()).isEqualTo(Kind.NAME);
  }

  @Test
  void aNonsenseRegionIsNone() {
    assertThat(query("079 123 45 67", "001").value()).isEqualTo("791234567");
  }

  private static AccountQuery query(String typed, String home) {
    return AccountQuery.of(typed, home).orElseThrow();
  }
}
