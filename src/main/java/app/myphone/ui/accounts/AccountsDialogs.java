package app.myphone.ui.accounts;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.config.Wire;
import app.myphone.oidc.Identity;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInTarget;
import app.myphone.store.StoredAccount;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;
import javafx.scene.Node;

/** Shows the list of accounts, and goes from one to another. FX thread only. */
public record AccountsDialogs(ScreenContext context, KeptAccounts accounts, AccountSignIn signIn, OpenAccounts opened) {

  /** The list, beside whoever is shown. */
  public void show(AccountSession current) {
    AccountsModel model = new AccountsModel(context, accounts, current, opened);
    context.window().show(new AccountsDialog(model, context.messages()));
    model.load();
  }

  /**
   * Who else is signed in, for a page that waits for somebody: nothing to see until somebody is known, and never at the
   * demo.
   *
   * @param gone who has just signed out, and may still be in the keychain for a moment
   */
  public Node others(Registration at, Optional<AccountSession> gone) {
    OtherAccounts others = new OtherAccounts(context, opened);
    if (!at.demo()) {
      context.background().run(() -> opened.withUnkept(accounts.all(), accounts::isVisible).stream()
          .filter(account -> gone.filter(person -> account.is(at.issuer().value(), person.identity().subject())).isEmpty())
          .toList(), others::show, _ -> {});
    }
    return others.node();
  }

  /** At once when it was used in this run; else the keychain is asked. One it has lost leads to its server's sign-in. */
  public void switchTo(StoredAccount account) {
    Optional<AccountSession> open = opened.find(account);
    if (open.isPresent()) {
      context.background().run(() -> signIn.use(open.get()));
      context.navigator().showAccount(open.get());
      return;
    }
    context.background().run(() -> accounts.target(account), this::lead, problem ->
        context.navigator().showSignIn(accounts.at(account), Optional.of(problem)));
  }

  private void lead(SignInTarget target) {
    signIn.resume(target).ifPresentOrElse(context.navigator()::showAccount,
        () -> context.navigator().showSignIn(target.at(), Optional.empty()));
  }

  /** Here and at the server; nobody waits for it. */
  public void signOut(StoredAccount account) {
    Optional<AccountSession> open = opened.find(account);
    opened.remove(account.issuer(), account.subject());
    context.background().finish(() -> {
      if (open.isPresent()) {
        open.get().session().signOut(false);
      } else {
        SignInTarget target = accounts.target(account);
        signIn.signOut(target);
        accounts.forget(account);
      }
    });
  }

  /** Says who came when somebody else was expected, or somebody who is there already. */
  public void sayWhoCame(AccountSession person, Optional<String> expected) {
    context.background().run(() -> person.account().load(Wire.JSON), _ -> sayWhoCame(person.identity(), expected, person),
        _ -> sayWhoCame(person.identity(), expected, person));
  }

  /** Few ID tokens have a name: by now the server was asked. */
  private void sayWhoCame(Identity who, Optional<String> expected, AccountSession person) {
    String came = who.name().or(who::loginName).orElse(who.subject());
    context.window().show(new OtherPersonDialog(came, expected, context.messages(), context.window()::hideDialog,
        () -> context.navigator().signIn(person.registration(), true)));
  }
}
