package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Labels;
import app.myphone.ui.settings.SettingsModel.Outcome;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** One setting: its name, what it can be changed with, and what is to be said about it. */
final class SettingRow extends VBox {
  private final Setting<?> setting;
  private final Messages messages;
  private final Label note = Labels.of("", "small");

  /** @param control what the name belongs to; cannot be used when the settings file cannot change the setting */
  SettingRow(SettingsModel model, Setting<?> setting, String name, Control control, Messages messages) {
    super(5);
    this.setting = setting;
    this.messages = messages;
    Label label = Labels.of(name, "strong");
    label.setLabelFor(control);
    control.setAccessibleText(name);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setMinWidth(0);
    getChildren().addAll(label, control, note);
    model.given(setting).ifPresentOrElse(where -> {
      control.setDisable(true);
      say(model.isManaged(setting) ? messages.get("ui.managed") : messages.get("ui.settings.given", where), "muted");
      control.setAccessibleHelp(note.getText());
    }, () -> model.outcomeProperty().subscribe(this::show));
  }

  /** Adds what stands beneath the control. */
  SettingRow with(Node... more) {
    getChildren().addAll(getChildren().size() - 1, List.of(more));
    return this;
  }

  private void show(Outcome outcome) {
    switch (outcome) {
      case Outcome.None _ -> say("", "muted");
      case Outcome.Done(Setting<?> which, SettingChanges.Kept kept) -> {
        String words = switch (kept) {
          case ALWAYS -> later(which);
          case THIS_RUN -> messages.get("ui.settings.this-run");
          case NO_LOG -> messages.get("ui.settings.no-log");
        };
        say(which == setting ? words : "", kept == SettingChanges.Kept.ALWAYS ? "muted" : "danger");
      }
      case Outcome.Refused(Setting<?> which, var problem) ->
          say(which == setting ? ProblemText.of(problem, messages).message() : "", "danger");
    }
  }

  /** What is in use already stays so until then. */
  private String later(Setting<?> which) {
    if (which == Setting.TRUSTED_CERTIFICATES) {
      return messages.get("ui.settings.next-start");
    }
    return which == Setting.KEEP_ME_SIGNED_IN ? messages.get("ui.settings.next-sign-in") : "";
  }

  private void say(String words, String style) {
    note.setText(words);
    note.getStyleClass().removeAll("muted", "danger");
    note.getStyleClass().add(style);
    note.setGraphic(style.equals("danger") && !words.isEmpty() ? new FontIcon(BootstrapIcons.EXCLAMATION_CIRCLE_FILL) : null);
    note.setMinHeight(Region.USE_PREF_SIZE);
    Labels.shown(note, !words.isEmpty());
  }
}
