package app.myphone.ui.common;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Keys that a menu shows by their names in the person's language: JavaFX calls them <em>Ctrl</em> in each. */
public final class NamedKeys extends KeyCombination {
  private final KeyCodeCombination keys;
  private final String names;

  /** @param names as the list of shortcuts has them */
  public NamedKeys(KeyCodeCombination keys, String names) {
    super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
    this.keys = keys;
    this.names = names;
  }

  @Override
  public boolean match(KeyEvent event) {
    return keys.match(event);
  }

  @Override
  public String getDisplayText() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedKeys named && keys.equals(named.keys);
  }

  @Override
  public int hashCode() {
    return keys.hashCode();
  }
}
