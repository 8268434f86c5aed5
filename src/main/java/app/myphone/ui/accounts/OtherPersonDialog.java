package app.myphone.ui.accounts;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The browser was signed in as somebody else: says who came, and how to come as another. */
final class OtherPersonDialog implements Dialog {
  private final VBox box = new VBox();
  private final Button stay;
  private final Runnable hide;

  /** @param expected who was meant; empty when a new account was to be added, and this one is there already */
  OtherPersonDialog(String came, Optional<String> expected, Messages messages, Runnable hide, Runnable another) {
    this.hide = hide;
    Buttons buttons = new Buttons(messages);
    this.stay = buttons.quiet("ui.accounts.other.stay", hide);
    String title = expected.map(name -> messages.get("ui.accounts.other", came, name))
        .orElseGet(() -> messages.get("ui.accounts.again", came));
    FlowRow line = FlowRow.atTheEnd(stay, buttons.accent("ui.signin.another", () -> {
      hide.run();
      another.run();
    }));
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().addAll(ScrolledRows.of(title, Labels.of(title, "name"),
        Labels.of(messages.get("ui.accounts.other.why"), "muted")), line);
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return stay;
  }

  @Override
  public void close() {
    hide.run();
  }
}
