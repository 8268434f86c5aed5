package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountQuery.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste from a mail, a page, a table or another program is searched as what they mean. */
class PastedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "+41 79\u2010123\u201045\u201067", "+41 79\u2011123\u201145\u201167", "+41 79\u2012123\u201245\u201267",
      "+41 79\u2013123\u201345\u201367", "+41 79\u2014123\u201445\u201467", "+41 79\u2015123\u201545\u201567",
      "+41 79\u2212123\u221245\u221267", "+41 79\uFE58123\uFE5845\uFE5867", "+41 79\uFF0D123\uFF0D45\uFF0D67",
      "+41 79\uFE63123\uFE6345\uFE6367", "+41 79\u00AD123\u00AD45\u00AD67", "(+41) 79 123 45 67", "(+41)791234567",
      "[+41] 79 123 45 67", "+41 (79) 123 45 67", "+41 (0) 79 123 45 67", "+41（0）79 123 45 67", "tel:+41791234567",
      "TEL:+41-79-123-45-67", "Tel:+41.79.123.45.67", "tel://+41791234567", "tel:+41791234567;ext=5",
      "tel:%2B41791234567", "tel:079-123-45-67;phone-context=+41", "callto:+41791234567", "Tel. +41 79 123 45 67",
      "Tel.: 079 123 45 67", "TEL +41 79 123 45 67", "Telefon: 079 123 45 67", "Phone: +41 79 123 45 67",
      "Mobile +41 79 123 45 67", "Mob. 079 123 45 67", "Natel 079 123 45 67", "Handy: 079 123 45 67",
      "Tél. 079 123 45 67", "M: +41 79 123 45 67", "T. +41 79 123 45 67", "☎ +41 79 123 45 67", "📞+41 79 123 45 67",
      "℡ 079 123 45 67", "+41 79 123 45 67 ext. 5", "+41 79 123 45 67 ext 12", "+41 79 123 45 67 x5",
      "+41 79 123 45 67, ext. 5", "+41 79 123 45 67 Durchwahl 12", "+41 79 123 45 67 #5", "Tel. 079 123 45 67 ext. 5,",
      "+41 79 123 45 67,", "+41 79 123 45 67;", "+41 79 123 45 67.", "+41'79'123'45'67", "079’123’45’67",
      "+41ʼ79ʼ123ʼ45ʼ67", "079`123`45`67", "\"+41 79 123 45 67\"", "“+41 79 123 45 67”", "<+41791234567>",
      "«079 123 45 67»", "+41·79·123·45·67", "+41•79•123•45•67", "+41_79_123_45_67", "+41~79~123~45~67",
      "+41|79|123|45|67", "+41\\79\\123\\45\\67", "+41／79／123／45／67", "＋４１ ７９ １２３ ４５ ６７",
      "（＋４１）７９－１２３－４５－６７", "+٤١ ٧٩ ١٢٣ ٤٥ ٦٧", "٠٧٩ ١٢٣ ٤٥ ٦٧", "+۴۱ ۷۹ ۱۲۳ ۴۵ ۶۷", "+४१ ७९ १२३ ४५ ६७",
      "+๔๑ ๗๙ ๑๒๓ ๔๕ ๖๗", "+৪১ ৭৯ ১২৩ ৪৫ ৬৭", "﹢41 79 123 45 67", "⁺41 79 123 45 67", "+41\u00A079\u202F123\u200945\u200767",
      "\u202A+41 79 123 45 67\u202C", "\u200E+41 79 123 45 67\u200F", "+41 79 123\t45\n67", "00 41 79 123 45 67",
      "0041-79-123-45-67", "++41 79 123 45 67", "+41 79 123 45 67 (mobile)", "079 123 45 67 (privat, abends)", "Tel.: 079 123 45 67 (G)",
      "Phone number: +41 79 123 45 67", "Telefonnummer +41 79 123 45 67", "Tel. Nr. 079 123 45 67", "Mobile no.: +41 79 123 45 67",
      "numéro de téléphone : 079 123 45 67", "Privat: 079 123 45 67", "whatsapp:+41791234567", "WhatsApp 2: +41 79 123 45 67",
      "Телефон: +41 79 123 45 67", "電話:+41 79 123 45 67", "🇨🇭 +41 79 123 45 67", "✅ 079 123 45 67 ✅", "+41791234567p5", "+41 79 123 45 67 wait 5",
      "+41 79 123 45 67 доб. 5", "+41 79 123 45 67 内線5"})
  void aNumberIsFoundHoweverItIsWritten(String typed) {
    AccountQuery query = query(typed);
    assertThat(query.kind()).isEqualTo(Kind.PHONE);
    assertThat(query.value()).isEqualTo("+41791234567");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "079 123 45 67 ext. 5 | 791234567", "Tel. 079’123’45’67 | 791234567", "٠٧٩ ١٢٣ ٤٥ ٦٧ | 791234567",
      "(079) 123–45–67, | 791234567", "0041 79 123 45 67 | 41791234567"})
  void aNumberOfNoCountryIsWhatEveryFormOfItEndsIn(String typed, String digits) {
    assertThat(AccountQuery.of(typed, "").orElseThrow().value()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tel. Aviv", "tel", "ext. 5", "x5", "Agent 007a", "Room 12-34", "M. Curie", "+41 79 und 80",
      "0800 FLOWERS", "C3PO 123", "☎", "Tina 079 123 45 67", "Room 12: 34", "user:4711", "ID: 400926029071256614", "(mobile)", "5 (five)"})
  void whatHasOtherWordsInItIsAName(String typed) {
    assertThat(query(typed).kind()).isEqualTo(Kind.NAME);
  }

  static Stream<Arguments> namesAndAddresses() {
    return Stream.of(
        Arguments.of("Ada Lovelace <ada@example.com>", Kind.EMAIL, "ada@example.com"),
        Arguments.of("\"Lovelace, Ada\" <ada@example.com>", Kind.EMAIL, "ada@example.com"),
        Arguments.of("<ada@example.com>", Kind.EMAIL, "ada@example.com"),
        Arguments.of("Ada <ada@example.com>,", Kind.EMAIL, "ada@example.com"),
        Arguments.of("Ada <mailto:ada@example.com>", Kind.EMAIL, "ada@example.com"),
        Arguments.of("mailto:ada@example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("MAILTO:ada@example.com?subject=Hello%20you", Kind.EMAIL, "ada@example.com"),
        Arguments.of("mailto:ada%2Bwork%40example.com", Kind.EMAIL, "ada+work@example.com"),
        Arguments.of("E-Mail: ada@example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("email:ada@example.com;", Kind.EMAIL, "ada@example.com"),
        Arguments.of("ada@example.com,", Kind.EMAIL, "ada@example.com"),
        Arguments.of("ada@example.com.", Kind.EMAIL, "ada@example.com"),
        Arguments.of("\"ada@example.com\"", Kind.EMAIL, "ada@example.com"),
        Arguments.of("ada＠example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("'ada@example.com'", Kind.EMAIL, "ada@example.com"),
        Arguments.of("‘ada@example.com’,", Kind.EMAIL, "ada@example.com"),
        Arguments.of("<ada@example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("ada@example.com>;", Kind.EMAIL, "ada@example.com"),
        Arguments.of("ada@example.com (Ada Lovelace)", Kind.EMAIL, "ada@example.com"),
        Arguments.of("acct:ada@example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("SMTP:ada@example.com", Kind.EMAIL, "ada@example.com"),
        Arguments.of("o'brien@example.com", Kind.EMAIL, "o'brien@example.com"),
        Arguments.of("jo\u0308rg@example.com", Kind.EMAIL, "jörg@example.com"),
        Arguments.of("Lovelace,", Kind.NAME, "Lovelace"),
        Arguments.of("“Ada Lovelace”", Kind.NAME, "Ada Lovelace"),
        Arguments.of("Lovelace, Ada;", Kind.NAME, "Lovelace, Ada"),
        Arguments.of("Jo\u0308rg", Kind.NAME, "Jörg"),
        Arguments.of("Zoe\u0308 Ange\u0301lique", Kind.NAME, "Zoë Angélique"),
        Arguments.of("\u1112\u1161\u11AB", Kind.NAME, "한"),
        Arguments.of("علی\u200Cرضا", Kind.NAME, "علی\u200Cرضا"),
        Arguments.of("ක්\u200Dරිස්", Kind.NAME, "ක්\u200Dරිස්"),
        Arguments.of("\u200Cعلی\u200D", Kind.NAME, "علی"),
        Arguments.of("O’Brien", Kind.NAME, "O’Brien"),
        Arguments.of("'t Hooft", Kind.NAME, "'t Hooft"),
        Arguments.of("Ada\u00A0Lovelace", Kind.NAME, "Ada Lovelace"),
        Arguments.of("<b>", Kind.NAME, "<b>"),
        Arguments.of(",", Kind.NAME, ","));
  }

  @ParameterizedTest
  @MethodSource("namesAndAddresses")
  void namesAndAddressesAreFoundAsTheyAreCopied(String typed, Kind kind, String value) {
    AccountQuery query = query(typed);
    assertThat(query.kind()).isEqualTo(kind);
    assertThat(query.value()).isEqualTo(value);
  }

  @Test
  void theNameBesideAnAddressCanBeSearchedToo() {
    AccountQuery query = query("\"Ada Lovelace\" <ada@example.com>");
    assertThat(query.as(Kind.NAME).value()).isEqualTo("Ada Lovelace");
    assertThat(query.as(Kind.LOGIN_NAME).value()).isEqualTo("ada@example.com");
  }

  @Test
  void accentsApartFromTheirLettersAreTriedToo() {
    assertThat(query("Jörg").decomposed().orElseThrow().value()).isEqualTo("Jo\u0308rg");
    assertThat(query("Joerg").decomposed()).isEmpty();
    assertThat(query("079 123 45 67").decomposed()).isEmpty();
    assertThat(query("ö".repeat(200)).decomposed()).as("the server takes no more than 200").isEmpty();
  }

  @Test
  void whatIsShownHasNoInvisibleCharacter() {
    assertThat(query("علی\u200Cرضا").shown()).isEqualTo("علیرضا");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "6f1c2b9e-0a5d-4f6e-9b7c-2d1e3f4a5b6c", "6F1C2B9E-0A5D-4F6E-9B7C-2D1E3F4A5B6C", "\"6f1c2b9e-0a5d-4f6e-9b7c-2d1e3f4a5b6c\"",
      "6f1c2b9e-0a5d-4f6e-9b7c-2d1e3f4a5b6c,", "00000000-0000-0000-0000-000000000000", "400926029071256614",
      "400926029071256614,", " 400926029071256614\t"})
  void whatIsMadeToBeAnIdIsReadAsOneFirst(String typed) {
    AccountQuery query = query(typed);
    assertThat(query.kind()).isEqualTo(Kind.USER_ID);
    assertThat(query.value()).isEqualTo(typed.strip().replaceAll("[\",]", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "acme-eu-west", "ada", "admin", "u_42", "svc.backup", "user:4711", "A/B", "ada@example.com", "4711", "1", "x",
      "benutzer-größe", "用户一", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "ldap|ada", "+41791234567", "ada#1", "~", "%2e", "..."})
  void whateverCanBeSeenIsOfferedAsAnId(String typed) {
    AccountQuery query = query(typed);
    assertThat(query.kinds()).contains(Kind.USER_ID);
    assertThat(query.as(Kind.USER_ID).value()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Lovelace", ".", "..", "a b"})
  void whatNoIdCanBeIsNotOffered(String typed) {
    assertThat(query(typed).kinds()).doesNotContain(Kind.USER_ID);
  }

  @Test
  void anIdMayHaveTwoHundredCharacters() {
    assertThat(query("x".repeat(200)).as(Kind.USER_ID).value()).hasSize(200);
  }

  private static AccountQuery query(String typed) {
    return AccountQuery.of(typed, "CH").orElseThrow();
  }
}
