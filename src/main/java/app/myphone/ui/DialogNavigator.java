package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.config.Issuer;
import app.myphone.signin.Registration;
import app.myphone.store.StoredAccount;
import app.myphone.ui.accounts.OpenAccounts;
import app.myphone.ui.shell.Navigator;
import java.util.Optional;

/** The part of a window's navigation that stays on its page: each way leads to a dialog over it. FX thread only. */
abstract class DialogNavigator implements Navigator {

  /** Those of the settings and the language there are by now. */
  abstract PageFactories pages();

  abstract OpenAccounts openAccounts();

  @Override
  public void showAccounts(AccountSession person) {
    pages().accounts(openAccounts()).show(person);
  }

  @Override
  public void switchTo(StoredAccount account) {
    pages().accounts(openAccounts()).switchTo(account);
  }

  @Override
  public void showConnection(AccountSession person, Runnable changed) {
    pages().connection().show(person.account(), changed);
  }

  @Override
  public void showDiagnosis(Registration at) {
    pages().diagnosis().show(at);
  }

  @Override
  public void showDiagnosis(Issuer issuer, Optional<String> clientId) {
    pages().diagnosis().show(issuer, clientId);
  }

  @Override
  public void showShortcuts() {
    if (!pages().window().hasDialog()) {
      pages().info().showShortcuts();
    }
  }

  @Override
  public void showAbout() {
    pages().info().showAbout();
  }

  @Override
  public void browse(String address) {
    pages().info().browse(address);
  }
}
