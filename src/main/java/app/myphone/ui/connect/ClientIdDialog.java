package app.myphone.ui.connect;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a client ID is, and how an administrator of ZITADEL makes one. */
public final class ClientIdDialog implements Dialog {
  private static final int STEPS = 5;
  private final Messages messages;
  private final Runnable hide;
  private final Button close;
  private final VBox box = new VBox();

  /** @param redirectUri to be registered for the app */
  public ClientIdDialog(String redirectUri, Messages messages, Runnable hide) {
    this.messages = messages;
    this.hide = hide;
    this.close = new Buttons(messages).accent("ui.problem.close", hide);
    String title = messages.get("ui.connect.client.what.title");
    close.setDefaultButton(true);
    close.setMinHeight(Button.USE_PREF_SIZE);
    HBox line = new HBox(close);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.setMinHeight(HBox.USE_PREF_SIZE);
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().addAll(Labels.of(title, "name"), new ScrolledRows(told(redirectUri), title), line);
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

  private VBox told(String redirectUri) {
    VBox told = new VBox(8, Labels.of(messages.get("ui.connect.client.what.words")),
        Labels.of(messages.get("ui.connect.client.what.steps"), "strong"));
    IntStream.rangeClosed(1, STEPS)
        .mapToObj(step -> Labels.of(messages.get("ui.connect.client.what.step." + step)))
        .forEach(told.getChildren()::add);
    String redirect = messages.get("ui.connect.client.what.redirect");
    told.getChildren().addAll(Labels.of(redirect, "strong"), new CopyRow(messages).line(redirect, redirectUri));
    return told;
  }
}
