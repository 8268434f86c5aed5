package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.scene.Node;

/** What an organisation has decided: shown, and not to be changed. FX thread only. */
public final class Managed {
  private Managed() {}

  /** Switches a control off; assistive technology reads who did. */
  public static void lock(Node control, Messages messages) {
    control.setDisable(true);
    control.setAccessibleHelp(messages.get("ui.managed"));
  }
}
