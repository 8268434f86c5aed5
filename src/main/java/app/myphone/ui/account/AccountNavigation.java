package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.config.Theme;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.ThemeChoice;
import javafx.beans.value.ObservableValue;

/** Where the account's page leads to. FX thread only. */
record AccountNavigation(ScreenContext context, AccountSession person, ThemeChoice themes, LookUpPermission permission)
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
  public void connection(Runnable reload) {
    context.navigator().showConnection(person, reload);
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

  @Override
  public Theme theme() {
    return themes.theme();
  }

  @Override
  public boolean isThemeLocked() {
    return themes.isLocked();
  }

  @Override
  public void chooseTheme(Theme theme) {
    themes.choose(theme);
  }
}
