package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Messages;
import app.myphone.ui.Examples;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTextTest {
  private final SupportText support =
      new SupportText(Messages.in(Locale.ENGLISH), Examples.SERVER, Examples.ADA, "0.1.0");

  @Test
  void tellsSupportWhatItNeedsOneThingALine() {
    assertThat(support.of(Examples.profile(Examples.VERIFIED))).isEqualTo("""
        Phone number: +41710000000
        Phone number is: Verified
        State: Active
        Login names: ada@example.ch, ada@zitadel.example.ch
        User ID: 400926029071256614
        Organisation ID: 400925939430657062
        Created: 2024-02-11T08:30:00Z
        Account last changed: 2024-07-31T12:22:09.123456Z
        Server: https://login.example.ch
        Checked at: 2026-11-23T14:03:07Z
        App: My Phone 0.1.0
        """);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(support.of(Examples.withoutAccount(Examples.NONE)))
        .startsWith("Phone number is: No phone number\nUser ID: 400926029071256614\n").doesNotContain("State");
  }

  @ParameterizedTest
  @CsvSource({"Ada Example,AE", "Ada,A", "ada@example.ch,AC", "Dr. Ada van Example,DE", "'@ ',''", "ßeta,SS",
      "𝒜da 𝒷,𝒜𝒷"})
  void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
    assertThat(Header.initials(name)).isEqualTo(initials);
  }

  @Test
  void datesAreWrittenAsThePersonDoesAndNonsenseIsLeftOut() {
    Dates german = new Dates(Locale.forLanguageTag("de-CH"), ZoneId.of("Europe/Zurich"));
    assertThat(german.dayAndTime("2024-07-31T12:22:09.123456Z")).hasValue("31. Juli 2024, 14:22");
    assertThat(german.time(Instant.parse("2026-11-23T13:03:07Z"))).isEqualTo("14:03");
    assertThat(german.dayAndTime("yesterday")).isEmpty();
    assertThat(german.dayAndTime("2024-02-31T00:00:00Z")).isEmpty();
  }
}
