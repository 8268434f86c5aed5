package app.myphone.ui.phone;

import app.myphone.config.Theme;

/** What a profile's page leads to outside of itself. */
public interface ProfileActions {
  void openAccountPage();

  /** @param alsoInBrowser whether the session in the browser ends too (rule 44) */
  void signOut(boolean alsoInBrowser);

  void signInAsAnother();

  /**
   * Shows which wire is in use, to be tried and changed.
   *
   * @param reload asks again, over a wire that was newly chosen
   */
  void connection(Runnable reload);

  void about();

  void quit();

  Theme theme();

  void chooseTheme(Theme theme);
}
