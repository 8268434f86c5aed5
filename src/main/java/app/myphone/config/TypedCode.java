package app.myphone.config;

import app.myphone.problem.Secret;
import java.util.Optional;

/**
 * A code as it was typed, less the blanks at its ends; nothing else about it is changed, for an administrator decides what
 * codes are made of. Never prints.
 *
 * @param secret empty when none was typed: it is asked for then
 */
public record TypedCode(Optional<Secret> secret) {
  /** In characters; the server takes no more. */
  public static final int LONGEST = 200;

  /** What was typed or pasted. */
  public static TypedCode of(String typed) {
    String code = typed.strip();
    return new TypedCode(code.isEmpty() ? Optional.empty() : Optional.of(new Secret(code)));
  }

  /** Whether the server would take it. */
  public boolean isTooLong() {
    return secret.filter(code -> code.reveal().codePointCount(0, code.reveal().length()) > LONGEST).isPresent();
  }
}
