package app.myphone.ui.common;

import app.myphone.text.BreakableText;
import javafx.scene.control.Hyperlink;

/** A link that wraps, with what {@link WrappingLabel} says of words written from right to left. */
public final class WrappingLink extends Hyperlink {

  public WrappingLink(String text) {
    super(text);
    setWrapText(true);
    Labels.keepBreakable(this);
  }

  /** Words from right to left are a little wider once they are broken into runs. */
  @Override
  protected double computePrefWidth(double height) {
    double width = super.computePrefWidth(height);
    return BreakableText.isRightToLeft(getText()) ? width + getFont().getSize() / 2 : width;
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
