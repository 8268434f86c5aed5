package app.myphone.ui;

import app.myphone.text.Messages;
import app.myphone.ui.common.Labels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks how far signing out shall go: here, and in the browser too unless that is unticked. */
final class SignOutDialog {
  private final Messages messages;
  private final VBox box = new VBox();
  private final CheckBox inBrowser = new CheckBox();
  private final Button signOut;

  /** @param signOut told whether the session in the browser ends too */
  SignOutDialog(Messages messages, Consumer<Boolean> signOut, Runnable cancelled) {
    this.messages = messages;
    this.signOut = button("ui.sign-out.yes", "accent", () -> signOut.accept(inBrowser.isSelected()));
    this.signOut.setDefaultButton(true);
    inBrowser.setText(messages.get("ui.sign-out.browser"));
    inBrowser.setMnemonicParsing(true);
    inBrowser.setWrapText(true);
    inBrowser.setMinHeight(CheckBox.USE_PREF_SIZE);
    inBrowser.setSelected(true);
    String title = messages.get("ui.sign-out.title");
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().addAll(Labels.of(title, "name"), Labels.of(messages.get("ui.sign-out.lead"), "muted"), inBrowser,
        buttons(button("ui.sign-out.no", "quiet", cancelled)));
  }

  VBox box() {
    return box;
  }

  Node firstFocus() {
    return signOut;
  }

  private Node buttons(Button cancel) {
    FlowPane buttons = new FlowPane(10, 10, cancel, signOut);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private Button button(String key, String style, Runnable action) {
    Button button = new Button(messages.get(key));
    button.setMnemonicParsing(true);
    button.getStyleClass().add(style);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
