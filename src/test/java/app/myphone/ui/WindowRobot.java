package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;

/** Eyes and hands of a person in front of the window: finds everything by the words that are seen. */
final class WindowRobot {
  private static final int PATIENCE = 20;
  /** So long something must not be seen, in frames. */
  private static final int WHILE = 6;

  private final MouseAndKeyboard robot;

  WindowRobot() throws Exception {
    robot = new MouseAndKeyboard();
  }

  /** Clicks on what has this text, once it is there. */
  void click(String text) throws Exception {
    sees(text);
    clickOn(() -> found(text));
  }

  /** Clicks on what assistive technology would call so. */
  void clickNamed(String spoken) throws Exception {
    await(spoken, () -> nodes().anyMatch(node -> spoken.equals(node.getAccessibleText())));
    clickOn(() -> nodes().filter(node -> spoken.equals(node.getAccessibleText())).findFirst());
  }

  private void clickOn(Supplier<Optional<Node>> target) throws Exception {
    await("in sight", () -> target.get().map(WindowRobot::revealed).filter(WindowRobot::isInSight).isPresent());
    robot.click(() -> target.get().map(WindowRobot::revealed));
  }

  /** Waits until there is what assistive technology would call so. */
  void awaitThere(String spoken) throws Exception {
    await(spoken, () -> nodes().anyMatch(node -> spoken.equals(node.getAccessibleText())));
  }

  /** Types into the field of that name, in place of what stands there; all but the last character as if pasted. */
  void type(String field, String text) throws Exception {
    clickNamed(field);
    int last = text.length() - 1;
    Fx.on(() -> {
      TextInputControl input = (TextInputControl) nodes().filter(Node::isFocused).findFirst().orElseThrow();
      input.replaceText(0, input.getLength(), text.substring(0, last));
      input.end();
      return true;
    });
    robot.write(text.substring(last));
  }

  /** Types where the focus is. */
  void write(String text) throws Exception {
    robot.write(text);
  }

  /** Pastes where the focus is, by the keyboard. */
  void paste(String text) throws Exception {
    Fx.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      return Clipboard.getSystemClipboard().setContent(content);
    });
    robot.press(KeyCode.CONTROL, KeyCode.V);
  }

  /** Presses keys together. */
  void press(KeyCode... keys) throws Exception {
    robot.press(keys);
  }

  /** Presses one key several times. */
  void press(int times, KeyCode key) throws Exception {
    for (int i = 0; i < times; i++) {
      robot.press(key);
    }
  }

  /** Waits until the window has the keyboard and the control of that name its focus. */
  void awaitFocus(String spoken) throws Exception {
    await("focus on " + spoken, () -> nodes().anyMatch(node -> node.isFocused()
        && spoken.equals(node.getAccessibleText())));
  }

  /** Waits until the control with this text has the focus. */
  void awaitFocused(String text) throws Exception {
    await("focus on " + text, () -> nodes().anyMatch(node -> node.isFocused() && text.equals(textOf(node))));
  }

  /** Waits until something else has the focus than the control of that name. */
  void awaitNoFocus(String spoken) throws Exception {
    await("no focus on " + spoken, () -> nodes().anyMatch(Node::isFocused) && nodes().noneMatch(
        node -> node.isFocused() && spoken.equals(node.getAccessibleText())));
  }

  /** Waits until something has this as its headline. */
  void seesHeadline(String text) throws Exception {
    await("headline " + text, () -> nodes().anyMatch(node ->
        node.getStyleClass().contains("headline") && text.equals(textOf(node))));
  }

  /** Waits until a text is seen. */
  void sees(String text) throws Exception {
    await(text, () -> found(text).isPresent());
  }

  /** Waits until a text that contains this is seen. */
  void seesPart(String part) throws Exception {
    await(part, () -> texts().anyMatch(text -> text.contains(part)));
  }

  /** Waits until no text contains this. */
  void awaitGone(String part) throws Exception {
    await("no " + part, () -> texts().noneMatch(text -> text.contains(part)));
  }

  /** How many texts contain this. */
  long count(String part) throws Exception {
    return Fx.on(() -> nodes().filter(node -> node instanceof Labeled).map(WindowRobot::textOf)
        .filter(text -> text.contains(part)).count());
  }

  /** Looks for a moment whether a text comes. */
  void seesNot(String text) throws Exception {
    Frames.pass(WHILE);
    assertThat(Fx.on(() -> found(text))).as(text).isEmpty();
  }

  boolean hasFocus(String text) throws Exception {
    Frames.pass(WHILE);
    return Fx.on(() -> found(text).filter(node -> node.getScene().getFocusOwner() == node).isPresent());
  }

  String clipboard() throws Exception {
    return Fx.on(() -> Clipboard.getSystemClipboard().getString());
  }

  /** Waits until something else is true, on the FX thread. */
  void awaitTrue(String what, java.util.concurrent.Callable<Boolean> condition) throws Exception {
    await(what, condition);
  }

  private void await(String what, java.util.concurrent.Callable<Boolean> condition) throws Exception {
    try {
      Frames.until(PATIENCE, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not seen: " + what + "; seen: " + Fx.on(() -> texts().collect(Collectors.toList())));
    }
  }

  /** Whether its middle is in the window, as it is once a page that was just shown is laid out. */
  private static boolean isInSight(Node node) {
    Bounds there = node.localToScene(node.getLayoutBounds());
    return there.getWidth() > 0 && there.getCenterX() > 0 && there.getCenterX() < node.getScene().getWidth()
        && there.getCenterY() > 0 && there.getCenterY() < node.getScene().getHeight();
  }

  /** Scrolls to what is below or above the part that is seen. */
  private static Node revealed(Node node) {
    Node around = node;
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    if (around instanceof ScrollPane pane) {
      Node content = pane.getContent();
      double seen = pane.getViewportBounds().getHeight();
      double hidden = content.getLayoutBounds().getHeight() - seen;
      double middle = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY();
      if (hidden > 1) {
        pane.setVvalue(Math.clamp((middle - seen / 2) / hidden, 0, 1));
        pane.layout();
      }
    }
    return node;
  }

  private static Optional<Node> found(String text) {
    List<Node> nodes = nodes().filter(node -> text.equals(textOf(node))).toList();
    return nodes.stream().filter(node -> !(node instanceof Text)).findFirst().or(() -> nodes.stream().findFirst());
  }

  private static Stream<String> texts() {
    return nodes().map(WindowRobot::textOf).filter(text -> !text.isEmpty());
  }

  private static Stream<Node> nodes() {
    return Window.getWindows().stream().filter(Window::isShowing).flatMap(window ->
        Fx.seen(window.getScene().getRoot()).stream()).filter(node -> !node.isDisabled());
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled when labeled.getText() != null -> labeled.getText().replaceFirst("_", "");
      case TextInputControl input -> input.getText();
      case TextFlow flow -> flow.getChildren().stream().filter(Text.class::isInstance).map(part -> ((Text) part).getText())
          .collect(Collectors.joining());
      case Text text -> text.getText();
      default -> "";
    };
  }
}
