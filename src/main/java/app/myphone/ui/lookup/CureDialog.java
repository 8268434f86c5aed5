package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.Cure;
import app.myphone.account.Email;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Asks before something is done to an account: to whom, and what they will notice. */
public final class CureDialog implements Dialog {
  private final Messages messages;
  private final Runnable cancel;
  private final VBox box = new VBox();
  private final Button cancelled;

  /**
   * Makes it.
   *
   * @param done told when somebody said yes; once, however often it is pressed
   */
  public CureDialog(Cure cure, Account account, Messages messages, Runnable done, Runnable cancel) {
    this.messages = messages;
    this.cancel = cancel;
    Buttons buttons = new Buttons(messages);
    this.cancelled = buttons.quiet("ui.lookup.cure.no", cancel);
    Button yes = buttons.accent("ui.lookup.cure." + cure.id(), done);
    yes.addEventFilter(javafx.event.ActionEvent.ACTION, _ -> yes.setDisable(true));
    String title = messages.get("ui.lookup.cure." + cure.id() + ".question", account.title());
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    FlowRow line = FlowRow.atTheEnd(cancelled, yes);
    box.getChildren().addAll(ScrolledRows.of(title, Labels.of(title, "name"), Labels.of(account.preferredLoginName(), "muted"),
        Labels.of(messages.get("ui.lookup.cure." + cure.id() + ".means", account.title(), where(cure, account)))), line);
  }

  @Override
  public VBox box() {
    return box;
  }

  /** Who presses Enter by habit does nothing. */
  @Override
  public Node firstFocus() {
    return cancelled;
  }

  @Override
  public void close() {
    cancel.run();
  }

  /** Where a message goes. */
  private String where(Cure cure, Account account) {
    return cure == Cure.SEND_PHONE_CODE
        ? account.phone().number().map(PhoneText::shown).orElse("")
        : account.email().map(Email::address).orElse(messages.get("ui.lookup.cure.no-address"));
  }
}
