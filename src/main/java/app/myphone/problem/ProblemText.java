package app.myphone.problem;

import app.myphone.text.Messages;

/**
 * A problem in words.
 *
 * @param message what happened, a sentence
 * @param next what to do, a sentence
 */
public record ProblemText(String message, String next) {

  public static ProblemText of(Problem problem, Messages messages) {
    Object[] arguments = problem.arguments().toArray();
    String key = "problem." + problem.code().words();
    return new ProblemText(messages.get(key, arguments), messages.get(key + ".next", arguments));
  }

  /** Both sentences in one text. */
  public String whole(Messages messages) {
    return messages.get("ui.sentences", message, next);
  }
}
