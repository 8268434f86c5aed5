package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.ui.shell.ScreenContext;
import javafx.beans.value.ObservableValue;

/** Where the account's page leads to. FX thread only. */
record AccountNavigation(ScreenContext context, AccountSession person, LookUpPermission permission)
    implements ProfileActions, MenuNavigation {

  @Override
  public void openAccountPage() {
    context.navigator().browse(person.registration().issuer().value() + "/ui/console/users/me");
  }

  @Override
  public void signInAsAnother() {
    context.navigator().signIn(person.registration(), true);
  }

  @Override
  public void accounts() {
    context.navigator().showAccounts(person);
  }

  @Override
  public ObservableValue<Boolean> mayLookUp() {
    return permission.mayLookUpProperty();
  }

  @Override
  public void lookUp() {
    context.navigator().showLookUp(person);
  }

  @Override
  public void unlockKeychain(Runnable then) {
    context.background().run(person.session()::unlockKeychain, _ -> then.run(), _ -> then.run());
  }
}
