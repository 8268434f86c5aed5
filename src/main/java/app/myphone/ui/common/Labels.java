package app.myphone.ui.common;

import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** Labels that wrap, in the few sizes and colours there are (style classes of {@code app.css}). */
public final class Labels {
  private Labels() {}

  /** A text that wraps to the width it gets. */
  public static Label of(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A text in the middle. */
  public static Label centred(String text, String... styles) {
    Label label = of(text, styles);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setAlignment(javafx.geometry.Pos.CENTER);
    return label;
  }

  /** Shows or hides a node; what is hidden takes no space. */
  public static void shown(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
