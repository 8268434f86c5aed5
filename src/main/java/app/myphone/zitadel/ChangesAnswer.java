package app.myphone.zitadel;

import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code ListUserChanges}. Text is cleaned and bounded.
 *
 * @param next the sequence after which older events follow; empty when there are none
 */
public record ChangesAnswer(List<Event> events, Optional<String> next) {
  public ChangesAnswer {
    events = List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param at RFC 3339, whether it makes sense or not
   * @param key as {@code EventTypes.user.human.phone.changed}, possibly empty
   * @param text the server's words for it, possibly empty
   * @param editorId an account's id, or a word such as {@code NOTIFICATION}
   */
  public record Event(
      Optional<String> at, String key, String text, Optional<String> editorId, Optional<String> editorName,
      Optional<String> editorLoginName) {}
}
