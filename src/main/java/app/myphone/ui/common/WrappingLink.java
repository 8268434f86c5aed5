package app.myphone.ui.common;

import javafx.scene.control.Hyperlink;

/** A link that wraps, with what {@link WrappingLabel} says of words written from right to left. */
public final class WrappingLink extends Hyperlink {

  public WrappingLink(String text) {
    super(text);
    setWrapText(true);
    Labels.keepBreakable(this);
  }

  @Override
  protected double computePrefWidth(double height) {
    return WrappingLabel.whole(this, super.computePrefWidth(height));
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(WrappingLabel.least(this, width));
  }

  @Override
  protected void layoutChildren() {
    if (WrappingLabel.least(this, getWidth()) <= getWidth()) {
      super.layoutChildren();
    }
  }
}
