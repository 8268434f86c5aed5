package app.myphone.ui.shell;

import app.myphone.ui.common.Badge;
import javafx.scene.paint.Color;

/**
 * The colours of the style sheets for what is seen before these are read. {@code EarlyNumberTest} compares them.
 *
 * @param canvas behind everything
 * @param card what stands on it
 * @param line around cards
 * @param strong the number
 * @param muted what is said beside it
 */
public record Palette(Color canvas, Color card, Color line, Color strong, Color muted, Mark good, Mark warning, Mark neutral) {
  private static final Palette LIGHT = new Palette(Color.web("#f6f8fa"), Color.WHITE, Color.web("#d0d7de"),
      Color.web("#24292f"), Color.web("#57606a"), new Mark(Color.web("#dafbe1"), Color.web("#1a7f37")),
      new Mark(Color.web("#fff8c5"), Color.web("#7d4e00")), new Mark(Color.web("#eaeef2"), Color.web("#57606a")));
  private static final Palette DARK = new Palette(Color.web("#0d1117"), Color.web("#161b22"), Color.web("#30363d"),
      Color.web("#f0f6fc"), Color.web("#8b949e"), new Mark(Color.rgb(46, 160, 67, 0.15), Color.web("#3fb950")),
      new Mark(Color.rgb(187, 128, 9, 0.15), Color.web("#d29922")),
      new Mark(Color.rgb(110, 118, 129, 0.25), Color.web("#c9d1d9")));

  /**
   * A badge's colours.
   *
   * @param back behind icon and words
   */
  public record Mark(Color back, Color words) {}

  /** The colours of a badge of that kind. */
  public Mark mark(Badge.Kind kind) {
    return switch (kind) {
      case GOOD -> good;
      case WARNING -> warning;
      case NEUTRAL -> neutral;
    };
  }

  static Palette of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
