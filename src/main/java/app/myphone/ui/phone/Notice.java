package app.myphone.ui.phone;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.problem.Remedy;
import app.myphone.text.Messages;
import java.util.Set;

/**
 * What is said under a field.
 *
 * @param wrong whether something has to be mended
 * @param signIn whether signing in again would help
 */
public record Notice(String text, boolean wrong, boolean signIn) {
  /** They say that the server has something else than the page shows. */
  private static final Set<ProblemCode> NOT_AS_SHOWN = Set.of(ProblemCode.PHONE_UNCERTAIN,
      ProblemCode.PHONE_CODE_NOT_OPEN, ProblemCode.PHONE_NONE, ProblemCode.PHONE_VERIFIED);
  /** Nothing is said. */
  static final Notice NONE = new Notice("", false, false);

  /** Whether the server has to be asked what there is now. */
  static boolean meansPageIsBehind(Problem problem) {
    return NOT_AS_SHOWN.contains(problem.code());
  }

  static Notice of(String text) {
    return new Notice(text, false, false);
  }

  static Notice wrong(String text) {
    return new Notice(text, true, false);
  }

  /** The problem, then what to do. */
  static Notice of(Problem problem, Messages messages) {
    ProblemText words = ProblemText.of(problem, messages);
    return new Notice(words.whole(messages), true, problem.code().remedy() == Remedy.SIGN_IN);
  }
}
