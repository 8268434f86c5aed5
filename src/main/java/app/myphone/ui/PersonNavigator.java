package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.store.StoredAccount;
import app.myphone.ui.accounts.OpenAccounts;
import app.myphone.ui.phone.ActDrafts;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.Shell;
import java.util.Optional;

/** The part of a window's navigation that is about people: who signs in, who is shown, who leaves. FX thread only. */
abstract class PersonNavigator extends DialogNavigator {
  private final ActDrafts drafts = new ActDrafts();
  private final OpenAccounts opened = new OpenAccounts();
  private final ShownAccount shown = new ShownAccount();
  private Optional<AccountSession> onPage = Optional.empty();

  /** @param again shows the page once more, in another language */
  abstract void open(Page page, Runnable again);

  /** Shows a page that is nobody's. */
  final void show(Page page, Runnable again) {
    onPage = Optional.empty();
    open(page, again);
  }

  /** Whoever the page belongs to; nobody where one signs in. */
  final Optional<AccountSession> personOnPage() {
    return onPage;
  }

  abstract Shell shell();

  abstract WantedPage wanted();

  @Override
  OpenAccounts openAccounts() {
    return opened;
  }

  @Override
  public void showSignIn(Registration at, Optional<Problem> why) {
    shown.asksAgain(why, opened);
    show(pages().signIn(pages().accounts(opened).others(at, Optional.empty())).open(at, why), () -> showSignIn(at, why));
    wanted().at(at);
  }

  @Override
  public void showSignedOut(AccountSession person) {
    Registration at = person.registration();
    opened.remove(at.issuer().value(), person.identity().subject());
    show(pages().signIn(pages().accounts(opened).others(at, Optional.of(person))).signedOut(at), () -> showSignedOut(person));
    wanted().at(at);
  }

  @Override
  public void signIn(Registration at, boolean anotherAccount) {
    shown.asks(anotherAccount);
    show(pages().signIn(pages().accounts(opened).others(at, Optional.empty())).begin(at, anotherAccount),
        () -> showSignIn(at, Optional.empty()));
  }

  @Override
  public void showAccount(AccountSession person, Optional<StartupPrefetch> prefetch) {
    onPage = Optional.of(person);
    open(pages().account().open(person, prefetch, drafts), () -> showAccount(person));
    shell().bringToFront();
    shown.unexpected(person, opened).ifPresent(expected -> pages().accounts(opened).sayWhoCame(person, expected));
    opened.add(person);
    shown.shows(person);
    wanted().at(person);
  }

  /** Nobody has to come back who is left of free will. */
  @Override
  public void switchTo(StoredAccount account) {
    shown.asksNobody();
    super.switchTo(account);
  }

  @Override
  public void signOut(StoredAccount account) {
    Optional<AccountSession> person = shown.person();
    pages().accounts(opened).signOut(account);
    person.filter(current -> ShownAccount.is(current, account)).ifPresent(this::showSignedOut);
  }

  @Override
  public void showLookUp(AccountSession person) {
    onPage = Optional.of(person);
    open(pages().lookUp().open(person), () -> showLookUp(person));
  }
}
