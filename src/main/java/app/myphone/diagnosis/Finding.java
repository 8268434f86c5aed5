package app.myphone.diagnosis;

import java.time.Duration;
import java.util.Optional;

/**
 * A line of the diagnosis: plain text, nothing secret in it.
 *
 * @param id of the check, stable: lower case with dots
 * @param name of the check, in the person's language
 * @param text a sentence with the facts
 * @param advice a sentence that says what to do; there whenever something is not good, and only then
 * @param took from the start of the diagnosis to this line
 */
public record Finding(String id, String name, State state, String text, Optional<String> advice, Duration took) {
  public Finding {
    if (advice.isPresent() == (state == State.GOOD)) {
      throw new IllegalArgumentException("advice");
    }
  }
}
