package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.store.StoredAccount;
import app.myphone.ui.shell.Navigator;
import java.util.Optional;

/** Ways that lead nowhere. */
final class NoNavigator implements Navigator {
  @Override
  public void showStart() {}

  @Override
  public void showConnect() {}

  @Override
  public void showDemo() {}

  @Override
  public void showSignIn(Registration at, Optional<Problem> why) {}

  @Override
  public void showSignedOut(AccountSession person) {}

  @Override
  public void signIn(Registration at, boolean anotherAccount) {}

  @Override
  public void showAccount(AccountSession person, Optional<StartupPrefetch> prefetch) {}

  @Override
  public void showAccounts(AccountSession person) {}

  @Override
  public void switchTo(StoredAccount account) {}

  @Override
  public void signOut(StoredAccount account) {}

  @Override
  public void showLookUp(AccountSession person) {}

  @Override
  public void showConnection(AccountSession person, Runnable changed) {}

  @Override
  public void showDiagnosis(Registration at) {}

  @Override
  public void showDiagnosis(Issuer issuer, Optional<String> clientId) {}

  @Override
  public void showSettings() {}

  @Override
  public void showShortcuts() {}

  @Override
  public void showAbout() {}

  @Override
  public void browse(String address) {}

  @Override
  public void quit() {}
}
