package app.myphone.ui.phone;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.problem.Remedy;
import app.myphone.text.Messages;

/**
 * What is said under a field.
 *
 * @param wrong whether something has to be mended
 * @param signIn whether signing in again would help
 */
public record Notice(String text, boolean wrong, boolean signIn) {
  /** Nothing is said. */
  static final Notice NONE = new Notice("", false, false);

  static Notice of(String text) {
    return new Notice(text, false, false);
  }

  static Notice wrong(String text) {
    return new Notice(text, true, false);
  }

  /** The problem, then what to do. */
  static Notice of(Problem problem, Messages messages) {
    ProblemText words = ProblemText.of(problem, messages);
    return new Notice(words.message() + " " + words.next(), true, problem.code().remedy() == Remedy.SIGN_IN);
  }
}
