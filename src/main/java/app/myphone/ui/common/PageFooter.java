package app.myphone.ui.common;

import app.myphone.text.Messages;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Pages without a menu lead by a line of their own to what concerns more than one page. */
public record PageFooter(Messages messages, Runnable settings) {

  public Hyperlink link(String key, Runnable action) {
    return new Buttons(messages).link(key, action);
  }

  /**
   * A page with the line beneath.
   *
   * @param check leads to <em>Check my connection</em>
   */
  public BorderPane under(Region page, Hyperlink check) {
    FlowPane line = new FlowPane(16, 0, check, link("ui.menu.settings", settings));
    line.getStyleClass().addAll("canvas", "settings-line");
    BorderPane pane = new BorderPane(page);
    pane.setBottom(line);
    return pane;
  }
}
