package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.zitadel.ObjectDetails;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDetailsTest {

  @Test
  void datesAreReadAndStayAsSent() {
    AccountDetails details = changed("2024-07-31T12:22:09.123456Z");
    assertThat(details.changed()).contains(Instant.parse("2024-07-31T12:22:09.123456Z"));
    assertThat(details.changeDate()).contains("2024-07-31T12:22:09.123456Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024-02-31T00:00:00Z", ""})
  void nonsenseIsNoDateButIsKeptAsSent(String sent) {
    assertThat(changed(sent).changed()).isEmpty();
    assertThat(changed(sent).changeDate()).contains(sent);
  }

  @Test
  void whatIsMissingComesFromTheOthers() {
    AccountDetails both = changed("2024-07-31T12:22:09Z").or(new AccountDetails(Optional.of("7"), Optional.empty(),
        Optional.of("1999-01-01T00:00:00Z"), Optional.of(new Organisation("4711"))));
    assertThat(both).isEqualTo(new AccountDetails(Optional.of("7"), Optional.empty(),
        Optional.of("2024-07-31T12:22:09Z"), Optional.of(new Organisation("4711"))));
  }

  private static AccountDetails changed(String sent) {
    return AccountDetails.of(
        new ObjectDetails(Optional.empty(), Optional.empty(), Optional.of(sent), Optional.empty()));
  }
}
