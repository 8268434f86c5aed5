package app.myphone.ui.account;

import javafx.beans.value.ObservableValue;

/** What a profile's page leads to outside of itself. */
public interface ProfileActions extends MenuActions {
  void openAccountPage();

  void signInAsAnother();

  /** Shows who is signed in. */
  void accounts();

  /** Whether the server lets this person look up somebody else's account; false until that is known. */
  ObservableValue<Boolean> mayLookUp();

  /** Looks up somebody else's account; for whom the server lets. */
  void lookUp();

  /** Asks for the keychain's password in a window of its own; then tells, if this page is still there. */
  void unlockKeychain(Runnable then);
}
