package app.myphone.ui.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Another device: the offer, then QR code, address and code, or a sentence in their place. */
final class DeviceSection extends VBox {
  private final DeviceModel model;
  private final DeviceCodeCard coded;
  private final Messages messages;
  private final Buttons buttons;

  DeviceSection(SignInModel signIn, Messages messages) {
    this.model = signIn.device();
    this.coded = new DeviceCodeCard(signIn, messages);
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
      case DeviceModel.Coded(DeviceCode code) -> card(List.of(coded.of(code)));
      case DeviceModel.Ended ended -> card(ended(ended));
    }
  }

  private void card(List<Node> nodes) {
    getStyleClass().add("my-card");
    getChildren().setAll(nodes);
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

  private Button button(String key) {
    return buttons.quiet(key, model::use);
  }
}
