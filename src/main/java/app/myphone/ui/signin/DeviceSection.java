package app.myphone.ui.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.QrCode;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.WrappingRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

/** Another device: the offer, then QR code, address and code, or a sentence in their place. */
final class DeviceSection extends VBox {
  private static final double QR = 160;
  /** Addresses of more characters are set smaller, to be seen whole in a narrow window. */
  private static final int LONG = 32;

  private final DeviceModel model;
  private final Consumer<URI> open;
  private final boolean demo;
  private final Messages messages;
  private final Buttons buttons;

  DeviceSection(SignInModel signIn, Messages messages) {
    this.model = signIn.device();
    this.open = signIn::open;
    this.demo = signIn.registration().demo();
    this.messages = messages;
    this.buttons = new Buttons(messages);
    setAlignment(Pos.CENTER);
    setSpacing(12);
    model.stateProperty().subscribe(this::show);
  }

  private void show(DeviceModel.State state) {
    Labels.shown(this, !(state instanceof DeviceModel.NotYet));
    getStyleClass().remove("my-card");
    switch (state) {
      case DeviceModel.NotYet _ -> getChildren().clear();
      case DeviceModel.Offered _ -> getChildren().setAll(buttons.centredLink("ui.device.use", model::use));
      case DeviceModel.Asking _ -> getChildren().setAll(Labels.centred(messages.get("ui.device.asking"), "muted"));
      case DeviceModel.Coded(DeviceCode code) -> card(coded(code));
      case DeviceModel.Ended ended -> card(ended(ended));
    }
  }

  private void card(List<Node> nodes) {
    getStyleClass().add("my-card");
    getChildren().setAll(nodes);
  }

  private List<Node> coded(DeviceCode code) {
    String address = code.address().toString();
    Label left = Labels.of("", "muted", "small");
    model.leftProperty().subscribe(time -> left.setText(messages.get("ui.device.left", Messages.countdown(time))));
    Hyperlink here = buttons.link("ui.device.open-here", () -> open.accept(code.link()));
    VBox words = new VBox(8, Labels.of(messages.get("ui.device.title"), "strong"),
        row("ui.device.address", address, "address", copy("ui.device.address.copy", address)),
        row("ui.device.code", grouped(code.userCode().reveal()), "code",
            copy("ui.device.code.copy", code.userCode().reveal())), left, here);
    return List.of(new WrappingRow(words, picture(code)));
  }

  /** A phone that scans the demo's code would look for the demo in itself. */
  private Region picture(DeviceCode code) {
    if (!demo) {
      return new QrCode(code.link().toString(), QR, messages.get("ui.device.qr", code.address()));
    }
    Label why = Labels.of(messages.get("ui.device.no-qr"), "muted", "small");
    why.setPrefWidth(QR);
    return why;
  }

  private List<Node> ended(DeviceModel.Ended ended) {
    Problem why = ended.why();
    ProblemText text = ProblemText.of(why, messages);
    List<Node> nodes = new ArrayList<>(List.of(
        Heading.centred(Heading.Kind.WARNING, text.message(), "strong"), Labels.centred(text.next(), "muted")));
    if (ended.mayAskAgain()) {
      nodes.add(button("ui.device.again"));
    }
    return nodes;
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

  private Button button(String key) {
    return buttons.quiet(key, model::use);
  }

  /**
   * In fours, when the server did not group it: easier to read and to type
   * (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-6.1">RFC 8628, 6.1</a>).
   */
  private static String grouped(String code) {
    return code.matches("[A-Za-z0-9]{6,}") ? code.replaceAll("(.{4})(?=.)", "$1 ") : code;
  }
}
