package app.myphone.ui.shell;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.store.StoredAccount;
import java.util.Optional;

/** Where one can go from a page: all that it knows of the others. FX thread only. */
public interface Navigator {

  /** As at the start: whoever is still signed in, else where one signs in. */
  void showStart();

  /** The first screen: which server, as which app, or the demo. */
  void showConnect();

  /** Starts the demo server, then shows its sign-in. */
  void showDemo();

  /**
   * Where one signs in.
   *
   * @param why nobody is signed in any more, when there is something to say
   */
  void showSignIn(Registration at, Optional<Problem> why);

  /** Where one signs in again after somebody has signed out, where that is said, and who is signed in besides. */
  void showSignedOut(AccountSession person);

  /** Shows the sign-in and begins it at once. */
  void signIn(Registration at, boolean anotherAccount);

  /** The own account. */
  default void showAccount(AccountSession person) {
    showAccount(person, Optional.empty());
  }

  /**
   * The own account, with what is known of it already.
   *
   * @param prefetch what was asked for before there was a window, if it was
   */
  void showAccount(AccountSession person, Optional<StartupPrefetch> prefetch);

  /** A dialog with everybody who is signed in, beside whoever is shown. */
  void showAccounts(AccountSession person);

  /** Shows another one of those who are signed in. */
  void switchTo(StoredAccount account);

  /** Signs one of them out; when it is whoever is shown, it is asked who signs in next. */
  void signOut(StoredAccount account);

  /** Other people's accounts; for whom the server lets. */
  void showLookUp(AccountSession person);

  /**
   * A dialog with the choice of wires.
   *
   * @param changed told when another one was chosen, once the dialog is gone
   */
  void showConnection(AccountSession person, Runnable changed);

  /** A dialog that checks the way to a server. */
  void showDiagnosis(Registration at);

  /** The same for what was only typed so far. */
  void showDiagnosis(Issuer issuer, Optional<String> clientId);

  /** A dialog with the settings, unless there is a dialog already. */
  void showSettings();

  /** A dialog with the keys that do something, unless there is a dialog already. */
  void showShortcuts();

  /** A dialog that says which program this is. */
  void showAbout();

  /** Opens an address in the browser, or shows it when no browser opens. */
  void browse(String address);

  void quit();
}
