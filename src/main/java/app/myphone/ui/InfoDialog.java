package app.myphone.ui;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.shell.Dialog;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A box that only tells something. */
final class InfoDialog implements Dialog {
  private final VBox box = new VBox();
  private final Runnable hide;
  private final Button close;
  private final FlowPane buttons = new FlowPane(10, 10);

  private InfoDialog(String title, Messages messages, Runnable hide) {
    this.hide = hide;
    close = new Buttons(messages).accent("ui.problem.close", hide);
    close.setDefaultButton(true);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getChildren().add(close);
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().add(Labels.of(title, "name"));
  }

  /** Which program this is. */
  static InfoDialog about(String version, Messages messages, Runnable hide) {
    InfoDialog about = new InfoDialog(messages.get("ui.menu.about.version", version), messages, hide);
    about.box.getChildren().addAll(Labels.of(messages.get("ui.menu.about.purpose"), "muted"),
        Labels.of(messages.get("ui.menu.about.privacy"), "muted"), about.buttons);
    return about;
  }

  /** No browser opened: the address to open by hand. */
  static InfoDialog link(String address, Messages messages, Runnable hide) {
    InfoDialog link = new InfoDialog(messages.get("ui.menu.no-browser"), messages, hide);
    link.buttons.getChildren().add(new CopyButton(messages.get("ui.waiting.copy-link"),
        messages.get("ui.menu.copy-address.spoken"), () -> address, messages));
    link.box.getChildren().addAll(Labels.of(messages.get("ui.menu.no-browser.next"), "muted"), Labels.of(address),
        link.buttons);
    return link;
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return close;
  }

  @Override
  public void close() {
    hide.run();
  }
}
