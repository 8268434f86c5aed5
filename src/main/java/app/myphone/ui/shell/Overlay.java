package app.myphone.ui.shell;

import app.myphone.ui.common.Labels;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lays a dialog over what is in the window: the rest is veiled and takes neither mouse nor keyboard. */
public final class Overlay {
  private static final double WIDEST = 460;
  private static final double MARGIN = 16;

  private final Node behind;
  private final StackPane veil = new StackPane();
  private final StackPane middle = new StackPane();
  private final StackPane root;
  private Optional<Node> focusBefore = Optional.empty();
  private Runnable escape = () -> {};
  private Runnable gone = () -> {};

  /** @param behind what the window shows otherwise */
  public Overlay(Node behind) {
    this.behind = behind;
    this.root = new StackPane(behind, veil);
    behind.getStyleClass().add("behind");
    veil.getStyleClass().add("veil");
    veil.getChildren().add(scrolled());
    veil.setAccessibleRole(AccessibleRole.DIALOG);
    veil.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    Labels.shown(veil, false);
  }

  public StackPane root() {
    return root;
  }

  public boolean isShown() {
    return veil.isVisible();
  }

  /** @param escape what Esc does */
  public void show(Region dialog, Node firstFocus, Runnable escape) {
    show(dialog, firstFocus, escape, () -> {});
  }

  /** @param gone told once when the dialog is gone, whatever the reason */
  public void show(Region dialog, Node firstFocus, Runnable escape, Runnable gone) {
    tellGone();
    if (!isShown()) {
      focusBefore = Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
    }
    this.escape = escape;
    this.gone = gone;
    dialog.setMaxWidth(WIDEST);
    dialog.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setMargin(dialog, new javafx.geometry.Insets(MARGIN));
    middle.getChildren().setAll(dialog);
    veil.setAccessibleText(dialog.getAccessibleText());
    behind.setDisable(true);
    Labels.shown(veil, true);
    veil.applyCss(); // what is in a scroll pane can take the focus only then
    firstFocus.requestFocus();
  }

  /** Shows again what is behind; the focus goes back to where it was. */
  public void hide() {
    if (!isShown()) {
      return;
    }
    Labels.shown(veil, false);
    middle.getChildren().clear();
    behind.setDisable(false);
    focusBefore.filter(node -> node.getScene() == root.getScene()).ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
    tellGone();
  }

  private void tellGone() {
    Runnable before = gone;
    gone = () -> {};
    before.run();
  }

  /** A dialog that is too high for the window. */
  private ScrollPane scrolled() {
    ScrollPane pane = new ScrollPane(middle);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.getStyleClass().addAll("edge-to-edge", "over");
    middle.minHeightProperty().bind(pane.viewportBoundsProperty().map(Bounds::getHeight));
    return pane;
  }

  /** No key gets to what is behind. */
  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      escape.run();
    }
    if (event.getCode() == KeyCode.ESCAPE || event.getCode().isFunctionKey()) {
      event.consume();
    }
  }
}
