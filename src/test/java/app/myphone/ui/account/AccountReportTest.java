package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Cure;
import app.myphone.account.CureRecord;
import app.myphone.account.CureRecord.Outcome;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.Avatar;
import app.myphone.text.Messages;
import app.myphone.ui.ExampleAccounts;
import app.myphone.ui.Examples;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountReportTest {
  private final AccountReport report =
      new AccountReport(Messages.in(Locale.ENGLISH), Examples.SERVER.issuer(), "0.1.0");

  @Test
  void tellsSupportWhatItNeedsOneThingALine() {
    assertThat(report.ofMine(Examples.profile(Examples.VERIFIED), Examples.ADA.subject())).isEqualTo("""
        Phone number: +41710000000
        Phone number is: Verified
        Status: Active
        Login names: ada@example.ch and ada@zitadel.example.ch
        User ID: 400926029071256614
        Organisation ID: 400925939430657062
        Created: 2024-02-11T08:30:00Z
        Account last changed: 2024-07-31T12:22:09.123456Z
        Sequence: 7
        Server: https://login.example.ch
        Checked at: 2026-11-23T14:03:07Z
        App: My Phone 0.1.0
        """);
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(report.ofMine(Examples.withoutAccount(Examples.NONE), Examples.ADA.subject()))
        .startsWith("Phone number is: No phone number\nUser ID: 400926029071256614\n").doesNotContain("Status");
  }

  @Test
  void ofSomebodyElseItAlsoTellsTheNameTheMailAndTheSecondFactors() {
    assertThat(report.of(ExampleAccounts.LOCKED, Optional.of(ExampleAccounts.FACTORS.secondFactors()), Examples.NOW)).isEqualTo("""
        Name: Grace Hopper
        Phone number: +12025550143
        Phone number is: Not verified
        Status: Locked
        Login names: person3@example.ch and person3
        E-mail: person3@example.ch, Verified
        Second factors: Authenticator app (TOTP) and Code by text message
        User ID: 400926029071251003
        Organisation ID: 400925939430657062
        Created: 2024-02-11T08:30:00Z
        Account last changed: 2026-11-20T09:00:00Z
        Sequence: 7
        Server: https://login.example.ch
        Checked at: 2026-11-23T14:03:07Z
        App: My Phone 0.1.0
        """);
    assertThat(AccountReport.fileName(ExampleAccounts.LOCKED)).isEqualTo("account-400926029071251003.txt");
  }

  @Test
  void whoDidWhatWhenAndWhatCameOfItIsPartOfIt() {
    Problem refused = new Problem.BadAnswer(ProblemCode.LOOKUP_ACT_NOT_ALLOWED, List.of(), Optional.empty());
    Instant at = Instant.parse("2026-11-27T09:10:11Z");
    StaffNotes notes = new StaffNotes(Optional.of(ExampleAccounts.LOCKED_CHECK), List.of(
        new CureRecord(Cure.UNLOCK_THOUGH_ACTIVE, "7", "olga", at, Outcome.LEFT_LOCKED, Optional.of(refused)),
        new CureRecord(Cure.UNLOCK, "7", "olga", at, Outcome.DONE, Optional.empty()),
        new CureRecord(Cure.RESET_PASSWORD, "7", "olga", at, Outcome.NOT_DONE, Optional.of(refused)),
        new CureRecord(Cure.SEND_PHONE_CODE, "7", "olga", at, Outcome.UNCERTAIN, Optional.of(refused))));
    assertThat(report.of(ExampleAccounts.LOCKED, Optional.empty(), notes, Examples.NOW)).contains("""
        Done: 2026-11-27T09:10:11Z, olga: Unlock – failed, the account is locked now (lookup.act-not-allowed)
        Done: 2026-11-27T09:10:11Z, olga: Unlock
        Done: 2026-11-27T09:10:11Z, olga: Send a password reset – not done (lookup.act-not-allowed)
        Done: 2026-11-27T09:10:11Z, olga: Send the code again – not confirmed (lookup.act-not-allowed)
        """, "Can sign in: No. The account is locked, by an administrator or after too many wrong passwords.\n");
  }

  @Test
  void ofAServiceAccountThereIsNoNumber() {
    assertThat(report.of(ExampleAccounts.ROBOT, Optional.empty(), Examples.NOW))
        .startsWith("Name: backup-robot\nStatus: Active\nUser ID: ").doesNotContain("Phone number", "Second factors");
  }

  @ParameterizedTest
  @CsvSource({"Ada Example,AE", "Ada,A", "ada@example.ch,AC", "Dr. Ada van Example,DE", "'@ ',''", "ßeta,SS",
      "𝒜da 𝒷,𝒜𝒷"})
  void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
    assertThat(Avatar.initials(name)).isEqualTo(initials);
  }

  @Test
  void datesAreWrittenAsThePersonDoes() {
    Dates german = new Dates(Locale.forLanguageTag("de-CH"), ZoneId.of("Europe/Zurich"));
    assertThat(german.dayAndTime(Instant.parse("2024-07-31T12:22:09.123456Z"))).hasValue("31. Juli 2024, 14:22");
    assertThat(german.time(Instant.parse("2026-11-23T13:03:07Z"))).isEqualTo("14:03");
  }
}
