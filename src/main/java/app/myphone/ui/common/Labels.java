package app.myphone.ui.common;

import app.myphone.text.BreakableText;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.TextAlignment;

/** Labels that wrap, in the few sizes and colours there are (style classes of {@code app.css}). */
public final class Labels {
  private Labels() {}

  /** A text that wraps to the width it gets. */
  public static Label of(String text, String... styles) {
    Label label = new WrappingLabel(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Lets lines break wherever what is shown may have letters written from right to left, now or later. */
  static void keepBreakable(Labeled labeled) {
    Runnable mark = () -> {
      if (!labeled.textProperty().isBound()) {
        labeled.setText(BreakableText.of(labeled.getText(), labeled.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT));
      }
    };
    labeled.textProperty().subscribe(mark);
    labeled.effectiveNodeOrientationProperty().subscribe(mark);
    mark.run();
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
