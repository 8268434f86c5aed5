package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountQuery;
import org.junit.jupiter.api.Test;

/** Which part of a row is marked. */
class MatchTest {

  @Test
  void aPartOfANameWhateverItsCase() {
    assertThat(Match.in("Ada Lovelace", query("LOVE"))).contains(new Match(4, 8));
    assertThat(Match.in("Ben Brunner", query("love"))).isEmpty();
    assertThat(Match.in("", query("love"))).isEmpty();
  }

  @Test
  void aWholeAddressOnly() {
    assertThat(Match.in("ada@example.ch", query("Ada@Example.ch"))).contains(new Match(0, 14));
    assertThat(Match.in("nada@example.ch", query("ada@example.ch"))).isEmpty();
  }

  @Test
  void digitsHoweverTheyAreParted() {
    assertThat(Match.inNumber("+41 79 123 45 67", query("079 123 45 67"))).contains(new Match(0, 16));
    assertThat(Match.inNumber("+49 79 123 45 67", query("079 123 45 67"))).isEmpty();
    assertThat(Match.inNumber("", query("079 123 45 67"))).isEmpty();
  }

  @Test
  void theEndOfANumber() {
    AccountQuery end = new AccountQuery("234567", "", AccountQuery.Kind.PHONE, "234567");
    assertThat(Match.inNumber("+41 79 123 45 67", end)).contains(new Match(8, 16));
    assertThat(Match.in("Ada 234567", end)).isEmpty();
  }

  private static AccountQuery query(String text) {
    return AccountQuery.of(text, "CH").orElseThrow();
  }
}
