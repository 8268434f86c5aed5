package app.myphone.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Small things in a line that would like to be one line, and wrap when there is no room for it. */
public final class FlowRow extends FlowPane {

  public FlowRow(double hgap, double vgap, Node... nodes) {
    super(hgap, vgap, nodes);
    setMinWidth(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    double words = getManagedChildren().stream().mapToDouble(node -> node.prefWidth(-1)).sum();
    return snappedLeftInset() + words + getHgap() * Math.max(0, getManagedChildren().size() - 1) + snappedRightInset();
  }
}
