package app.myphone.ui.phone;

import app.myphone.account.CodeState;
import app.myphone.account.Phone;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for the code, when and where it was sent, and another one after a while. */
final class CodeForm {
  private static final javafx.util.Duration SECOND = javafx.util.Duration.seconds(1);

  private final ActModel model;
  private final HistoryModel history;
  private final Messages messages;
  private final EventTimes times;
  private final TextField code = new TextField();
  private final Label sent = Labels.of("", "muted");
  private final Heading stuck = new Heading(Heading.Kind.WARNING, "", "strong");
  private final Button again;
  private final VBox form;
  private final Timeline clock = new Timeline(new KeyFrame(SECOND, _ -> tick()));

  CodeForm(ActModel model, HistoryModel history, Messages messages) {
    this.model = model;
    this.history = history;
    this.messages = messages;
    this.times = EventTimes.here(messages);
    Buttons buttons = new Buttons(messages);
    again = buttons.quiet("ui.phone.code.again", this::sendAgain);
    Label name = Labels.of(messages.get("ui.phone.code"), "strong");
    name.setLabelFor(code);
    LeftToRight.keep(code);
    code.setAccessibleText(messages.get("ui.phone.code"));
    code.textProperty().bindBidirectional(model.textProperty());
    code.setOnAction(_ -> model.submit());
    code.setMaxWidth(320);
    Button verify = buttons.accent("ui.phone.code.verify", model::submit);
    verify.disableProperty().bind(model.busyProperty());
    form = new VBox(8, sent, name, code, new NoticeLine(model.noticeProperty(), model.host()::signIn, messages).node(), stuck,
        new FlowRow(10, 10, verify, again, buttons.quiet("ui.phone.cancel", model::cancel)),
        buttons.link("ui.phone.code.other-number", () -> model.open(ActForm.NUMBER)));
    clock.setCycleCount(Animation.INDEFINITE);
    history.codeProperty().subscribe(_ -> show());
    model.busyProperty().subscribe(_ -> show());
  }

  Node node() {
    return form;
  }

  Node firstFocus() {
    return code;
  }

  /** The seconds are counted only while somebody can see them. */
  void shown(boolean shown) {
    if (shown) {
      show();
      clock.play();
    } else {
      clock.stop();
    }
  }

  /** The button is out of use for a while: the next thing is the code. */
  private void sendAgain() {
    code.requestFocus();
    model.sendCode();
  }

  private void tick() {
    show();
    CodeState state = history.codeProperty().get();
    Instant now = history.now();
    boolean justOverdue = state.isStuck(now) && !state.isStuck(now.minusSeconds(1));
    if (justOverdue) {
      history.reload(); // whether it was sent meanwhile
    }
  }

  private void show() {
    CodeState state = history.codeProperty().get();
    Instant now = history.now();
    Duration left = state.left(now);
    sent.setText(sentence(state, now));
    again.setText(left.isPositive()
        ? messages.get("ui.phone.code.again-in", Messages.countdown(left.plusMillis(999))) : messages.get("ui.phone.code.again"));
    again.setDisable(left.isPositive() || model.busyProperty().get());
    stuck.show(Heading.Kind.WARNING, state.isStuck(now) ? messages.get("ui.phone.code.stuck") : "");
    Labels.shown(stuck, state.isStuck(now));
  }

  private String sentence(CodeState state, Instant now) {
    String number = model.phone().flatMap(Phone::number).map(text -> text.shown()).orElse("");
    return state.sent().or(state::asked)
        .map(at -> messages.get(state.sent().isPresent() ? "ui.phone.code.sent" : "ui.phone.code.asked", number,
            times.words(java.util.Optional.of(at), now)))
        .orElseGet(() -> messages.get("ui.phone.code.none", number));
  }
}
