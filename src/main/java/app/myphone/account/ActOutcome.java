package app.myphone.account;

import java.util.Locale;
import java.util.Optional;

/**
 * What an act came to.
 *
 * @param now the number after it, once the server shows it; empty when a code was sent, which changes nothing, and when
 *     it could not be read
 */
public record ActOutcome(Kind kind, Optional<PhoneNow> now) {

  /** What was done. */
  public enum Kind {
    SET,
    VERIFIED,
    CODE_SENT,
    REMOVED,
    /** Everything is already as it was wanted. */
    UNCHANGED;

    /** The name in {@code --json} and in message keys: {@code code-sent}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
