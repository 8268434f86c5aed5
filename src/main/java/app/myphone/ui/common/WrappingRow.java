package app.myphone.ui.common;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Something and a button at its right; the button goes below when there is no room for both. */
public final class WrappingRow extends Pane {
  private static final double GAP = 12;

  private final Region main;
  private final Region side;
  private double least = Double.MAX_VALUE;

  public WrappingRow(Region main, Region side) {
    super(main, side);
    this.main = main;
    this.side = side;
  }

  /**
   * Lets what comes first wrap before the button goes below.
   *
   * @param width it needs at least, in pixels
   */
  public void narrowTo(double width) {
    least = width;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return main.prefWidth(-1) + GAP + side.prefWidth(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return fits(width)
        ? Math.max(main.prefHeight(mainWidth(width)), sideHeight(-1))
        : main.prefHeight(width) + GAP + sideHeight(Math.min(width, side.prefWidth(-1)));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double wide = side.prefWidth(-1);
    if (fits(width)) {
      layoutInArea(main, 0, 0, mainWidth(width), getHeight(), 0, HPos.LEFT, VPos.CENTER);
      layoutInArea(side, width - wide, 0, wide, getHeight(), 0, HPos.RIGHT, VPos.CENTER);
    } else {
      double high = main.prefHeight(width);
      layoutInArea(main, 0, 0, width, high, 0, HPos.LEFT, VPos.TOP);
      double low = Math.min(wide, width);
      layoutInArea(side, 0, high + GAP, low, sideHeight(low), 0, HPos.LEFT, VPos.TOP);
    }
  }

  /** A button may be higher than its words need. */
  private double sideHeight(double width) {
    return Math.max(side.minHeight(width), side.prefHeight(width));
  }

  private boolean fits(double width) {
    return width < 0 || Math.min(main.prefWidth(-1), least) + GAP + side.prefWidth(-1) <= width;
  }

  private double mainWidth(double width) {
    return width < 0 ? -1 : width - GAP - side.prefWidth(-1);
  }
}
