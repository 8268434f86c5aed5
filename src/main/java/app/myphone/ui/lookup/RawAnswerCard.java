package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.text.Messages;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.LeftToRight;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** The server's answer about an account as it was, without what is secret; folded until somebody wants it. */
final class RawAnswerCard {
  private RawAnswerCard() {}

  static Card of(Account account, Messages messages) {
    TextArea json = new TextArea(account.raw());
    LeftToRight.keep(json);
    json.setEditable(false);
    json.setPrefRowCount(14);
    json.getStyleClass().add("details");
    json.setAccessibleText(messages.get("ui.lookup.raw"));
    CopyButton copy = new CopyButton(messages.get("ui.lookup.raw.copy"), messages.get("ui.lookup.raw.copy.spoken"),
        account::raw, messages);
    VBox content = new VBox(10, json, new FlowRow(10, 10, copy));
    Disclosure more = new Disclosure(messages.get("ui.lookup.raw.show"), content);
    return new Card(messages.get("ui.lookup.raw"), new FlowRow(10, 10, more), content);
  }
}
