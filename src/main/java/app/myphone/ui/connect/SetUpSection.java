package app.myphone.ui.connect;

import app.myphone.config.SetUpLine;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.KeyValueList;
import app.myphone.ui.common.Labels;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a set-up line names, before anything is sent there: whoever made the line may mean ill, so the host is the largest
 * thing, in the characters that are really asked for (a look-alike begins with {@code xn--}).
 */
final class SetUpSection extends VBox {
  SetUpSection(SetUpLine line, SetUpModel model, Messages messages) {
    super(14);
    getStyleClass().add("my-card");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true); // no button has the keyboard: Enter, pressed for the field before, must not agree
    String host = line.issuer().authority();
    Label large = Labels.centred(host, "headline", "host");
    large.setMaxWidth(Double.MAX_VALUE);
    KeyValueList details = new KeyValueList(messages);
    details.add(messages.get("ui.settings.address"), line.issuer().value());
    details.add(messages.get("ui.settings.client"), line.clientId());
    Buttons buttons = new Buttons(messages);
    Button back = buttons.quiet("ui.connect.line.back", model::disagree);
    back.setCancelButton(true);
    FlowPane ways = new FlowPane(10, 10, back, buttons.accent("ui.connect.line.continue", model::agree));
    ways.setAlignment(Pos.CENTER);
    Label lead = Labels.centred(messages.get("ui.connect.line.lead"), "muted");
    lead.setMaxWidth(Double.MAX_VALUE);
    Label nothing = Labels.of(messages.get("ui.connect.line.nothing"), "muted");
    getChildren().addAll(lead, large, nothing, details, ways);
    setAccessibleText(messages.get("ui.sentences", messages.get("ui.connect.line.lead"), host));
  }
}
