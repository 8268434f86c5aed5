package app.myphone.demo;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a demo account while the demo ran, or before it.
 *
 * @param key as in the API, without what all begin with: {@code user.locked}
 * @param at RFC 3339
 * @param editor who did it; empty for the server itself
 */
record DemoEvent(String key, String at, Optional<DemoPerson> editor) {

  static DemoEvent by(DemoPerson editor, String key) {
    return new DemoEvent(key, Instant.now().toString(), Optional.of(editor));
  }

  /** What the server's own sender did. */
  static DemoEvent byServer(String key) {
    return new DemoEvent(key, Instant.now().toString(), Optional.empty());
  }
}
