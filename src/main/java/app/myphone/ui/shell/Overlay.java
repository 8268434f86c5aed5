package app.myphone.ui.shell;

import app.myphone.ui.common.Labels;
import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lays a dialog over the page: the rest is veiled and takes neither mouse nor keyboard. FX thread only. */
final class Overlay {
  private static final double MARGIN = 16;

  private final Node behind;
  private final StackPane root;
  private Optional<ModalPane> veil = Optional.empty();
  private Optional<Dialog> shown = Optional.empty();
  private Optional<Node> focusBefore = Optional.empty();

  /** @param behind what the window shows otherwise */
  Overlay(Node behind) {
    this.behind = behind;
    this.root = new StackPane(behind);
    behind.getStyleClass().add("behind");
  }

  Region root() {
    return root;
  }

  boolean isShown() {
    return shown.isPresent();
  }

  /** Shows a dialog in the place of the one there was. */
  void show(Dialog dialog) {
    tellClosed();
    if (focusBefore.isEmpty()) {
      focusBefore = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
    }
    shown = Optional.of(dialog);
    Region box = dialog.box();
    box.setMinWidth(0);
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.setMinHeight(Region.USE_PREF_SIZE); // what is too high for the window is scrolled
    StackPane.setMargin(box, new Insets(MARGIN)); // the pane's own padding is forgotten where words wrap
    ModalPane pane = veil();
    pane.show(box);
    pane.setAccessibleText(box.getAccessibleText());
    behind.setDisable(true);
    Labels.shown(pane, true);
    pane.applyCss(); // what is in a scroll pane can take the focus only then
    dialog.firstFocus().requestFocus();
  }

  /** Shows again what is behind; the focus goes back to where it was. */
  void hide() {
    if (!isShown()) {
      return;
    }
    ModalPane pane = veil();
    pane.hide(true);
    Labels.shown(pane, false); // or the Tab key would still find it
    behind.setDisable(false);
    focusBefore.filter(this::isInWindow).ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
    tellClosed();
  }

  private void tellClosed() {
    Optional<Dialog> before = shown;
    shown = Optional.empty();
    before.ifPresent(Dialog::closed);
  }

  @SuppressWarnings("ReferenceEquality") // the very scene, not one like it
  private boolean isInWindow(Node node) {
    return node.getScene() == root.getScene();
  }

  /** Made for the first dialog: the window's start does not wait for it. */
  private ModalPane veil() {
    return veil.orElseGet(() -> {
      ModalPane pane = new Veil();
      pane.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
      pane.addEventHandler(KeyEvent.KEY_PRESSED, Overlay::keepKeysOfThePage);
      root.getChildren().add(pane);
      veil = Optional.of(pane);
      return pane;
    });
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      shown.ifPresent(Dialog::close);
    }
  }

  /** What is behind has some, as F5 and Ctrl+L; only the window's own are for both. */
  private static void keepKeysOfThePage(KeyEvent event) {
    boolean shortcut = event.isShortcutDown() && event.getCode() != KeyCode.COMMA && event.getCode() != KeyCode.Q;
    if (shortcut || event.getCode().isFunctionKey()) {
      event.consume();
    }
  }

  /** A pane that shows and hides at once, is no stop of the Tab key, and is not closed by a slip of the mouse. */
  private static final class Veil extends ModalPane {
    Veil() {
      setSkin(createDefaultSkin()); // a new skin hides the pane, so it comes before the first dialog
      setInTransitionFactory(null);
      setOutTransitionFactory(null);
      setPersistent(true);
      setFocusTraversable(false);
      getChildrenUnmodifiable().forEach(scrolled -> scrolled.setFocusTraversable(false));
      setAccessibleRole(AccessibleRole.DIALOG);
    }
  }
}
