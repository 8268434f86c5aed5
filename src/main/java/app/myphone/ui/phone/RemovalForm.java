package app.myphone.ui.phone;

import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.phone.FactorCheck.Factor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The question whether the number shall go, and what goes with it: first of all a way to sign in. */
final class RemovalForm {
  private final ActModel model;
  private final Messages messages;
  private final Label factor = Labels.of("", "warning-text", "strong");
  private final Label question = Labels.of("", "strong");
  private final Button remove;
  private final Button keep;
  private final VBox form;

  RemovalForm(ActModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    Buttons buttons = new Buttons(messages);
    remove = buttons.quiet("ui.phone.removal.yes", model::submit);
    keep = buttons.quiet("ui.phone.removal.no", model::cancel);
    form = new VBox(8, factor, question, Labels.of(messages.get("ui.phone.removal.lost"), "muted"),
        new NoticeLine(model.noticeProperty(), model.host()::signIn, messages).node(), new FlowRow(10, 10, keep, remove));
    model.factors().factorProperty().subscribe(_ -> show());
    model.busyProperty().subscribe(_ -> show());
  }

  Node node() {
    return form;
  }

  /** Enter keeps the number. */
  Node firstFocus() {
    return keep;
  }

  /** Nothing can be removed before it is known what goes with it. */
  void show() {
    Factor known = model.factors().factorProperty().get();
    factor.setText(switch (known) {
      case ASKING -> messages.get("ui.phone.removal.asking");
      case YES -> messages.get("ui.phone.removal.factor");
      case UNKNOWN -> messages.get("ui.phone.removal.unknown");
      case NO -> "";
    });
    Labels.shown(factor, !factor.getText().isEmpty());
    question.setText(messages.get("ui.phone.removal.question",
        model.phone().flatMap(Phone::number).map(number -> number.shown()).orElse("")));
    remove.setDisable(known == Factor.ASKING || model.busyProperty().get());
  }
}
