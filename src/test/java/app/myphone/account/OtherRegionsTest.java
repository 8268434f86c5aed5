package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A number without a country, typed where it is not from. */
class OtherRegionsTest {

  @Test
  void whatIsNoNumberOfTheRegionIsReadAsOneOfTheNeighbours() {
    AccountQuery query = query("0171 1234567", "CH");
    assertThat(new OtherRegions(query).isLikely()).isTrue();
    assertThat(values(new OtherRegions(query).readings(List.of(), "CH"))).first().isEqualTo("+491711234567");
  }

  @Test
  void theRegionsInUseComeFirstThenTheSystems() {
    AccountQuery query = query("0171 1234567", "CH");
    assertThat(new OtherRegions(query).readings(List.of("IT"), "AT")).extracting(AccountQuery::home)
        .startsWith("IT", "AT", "DE");
  }

  @Test
  void aNumberOfTheRegionIsNotDoubtedButCanBeReadOtherwise() {
    AccountQuery query = query("079 123 45 67", "CH");
    assertThat(new OtherRegions(query).isLikely()).isFalse();
    assertThat(new OtherRegions(query).byLastDigits()).map(AccountQuery::value).contains("1234567");
  }

  @Test
  void aNumberThatNamesItsCountryIsNeverReadOtherwise() {
    OtherRegions others = new OtherRegions(query("+41 99 999 99 99", "CH"));
    assertThat(others.isLikely()).isFalse();
    assertThat(others.readings(List.of("DE"), "FR")).isEmpty();
  }

  @Test
  void whatIsNoNumberHasNoOtherCountries() {
    OtherRegions others = new OtherRegions(query("ada@example.ch", "CH"));
    assertThat(others.isLikely()).isFalse();
    assertThat(others.readings(List.of("DE"), "FR")).isEmpty();
    assertThat(others.byLastDigits()).isEmpty();
  }

  @Test
  void whatIsReadOtherwiseIsSearchedSo() {
    AccountQuery german = new OtherRegions(query("0171 1234567", "CH")).readings(List.of("DE"), "").getFirst();
    assertThat(german.region()).contains("DE");
    assertThat(new OtherRegions(german).isLikely()).isFalse();
    assertThat(german.shown()).isEqualTo("+49 171 1234567");
  }

  @Test
  void theLastDigitsAreNotOfferedTwice() {
    AccountQuery digits = new OtherRegions(query("0171 1234567", "CH")).byLastDigits().orElseThrow();
    assertThat(digits.value()).isEqualTo("1234567");
    assertThat(new OtherRegions(digits).byLastDigits()).isEmpty();
    assertThat(new OtherRegions(digits).isLikely()).isFalse();
    assertThat(new OtherRegions(query("12345", "CH")).byLastDigits()).isEmpty();
  }

  private static List<String> values(List<AccountQuery> queries) {
    return queries.stream().map(AccountQuery::value).toList();
  }

  private static AccountQuery query(String typed, String home) {
    return AccountQuery.of(typed, home).orElseThrow();
  }
}
