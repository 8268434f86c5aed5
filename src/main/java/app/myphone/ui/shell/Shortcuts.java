package app.myphone.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that mean the same on every page. */
public record Shortcuts(Runnable find, Runnable menu, Runnable help, Runnable settings, Runnable quit) {
  private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination SETTINGS =
      new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

  public void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_TYPED, event -> {
      if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
        event.consume();
        help.run();
      }
    });
    root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      if (event.isKeyboardTrigger()) { // what has a menu of its own has shown it
        event.consume();
        menu.run();
      }
    });
  }

  private void pressed(KeyEvent event) {
    if (FIND.match(event) || event.getCode() == KeyCode.F6) {
      event.consume();
      find.run();
    } else if (event.getCode() == KeyCode.F1) {
      event.consume();
      help.run();
    } else if (event.getCode() == KeyCode.F10 && !event.isShiftDown()) {
      event.consume();
      menu.run();
    } else if (SETTINGS.match(event)) {
      event.consume();
      settings.run();
    } else if (QUIT.match(event)) {
      event.consume();
      quit.run();
    }
  }
}
