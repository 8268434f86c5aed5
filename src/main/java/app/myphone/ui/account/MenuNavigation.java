package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.ui.shell.ScreenContext;

/** Where the menu of every page leads to. FX thread only. */
public interface MenuNavigation extends MenuActions {
  ScreenContext context();

  /** Who is signed in. */
  AccountSession person();

  @Override
  default void checkConnection() {
    context().navigator().showDiagnosis(person().registration());
  }

  @Override
  default void settings() {
    context().navigator().showSettings();
  }

  @Override
  default void shortcuts() {
    context().navigator().showShortcuts();
  }

  @Override
  default void about() {
    context().navigator().showAbout();
  }

  @Override
  default void signOut() {
    new SignOut(context(), person()).ask();
  }

  @Override
  default void quit() {
    context().navigator().quit();
  }
}
