package app.myphone.ui.shell;

import java.util.Map;
import java.util.Optional;

/**
 * What the window remembers from one start to the next, under the camelCase keys of {@code settings.properties}:
 * {@code issuer}, {@code clientId}, {@code theme}, {@code windowWidth}, {@code windowHeight}.
 */
public interface Preferences {

  /** Nothing is remembered. */
  Preferences NONE = new Preferences() {
    @Override
    public Optional<String> get(String key) {
      return Optional.empty();
    }

    @Override
    public boolean put(String key, String value) {
      return false;
    }

    @Override
    public Map<String, String> all() {
      return Map.of();
    }
  };

  /** A value from the last start or a later {@link #put}; from memory, returns at once. */
  Optional<String> get(String key);

  /**
   * Keeps a value; an empty one is forgotten. May write a file, so it is called off the FX thread.
   *
   * @return false when it is kept for this run only; that is the implementation's to log
   */
  boolean put(String key, String value);

  /** Everything there is; from memory. */
  Map<String, String> all();
}
