package app.myphone.ui.lookup;

import app.myphone.ui.common.Labels;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What was found and one account: side by side where the window is wide enough, else one or the other. FX thread only.
 */
final class Sides extends Pane {
  /** From this width on, in pixels, both are seen. */
  static final double WIDE = 900;
  private static final double LIST = 0.4;
  private static final double LEAST = 100;
  private static final String BESIDE = "beside";
  private static final double WIDEST_LIST = 480;

  private final Region list;
  private final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper();
  private Region account;
  private boolean opened;

  /** @param account what stands beside the list */
  Sides(Region list, Region account) {
    this.list = list;
    this.account = account;
    getChildren().setAll(list, account);
    widthProperty().subscribe(width -> wide.set(width.doubleValue() >= WIDE));
    wide.subscribe(_ -> arrange());
    setMinWidth(0);
  }

  /** Whether both are seen. */
  ReadOnlyBooleanProperty wideProperty() {
    return wide.getReadOnlyProperty();
  }

  boolean isWide() {
    return wide.get();
  }

  /**
   * Puts something beside the list.
   *
   * @param instead whether it is seen in the list's place where there is no room for both
   */
  void show(Region other, boolean instead) {
    account = other;
    opened = instead;
    getChildren().setAll(list, account);
    arrange();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** So much that the words under the list are seen, and something of the list. */
  @Override
  protected double computeMinHeight(double width) {
    return Math.max(LEAST, list.isManaged() ? list.minHeight(wide.get() ? listWidth(width) : width) : 0);
  }

  private double listWidth(double width) {
    return snapSizeX(Math.min(WIDEST_LIST, width * LIST));
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(getWidth());
    double left = wide.get() ? listWidth(width) : 0;
    list.resizeRelocate(0, 0, wide.get() ? left : width, getHeight());
    account.resizeRelocate(left, 0, width - left, getHeight());
  }

  private void arrange() {
    account.getStyleClass().remove(BESIDE);
    if (wide.get()) {
      account.getStyleClass().add(BESIDE);
    }
    Labels.shown(list, wide.get() || !opened);
    Labels.shown(account, wide.get() || opened);
    requestLayout();
  }
}
