package app.myphone.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Whether there is little height for the size of the words: then what stands around a page gives way to it. FX thread
 * only.
 */
public final class LowWindow {
  /** What style sheets call such a page. */
  public static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  /** In heights of small letters. */
  private static final double LEAST = 25;

  private LowWindow() {}

  /**
   * To be kept by whoever follows it.
   *
   * @param small in small print
   */
  public static BooleanBinding of(Region page, Label small) {
    return Bindings.createBooleanBinding(() -> page.getHeight() > 0 && page.getHeight() < LEAST * small.getFont().getSize(),
        page.heightProperty(), small.fontProperty());
  }
}
