package app.myphone.ui.connection;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Labels;
import app.myphone.ui.connection.ConnectionModel.Trial;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of a try, in words and an icon; nothing before there was one. */
final class WireTrialSection extends HBox {
  private final Messages messages;
  private final FontIcon icon = new FontIcon();
  private final Label text = Labels.of("", "small");

  WireTrialSection(ObservableValue<Trial> trial, Messages messages) {
    super(6);
    this.messages = messages;
    getStyleClass().addAll("note", "line");
    getChildren().addAll(icon, text);
    trial.subscribe(this::show);
  }

  private void show(Trial trial) {
    Labels.shown(this, !(trial instanceof Trial.None));
    switch (trial) {
      case Trial.None _ -> say("", BootstrapIcons.DASH, "busy");
      case Trial.Started _ -> say(messages.get("ui.connection.trying"), BootstrapIcons.HOURGLASS_SPLIT, "busy");
      case Trial.Answered(var profile, Duration took) -> say(messages.get("ui.connection.answered",
          profile.phone().number().map(PhoneText::shown).orElseGet(() -> messages.get("ui.connection.no-number")),
          milliseconds(took)), BootstrapIcons.CHECK2, "good");
      case Trial.Failed(Problem problem, Duration took) -> say(messages.get("ui.connection.failed",
          ProblemText.of(problem, messages).message(), milliseconds(took)),
          BootstrapIcons.EXCLAMATION_CIRCLE_FILL, "wrong");
    }
  }

  private void say(String words, BootstrapIcons sign, String style) {
    icon.setIconCode(sign);
    text.setText(words);
    getStyleClass().removeAll("busy", "good", "wrong");
    getStyleClass().add(style);
  }

  private static String milliseconds(Duration took) {
    return Long.toString(took.toMillis());
  }
}
