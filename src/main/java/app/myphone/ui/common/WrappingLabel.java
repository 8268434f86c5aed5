package app.myphone.ui.common;

import app.myphone.text.BreakableText;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/**
 * A label that wraps. Where a word written from right to left has no room, it is not laid out: JavaFX could not
 * ({@link BreakableText}), and nobody could read it.
 */
final class WrappingLabel extends Label {
  /** As wide as the longest word that {@link BreakableText} leaves whole, in the size of the words. */
  private static final double WORD = 8;

  /** By the width. What is around asks for them again and again, and each answer lays out the whole text. */
  private final Map<Double, Double> heights;

  WrappingLabel(String text) {
    heights = new HashMap<>(); // before JavaFX's constructor, which asks for a layout
    super(text);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    Labels.keepBreakable(this);
  }

  @Override
  protected double computePrefWidth(double height) {
    return whole(this, super.computePrefWidth(height));
  }

  @Override
  protected double computePrefHeight(double width) {
    Double known = heights.get(width);
    if (known != null) {
      return known;
    }
    double height = super.computePrefHeight(least(this, width));
    heights.put(width, height);
    return height;
  }

  /** Whenever words, font, icon or insets change. */
  @Override
  public void requestLayout() {
    heights.clear();
    super.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (least(this, getWidth()) <= getWidth()) {
      super.layoutChildren();
    }
  }

  /** The width in one line: words from right to left are a little wider once they are broken into runs. */
  static double whole(Labeled labeled, double width) {
    return BreakableText.isRightToLeft(labeled.getText()) ? width + labeled.getFont().getSize() / 2 : width;
  }

  /** A width, or the least there must be when that is more. */
  static double least(Labeled labeled, double width) {
    return width >= 0 && labeled.isWrapText() && BreakableText.isRightToLeft(labeled.getText())
        ? Math.max(width, Math.min(WORD * labeled.getFont().getSize(), labeled.prefWidth(-1))) : width;
  }
}
