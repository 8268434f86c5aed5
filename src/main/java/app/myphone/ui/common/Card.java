package app.myphone.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A titled box on the canvas. AtlantaFX has a {@code Card} too, but one without a content bias: words that wrap in it
 * get the height of one line, and lie over what comes next.
 */
public final class Card extends VBox {
  private final Label title;

  public Card(String title, Node... content) {
    this.title = Labels.of(title, "card-title");
    getStyleClass().add("my-card");
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(title);
    show(content);
  }

  /** Replaces what is under the title. */
  public void show(Node... content) {
    getChildren().setAll(title);
    getChildren().addAll(content);
  }
}
