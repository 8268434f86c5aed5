package app.myphone.ui.accounts;

import app.myphone.account.AccountSession;
import app.myphone.config.Setting;
import app.myphone.problem.Problem;
import app.myphone.signin.KeptAccounts;
import app.myphone.store.StoredAccount;
import app.myphone.ui.shell.ScreenContext;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who is signed in, besides whom the window shows. FX thread only. */
final class AccountsModel {
  private final ScreenContext context;
  private final KeptAccounts accounts;
  private final AccountSession current;
  private final OpenAccounts opened;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Asking());

  AccountsModel(ScreenContext context, KeptAccounts accounts, AccountSession current, OpenAccounts opened) {
    this.context = context;
    this.accounts = accounts;
    this.current = current;
    this.opened = opened;
  }

  /** What is known of the list. */
  sealed interface State {}

  /** The keychain is asked. */
  record Asking() implements State {}

  /** The list, the newest first. */
  record Listed(List<StoredAccount> accounts) implements State {}

  /** None: a keychain that cannot be read shows no list. */
  record Failed(Problem problem) implements State {}

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks the keychain. */
  void load() {
    context.background().run(() -> opened.withUnkept(accounts.all(), accounts::isVisible),
        all -> state.set(new Listed(all)), problem -> state.set(new Failed(problem)));
  }

  /** What an account is called, as far as anybody has said. */
  String name(StoredAccount account) {
    return opened.nameOf(account);
  }

  boolean isCurrent(StoredAccount account) {
    return account.is(current.registration().issuer().value(), current.identity().subject());
  }

  /** Whether an account of another server may be added. */
  boolean mayGoElsewhere() {
    return !context.organisation().locks(Setting.ISSUER);
  }

  void open(StoredAccount account) {
    close();
    context.navigator().switchTo(account);
  }

  void add() {
    close();
    context.navigator().signIn(current.registration(), true);
  }

  void addElsewhere() {
    close();
    context.navigator().showConnect();
  }

  void signOut(StoredAccount account) {
    close();
    context.navigator().signOut(account);
  }

  void close() {
    context.window().hideDialog();
  }
}
