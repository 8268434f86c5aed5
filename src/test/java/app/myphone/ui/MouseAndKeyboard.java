package app.myphone.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.impl.BaseRobotImpl;

/**
 * TestFX's hands, which go on when what they did is laid out and painted: its {@code FxRobot} waits 50 ms for each
 * movement instead.
 */
final class MouseAndKeyboard {
  private static final int MOST_MOVES = 5;

  private final BaseRobot robot;

  MouseAndKeyboard() throws Exception {
    robot = Fx.on(BaseRobotImpl::new);
  }

  /** Follows what moves while the mouse does: what is still loading may push it on. */
  void click(Supplier<Optional<Node>> target) throws Exception {
    for (int i = 0; i < MOST_MOVES; i++) {
      Node node = Fx.on(() -> moveTo(target.get().orElseThrow()));
      Frames.pass();
      if (Fx.on(() -> onScreen(node).contains(robot.retrieveMouse()))) {
        break;
      }
    }
    act(() -> robot.pressMouse(MouseButton.PRIMARY));
    act(() -> robot.releaseMouse(MouseButton.PRIMARY));
  }

  /** Presses keys together. */
  void press(KeyCode... keys) throws Exception {
    Deque<KeyCode> pressed = new ArrayDeque<>();
    for (KeyCode key : keys) {
      act(() -> robot.pressKeyboard(key));
      pressed.push(key);
    }
    for (KeyCode key : pressed) {
      act(() -> robot.releaseKeyboard(key));
    }
  }

  /** Types where the focus is, also what is on no key. */
  void write(String text) throws Exception {
    for (char letter : text.toCharArray()) {
      Fx.on(() -> type(String.valueOf(letter)));
      Frames.pass();
    }
  }

  private static boolean type(String letter) {
    Scene scene = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseThrow().getScene();
    fire(scene, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED);
    fire(scene, KeyEvent.KEY_TYPED, letter);
    fire(scene, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED);
    return true;
  }

  private static void fire(Scene scene, EventType<KeyEvent> type, String letter) {
    EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    Event.fireEvent(target, new KeyEvent(type, letter, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private Node moveTo(Node node) {
    Bounds there = onScreen(node);
    robot.moveMouse(new Point2D(there.getCenterX(), there.getCenterY()));
    return node;
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  private void act(Runnable act) throws Exception {
    Fx.on(() -> {
      act.run();
      return true;
    });
    Frames.pass();
  }
}
