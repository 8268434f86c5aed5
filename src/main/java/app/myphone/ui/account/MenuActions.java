package app.myphone.ui.account;

/** What the menu of every page leads to, for somebody who is signed in. */
public interface MenuActions {
  void checkConnection();

  void settings();

  /** The keys that do something. */
  void shortcuts();

  void about();

  /** Asks how far it shall go, first. */
  void signOut();

  void quit();
}
