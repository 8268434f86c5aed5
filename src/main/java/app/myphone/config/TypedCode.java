package app.myphone.config;

import app.myphone.problem.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as it was typed, less the blanks at its ends; nothing else about it is changed, for an administrator decides what
 * codes are made of. Never prints.
 *
 * @param secret empty when none was typed: it is asked for then
 */
public record TypedCode(Optional<Secret> secret) {
  /** In characters; the server takes no more. */
  public static final int LONGEST = 200;
  /** Blanks of every kind, also those that do not break or have no width: they come with what is copied from a page. */
  private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

  /** What was typed or pasted. */
  public static TypedCode of(String typed) {
    String code = ENDS.matcher(typed).replaceAll("");
    return new TypedCode(code.isEmpty() ? Optional.empty() : Optional.of(new Secret(code)));
  }

  /** Whether the server would take it. */
  public boolean isTooLong() {
    return secret.filter(code -> code.reveal().codePointCount(0, code.reveal().length()) > LONGEST).isPresent();
  }
}
