package app.myphone.ui.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.QrCode;
import app.myphone.ui.common.WrappingRow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What another device needs to sign in: address and code to read or copy, and both as a picture to scan. */
final class DeviceCodeCard {
  private static final double QR = 160;
  /** Addresses of more characters are set smaller, to be seen whole in a narrow window. */
  private static final int LONG = 32;

  private final SignInModel signIn;
  private final Messages messages;
  private final Buttons buttons;

  DeviceCodeCard(SignInModel signIn, Messages messages) {
    this.signIn = signIn;
    this.messages = messages;
    this.buttons = new Buttons(messages);
  }

  Node of(DeviceCode code) {
    String address = code.address().toString();
    Label left = Labels.of("", "muted", "small");
    signIn.device().leftProperty().subscribe(time -> left.setText(messages.get("ui.device.left", Messages.countdown(time))));
    Hyperlink here = buttons.link("ui.device.open-here", () -> signIn.open(code.link()));
    VBox words = new VBox(8, Labels.of(messages.get("ui.device.title"), "strong"),
        row("ui.device.address", address, "address", copy("ui.device.address.copy", address)),
        row("ui.device.code", grouped(code.userCode().reveal()), "code",
            copy("ui.device.code.copy", code.userCode().reveal())), left, here);
    return new WrappingRow(words, picture(code));
  }

  /** A phone that scans the demo's code would look for the demo in itself. */
  private Region picture(DeviceCode code) {
    if (!signIn.registration().demo()) {
      return new QrCode(code.link().toString(), QR, messages.get("ui.device.qr", code.address()));
    }
    Label why = Labels.of(messages.get("ui.device.no-qr"), "muted", "small");
    why.setPrefWidth(QR);
    return why;
  }

  /** A text to read, select or copy. */
  private Node row(String name, String shown, String style, Node copy) {
    TextField field = new TextField(shown);
    field.setEditable(false);
    LeftToRight.keep(field);
    field.setAccessibleText(messages.get(name));
    field.getStyleClass().addAll("shown", style);
    if (shown.length() > LONG) {
      field.getStyleClass().add("long");
    }
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(8, field, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(2, Labels.of(messages.get(name), "muted", "small"), line);
  }

  /** Copies what the server sent, without our groups. */
  private Button copy(String spoken, String text) {
    CopyButton copy = new CopyButton(messages.get("ui.device.copy"), messages.get(spoken), () -> text, messages);
    copy.getStyleClass().add("small");
    return copy;
  }

  /**
   * In fours, when the server did not group it: easier to read and to type
   * (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-6.1">RFC 8628, 6.1</a>).
   */
  private static String grouped(String code) {
    return code.matches("[A-Za-z0-9]{6,}") ? code.replaceAll("(.{4})(?=.)", "$1 ") : code;
  }
}
