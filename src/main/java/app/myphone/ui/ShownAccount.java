package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.store.StoredAccount;
import app.myphone.ui.accounts.OpenAccounts;
import java.time.Instant;
import java.util.Optional;

/** Whom the window shows, and whom a sign-in is expected to bring. FX thread only. */
final class ShownAccount {
  private Optional<AccountSession> person = Optional.empty();
  private Expected expected = Expected.ANYBODY;

  /** What a sign-in is for. */
  private enum Expected { ANYBODY, THE_SAME, ANOTHER }

  Optional<AccountSession> person() {
    return person;
  }

  void shows(AccountSession now) {
    person = Optional.of(now);
    expected = Expected.ANYBODY;
  }

  /** After a session has ended its person is expected to come back. */
  void asksAgain(Optional<Problem> why, OpenAccounts opened) {
    boolean ended = why.filter(problem -> problem.code() == ProblemCode.SESSION_ENDED).isPresent();
    expected = ended && person.isPresent() ? Expected.THE_SAME : Expected.ANYBODY;
    if (ended) {
      person.ifPresent(before ->
          opened.remove(before.registration().issuer().value(), before.identity().subject()));
    }
  }

  /** Whoever comes now is who was chosen. */
  void asksNobody() {
    expected = Expected.ANYBODY;
  }

  void asks(boolean another) {
    expected = another ? Expected.ANOTHER : expected;
  }

  /**
   * Whether somebody else came than was meant.
   *
   * @return who was meant; empty within when just somebody new was
   */
  Optional<Optional<String>> unexpected(AccountSession came, OpenAccounts opened) {
    boolean demo = came.registration().demo();
    if (!demo && expected == Expected.THE_SAME && person.filter(before -> is(before, stored(came))).isEmpty()) {
      return Optional.of(person.map(ShownAccount::name));
    }
    boolean again = !demo && expected == Expected.ANOTHER && opened.find(stored(came)).isPresent();
    return again ? Optional.of(Optional.empty()) : Optional.empty();
  }

  static boolean is(AccountSession session, StoredAccount account) {
    return account.is(session.registration().issuer().value(), session.identity().subject());
  }

  private static String name(AccountSession session) {
    return session.identity().name().or(() -> session.identity().loginName()).orElse(session.identity().subject());
  }

  private static StoredAccount stored(AccountSession session) {
    return new StoredAccount(session.registration().issuer().value(), session.identity().subject(),
        session.registration().clientId(), "", Optional.empty(), Instant.EPOCH);
  }
}
