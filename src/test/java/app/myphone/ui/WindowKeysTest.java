package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys that every page knows, and the menu that they open. */
@Timeout(120)
class WindowKeysTest {
  private static final double SHADOW = 24;

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().demo();
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void f10OpensTheMenuWithinTheWindowAlongItsRightEdge() throws Exception {
    hands.press(KeyCode.F10);
    hands.sees("Settings …");
    double menu = Fx.on(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).filter(Window::isShowing)
        .map(ContextMenu.class::cast).mapToDouble(popup -> right(popup.getSkin().getNode())).max().orElseThrow());
    double window = Fx.on(() -> right(desk.stage().getScene().getRoot()));
    assertThat(menu).isBetween(window - SHADOW, window);
  }

  @Test
  void theMenuKeyOpensItToo() throws Exception {
    Fx.on(() -> {
      Node focused = desk.stage().getScene().getFocusOwner();
      Event.fireEvent(focused, new ContextMenuEvent(focused, focused, ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
      return true;
    });
    hands.sees("Settings …");
  }

  @Test
  void f1ShowsTheShortcuts() throws Exception {
    hands.press(KeyCode.F1);
    hands.sees("Keyboard shortcuts");
  }

  @Test
  void soDoesAQuestionMark() throws Exception {
    hands.write("?");
    hands.sees("Keyboard shortcuts");
  }

  private static double right(Node node) {
    return node.localToScreen(node.getLayoutBounds()).getMaxX();
  }
}
