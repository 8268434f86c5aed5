package app.myphone.ui.account;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.common.Tick;
import app.myphone.ui.shell.Dialog;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * Asks how far signing out shall go: here, and in the browser too unless that is unticked
 * (<a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout">RP-Initiated Logout 1.0, 2</a>).
 */
public final class SignOutDialog implements Dialog {
  private final Runnable cancel;
  private final VBox box = new VBox();
  private final Tick inBrowser;
  private final Button signOut;

  /** @param signOut told whether the session in the browser ends too */
  public SignOutDialog(Messages messages, Consumer<Boolean> signOut, Runnable cancel) {
    this.cancel = cancel;
    Buttons buttons = new Buttons(messages);
    inBrowser = new Tick(messages.get("ui.sign-out.browser"));
    this.signOut = buttons.accent("ui.sign-out.yes", () -> signOut.accept(inBrowser.isSelected()));
    this.signOut.setDefaultButton(true);
    inBrowser.setSelected(true);
    String title = messages.get("ui.sign-out.title");
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().addAll(ScrolledRows.of(title, Labels.of(title, "name"), Labels.of(messages.get("ui.sign-out.lead"), "muted"),
        inBrowser), FlowRow.atTheEnd(buttons.quiet("ui.sign-out.no", cancel), this.signOut));
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return signOut;
  }

  @Override
  public void close() {
    cancel.run();
  }

}
