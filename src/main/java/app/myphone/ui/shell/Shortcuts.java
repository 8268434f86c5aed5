package app.myphone.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that mean the same on every page. */
public record Shortcuts(Runnable settings, Runnable quit) {
  private static final KeyCombination SETTINGS =
      new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

  public void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (SETTINGS.match(event)) {
      event.consume();
      settings.run();
    } else if (QUIT.match(event)) {
      event.consume();
      quit.run();
    }
  }
}
