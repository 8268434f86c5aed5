package app.myphone.ui.shell;

import app.myphone.text.Messages;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The demo's last text message, under the strip that says it is a demo: nowhere else is it ever shown. */
final class DemoMessage {
  private final Messages messages;
  private final Label words = Labels.of("");
  private final VBox row;
  private String number = "";
  private String code = "";
  private boolean low;

  DemoMessage(Messages messages) {
    this.messages = messages;
    CopyButton copy = new CopyButton(messages.get("ui.phone.demo.copy"), messages.get("ui.phone.demo.copy.spoken"),
        () -> code, messages);
    copy.getStyleClass().add("small");
    copy.setMnemonicParsing(false);
    row = new VBox(new WrappingRow(words, copy));
    row.getStyleClass().addAll("demo-strip", "demo-message");
    Labels.shown(row, false);
  }

  Node node() {
    return row;
  }

  void show(String to, String sent) {
    number = to;
    code = sent;
    say();
    Labels.shown(row, true);
  }

  /** Says less, or as much as usual. */
  void low(boolean isLow) {
    low = isLow;
    say();
  }

  private void say() {
    words.setText(code.isEmpty() ? "" : low ? messages.get("ui.phone.demo.message.short", code)
        : messages.get("ui.phone.demo.message", number, code));
  }

  /** Of another server's page it is no matter. */
  void onDemo(boolean demo) {
    Labels.shown(row, demo && !words.getText().isEmpty());
  }
}
