package app.myphone.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to an account, the newest first.
 *
 * @param next where older ones go on; empty when there are none
 */
public record Changes(List<Change> changes, Optional<String> next) {
  public Changes {
    changes = List.copyOf(changes);
  }

  public boolean hasMore() {
    return next.isPresent();
  }

  /**
   * One event.
   *
   * @param at when; empty when the server's date cannot be read
   * @param key the server's name for it, as {@code user.human.phone.changed}
   * @param text the server's words, in its language; the key when there are none
   * @param by who did it, as the server names them; empty when it was the server itself
   * @param phone whether it is about the phone number
   */
  public record Change(Optional<Instant> at, String key, String text, Optional<String> by, boolean phone) {}
}
