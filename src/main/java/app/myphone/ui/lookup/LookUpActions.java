package app.myphone.ui.lookup;

/** Where the look-up leads to outside of itself. */
public interface LookUpActions extends CureQuestion {
  /** To one's own number. */
  void back();

  void checkConnection();

  void settings();

  /** The keys that do something. */
  void shortcuts();

  void about();

  /** Asks how far it shall go, first. */
  void signOut();

  void quit();
}
