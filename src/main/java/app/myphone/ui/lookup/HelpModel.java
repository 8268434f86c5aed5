package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountState;
import app.myphone.account.Cure;
import app.myphone.account.CureRecord;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInMethods;
import app.myphone.account.StaffRights;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.ui.common.Background;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.ui.lookup.AccountModel.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What can be done for one account, and what came of it. FX thread only. */
final class HelpModel {
  private static final Set<ProblemCode> OVER =
      Set.of(ProblemCode.SESSION_ENDED_BEFORE_ACT, ProblemCode.SESSION_ENDED_AFTER_LOCK);

  private final AccountModel account;
  private final AccountDirectory directory;
  private final Background background;
  private final Consumer<Problem> ended;
  private final CureQuestion question;
  private final ReadOnlyObjectWrapper<List<Cure>> cures = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CureRecord>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<StaffRights.Write> mayAct;

  /**
   * @param ended told when the session has ended, and what became of what was asked for
   * @param question asked before anything is done
   */
  HelpModel(AccountModel account, AccountDirectory directory, Background background, Consumer<Problem> ended,
      CureQuestion question) {
    this.account = account;
    this.directory = directory;
    this.background = background;
    this.ended = ended;
    this.question = question;
    this.mayAct = new ReadOnlyObjectWrapper<>(directory.rights().write());
    this.last.set(directory.acts().records(account.id()).stream().reduce((_, newer) -> newer)
        .filter(record -> record.outcome() != CureRecord.Outcome.DONE)); // whoever left the page has not seen it
    account.accountProperty().subscribe(_ -> offer());
    account.checkProperty().subscribe(_ -> offer());
    account.methodsProperty().subscribe(_ -> offer());
    if (!directory.isOpen()) {
      askRights();
    }
  }

  /** What helps, as far as whoever is signed in may do it; the most helpful first. */
  ReadOnlyObjectProperty<List<Cure>> curesProperty() {
    return cures.getReadOnlyProperty();
  }

  /** What came of the last one since the account is shown. */
  ReadOnlyObjectProperty<Optional<CureRecord>> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** Whether something is being done. */
  ReadOnlyObjectProperty<Boolean> busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the server says that whoever is signed in may act, may not, or does not say. */
  ReadOnlyObjectProperty<StaffRights.Write> mayActProperty() {
    return mayAct.getReadOnlyProperty();
  }

  /** Everything that was tried on this account since the sign-in. */
  List<CureRecord> records() {
    return directory.acts().records(account.id());
  }

  /** Asks first. */
  void ask(Cure cure) {
    if (account.accountProperty().get() instanceof Part.There<Seen>(Seen seen)) {
      question.ask(cure, seen.account(), () -> perform(cure, seen.account()));
    }
  }

  /**
   * Does it, once, whatever becomes of the page meanwhile; nothing while something else is being done.
   *
   * @param whom the account as it was when somebody was asked
   */
  private void perform(Cure cure, Account whom) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    cures.set(List.of());
    last.set(Optional.empty());
    background.finish(() -> {
      try {
        CureRecord record = directory.acts().perform(cure, whom);
        background.show(() -> show(record));
      } finally {
        background.show(this::idle);
      }
    });
  }

  private void idle() {
    busy.set(false);
    offer();
  }

  private void show(CureRecord record) {
    busy.set(false);
    last.set(Optional.of(record));
    Optional<Problem> over = record.problem().filter(problem -> OVER.contains(problem.code()));
    if (over.isPresent()) {
      ended.accept(over.get());
      return;
    }
    account.reloadAfterAct();
    if (record.problem().filter(problem -> problem.code() == ProblemCode.LOOKUP_ACT_NOT_ALLOWED).isPresent()) {
      askRights(); // they may have been taken away
    }
  }

  private void askRights() {
    background.run(this::rights, found -> {
      mayAct.set(found.write());
      offer();
    }, _ -> {});
  }

  private StaffRights rights() throws ProblemException, InterruptedException {
    directory.allowed();
    return directory.rights();
  }

  private void offer() {
    cures.set(mayAct.get() == StaffRights.Write.YES && !busy.get()
        && account.accountProperty().get() instanceof Part.There<Seen>(Seen seen)
        && account.checkProperty().get() instanceof Part.There<SignInCheck>(SignInCheck check)
        ? cures(seen.account(), check) : List.of());
  }

  private List<Cure> cures(Account whom, SignInCheck check) {
    Optional<SignInMethods> methods = account.methodsProperty().get() instanceof Part.There<SignInMethods>(var known)
        ? Optional.of(known) : Optional.empty();
    List<Cure> helpful = new ArrayList<>(Cure.of(whom, check.status(), methods));
    boolean leftLocked = last.get().filter(record -> record.outcome() == CureRecord.Outcome.LEFT_LOCKED).isPresent();
    if (leftLocked && whom.state() != AccountState.LOCKED) { // the server does not show it yet
      helpful.removeAll(List.of(Cure.UNLOCK, Cure.UNLOCK_THOUGH_ACTIVE));
      helpful.addFirst(Cure.UNLOCK);
    }
    return List.copyOf(helpful);
  }
}
