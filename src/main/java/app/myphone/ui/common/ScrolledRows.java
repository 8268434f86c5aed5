package app.myphone.ui.common;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The rows of a dialog: they scroll by themselves, so that title and buttons stay in sight. */
public final class ScrolledRows extends ScrollPane {
  /** So much of them is seen at least. */
  private static final double LEAST = 150;

  /**
   * @param box the dialog
   * @param around so much is above and below the rows, in pixels
   * @param spoken what assistive technology calls it
   */
  public ScrolledRows(Region rows, Region box, double around, String spoken) {
    super(rows);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "over");
    setAccessibleText(spoken);
    maxHeightProperty().bind(box.sceneProperty().flatMap(Scene::heightProperty)
        .map(height -> Math.max(LEAST, height.doubleValue() - around)));
    rows.getStyleClass().add("scrolled-rows");
    rows.heightProperty().subscribe(height -> {
      setPrefHeight(height.doubleValue() + 2);
      setMinHeight(Math.min(LEAST, height.doubleValue() + 2));
    });
  }
}
