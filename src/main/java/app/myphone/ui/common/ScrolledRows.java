package app.myphone.ui.common;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The rows of a dialog: they scroll by themselves, as high as the window leaves them room, so that what stands above and
 * below them in the dialog's box stays in sight. FX thread only.
 */
public final class ScrolledRows extends ScrollPane {
  /** So much of them is seen at least, in pixels. */
  private static final double LEAST = 72;
  /** Above and below a dialog. */
  private static final double MARGIN = 16;
  /** A scroll bar must not come for a fraction of a pixel. */
  private static final double SLACK = 2;

  private final Region rows;

  /**
   * One below the other, with the gaps of a dialog.
   *
   * @param spoken what assistive technology calls them
   */
  public static ScrolledRows of(String spoken, Node... rows) {
    VBox body = new VBox(rows);
    body.getStyleClass().add("dialog-body");
    return new ScrolledRows(body, spoken);
  }

  /** @param spoken what assistive technology calls it */
  public ScrolledRows(Region rows, String spoken) {
    super(rows);
    this.rows = rows;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "over");
    setAccessibleText(spoken);
    rows.getStyleClass().add("scrolled-rows");
    sceneProperty().flatMap(Scene::heightProperty).subscribe(_ -> requestLayout());
    rows.layoutBoundsProperty().subscribe(_ -> requestLayout());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(wanted(width), Math.max(LEAST, room(width)));
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.min(wanted(width), LEAST);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  private double wanted(double width) {
    double inside = width < 0 ? width : Math.max(0, width - snappedLeftInset() - snappedRightInset());
    return rows.prefHeight(inside) + snappedTopInset() + snappedBottomInset() + SLACK;
  }

  /** What the window leaves beside the rest of the dialog. */
  private double room(double width) {
    if (getScene() == null || !(getParent() instanceof VBox box)) {
      return Double.MAX_VALUE;
    }
    List<Node> others = box.getChildren().stream().filter(node -> node != this && node.isManaged()).toList();
    double taken = others.stream().mapToDouble(node -> box.snapSizeY(Math.max(node.minHeight(width), node.prefHeight(width))))
        .sum() + box.snappedTopInset() + box.snappedBottomInset() + box.snapSpaceY(box.getSpacing()) * others.size();
    return getScene().getHeight() - 2 * MARGIN - taken;
  }
}
