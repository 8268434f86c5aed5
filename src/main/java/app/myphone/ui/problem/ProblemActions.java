package app.myphone.ui.problem;

/** What the buttons of a dialog about a problem lead to; each of them closes the dialog. */
public interface ProblemActions {

  void close();

  /** The same once more. */
  void retry();

  void signInAgain();

  /** To the first screen. */
  void changeServer();

  /** To the choice of wires. */
  void changeWire();

  void checkConnection();
}
