package app.myphone.ui.common;

import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;

/** A check box whose underlined letter ticks it: JavaFX only tells a box that somebody has pressed its letter. */
public final class Tick extends CheckBox {
  private boolean firing;

  /** @param name may have a mnemonic; wraps */
  public Tick(String name) {
    super(name);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    Labels.keepBreakable(this);
    addEventFilter(ActionEvent.ACTION, event -> {
      if (!firing) {
        event.consume();
        fire();
      }
    });
  }

  @Override
  public void fire() {
    firing = true;
    super.fire();
    firing = false;
  }
}
