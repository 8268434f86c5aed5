package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Account;
import app.myphone.account.Changes;
import app.myphone.account.SecondFactor;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import app.myphone.ui.ExampleDirectory;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.AccountModel.History;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of one account: what fails does so alone. */
class AccountModelTest {
  private static final Problem GONE = new Problem.BadAnswer(ProblemCode.LOOKUP_GONE, List.of(), Optional.empty());

  private final List<Problem> ended = new ArrayList<>();
  private Optional<Problem> noAccount = Optional.empty();
  private Optional<Problem> noFactors = Optional.empty();
  private Optional<Problem> noHistory = Optional.empty();
  private final AccountModel model = new AccountModel("1", new ExampleDirectory() {
    @Override
    public Account account(String userId) throws ProblemException {
      raise(noAccount);
      return super.account(userId);
    }

    @Override
    public List<SecondFactor> secondFactors(String userId) throws ProblemException {
      raise(noFactors);
      return super.secondFactors(userId);
    }

    @Override
    public Changes history(Account account, Optional<Changes> before) throws ProblemException {
      raise(noHistory);
      return super.history(account, before);
    }
  }, BackgroundHere.atOnce(), new TestClock(Examples.NOW), ended::add);

  @Test
  void factorsAndHistoryThatFailDoNotHideTheAccount() {
    noFactors = Optional.of(Examples.unavailable());
    noHistory = Optional.of(Examples.offline());
    model.reload();
    assertThat(model.accountProperty().get()).isInstanceOf(Part.There.class);
    assertThat(model.factorsProperty().get()).isEqualTo(new Part.Missing<>(Examples.unavailable()));
    assertThat(model.historyProperty().get()).isEqualTo(new Part.Missing<>(Examples.offline()));
  }

  @Test
  void anAccountDeletedWhileItsCardIsOpenIsSaidToBeGone() {
    model.reload();
    noAccount = Optional.of(GONE);
    model.reload();
    assertThat(model.accountProperty().get()).isEqualTo(new Part.Missing<>(GONE));
  }

  @Test
  void olderEventsComeAfterTheNewerOnes() {
    model.reload();
    model.older();
    assertThat(history().events()).hasSize(6);
    assertThat(history().loading()).isFalse();
  }

  @Test
  void whenOlderEventsFailTheNewerOnesStayAndItCanBeTriedAgain() {
    model.reload();
    noHistory = Optional.of(Examples.offline());
    model.older();
    assertThat(history().events()).hasSize(3);
    assertThat(history().problem()).contains(Examples.offline());
    noHistory = Optional.empty();
    model.older();
    assertThat(history().events()).hasSize(6);
    assertThat(history().problem()).isEmpty();
  }

  @Test
  void aSessionThatEndsIsTold() {
    noAccount = Optional.of(Examples.ended());
    model.reload();
    assertThat(ended).contains(Examples.ended());
  }

  @Test
  void theReportHasNumberStateIdsTimesAndVersionsInPlainText() {
    model.reload();
    AccountReport report = new AccountReport(Messages.in(Locale.ENGLISH), Examples.SERVER.issuer(), "0.1.0");
    assertThat(report.of(((Part.There<Seen>) model.accountProperty().get()).value(), model.factorsProperty().get()))
        .isEqualTo("""
            Name: Grace Hopper
            Phone number: +12025550143
            Phone number is: Not verified
            State: Locked
            Login names: person3@example.ch, person3
            E-mail: person3@example.ch, Verified
            Second factors: Authenticator app (TOTP), Code by text message
            User ID: 400926029071251003
            Organisation ID: 400925939430657062
            Created: 2024-02-11T08:30:00Z
            Account last changed: 2026-11-20T09:00:00Z
            Server: https://login.example.ch
            Checked at: 2026-11-23T14:03:07Z
            App: My Phone 0.1.0
            """);
    assertThat(AccountReport.fileName(ExampleDirectory.LOCKED)).isEqualTo("account-400926029071251003.txt");
  }

  private History history() {
    return ((Part.There<History>) model.historyProperty().get()).value();
  }

  private static void raise(Optional<Problem> problem) throws ProblemException {
    if (problem.isPresent()) {
      throw new ProblemException(problem.get());
    }
  }
}
