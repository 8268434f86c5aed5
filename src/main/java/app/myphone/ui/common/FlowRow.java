package app.myphone.ui.common;

import app.myphone.text.BreakableText;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.FlowPane;

/**
 * Small things in a line that would like to be one line, and wrap when there is no room for it. Widths are rounded up as
 * the pane itself does: half a pixel less, and the last one would wrap into a line that nobody has kept free.
 */
public final class FlowRow extends FlowPane {

  public FlowRow(double hgap, double vgap, Node... nodes) {
    super(hgap, vgap, nodes);
    setMinWidth(0);
  }

  /** Buttons at the end of a dialog. */
  public static FlowRow atTheEnd(ButtonBase... buttons) {
    FlowRow row = ofButtons(buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  /** Buttons: one that is wider than the row wraps within itself. */
  public static FlowRow ofButtons(ButtonBase... buttons) {
    FlowRow row = new FlowRow(10, 10, buttons);
    for (ButtonBase button : buttons) {
      button.setWrapText(!BreakableText.isRightToLeft(button.getText()));
      button.setMinHeight(USE_PREF_SIZE);
      button.maxWidthProperty().bind(row.widthProperty());
    }
    return row;
  }

  @Override
  protected double computePrefWidth(double height) {
    double words = getManagedChildren().stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum();
    double gaps = snapSpaceX(getHgap()) * Math.max(0, getManagedChildren().size() - 1);
    return snappedLeftInset() + words + gaps + snappedRightInset();
  }
}
