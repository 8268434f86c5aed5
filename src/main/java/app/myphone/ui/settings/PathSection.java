package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** A setting that is a path: a field, a chooser, and for a folder the way into it. */
final class PathSection {
  private final SettingsModel model;
  private final Setting<?> setting;
  private final FileChoosers files;
  private final Messages messages;
  private final TextField path = new TextField();
  private final Label noProgram;
  private final SettingRow row;
  private String kept;

  /** What stands there: the setting's name, and what an empty field means. */
  private record Words(String name, String none) {}

  private PathSection(SettingsModel model, Setting<?> setting, Words words, FileChoosers files, Messages messages) {
    this.model = model;
    this.setting = setting;
    this.files = files;
    this.messages = messages;
    this.kept = model.value(setting);
    this.noProgram = Labels.of(messages.get("ui.settings.no-folder-program"), "small", "danger");
    Labels.shown(noProgram, false);
    path.setText(kept);
    path.setPromptText(words.none());
    path.setOnAction(_ -> keep());
    path.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        keep();
      }
    });
    this.row = new SettingRow(model, setting, words.name(), path, messages).with(buttons(words.name()), noProgram);
  }

  static PathSection certificates(SettingsModel model, FileChoosers files, Messages messages) {
    return new PathSection(model, Setting.TRUSTED_CERTIFICATES, new Words(messages.get("ui.settings.certificates"),
        messages.get("ui.settings.certificates.none")), files, messages);
  }

  static PathSection logFolder(SettingsModel model, FileChoosers files, Messages messages) {
    return new PathSection(model, Setting.LOG_FOLDER, new Words(messages.get("ui.settings.log-folder"),
        messages.get("ui.settings.log-folder.none")), files, messages);
  }

  SettingRow row() {
    return row;
  }

  private FlowPane buttons(String name) {
    Button choose = button("ui.settings.choose", name, () -> pick(name).ifPresent(chosen -> {
      path.setText(chosen.toString());
      keep();
    }));
    choose.setDisable(model.given(setting).isPresent());
    FlowPane buttons = new FlowPane(8, 6, choose);
    if (setting == Setting.LOG_FOLDER) {
      Button open = button("ui.settings.open-folder", name, this::open);
      open.disableProperty().bind(path.textProperty().isEmpty());
      buttons.getChildren().add(open);
    }
    return buttons;
  }

  private Button button(String key, String name, Runnable action) {
    Button button = new Buttons(messages).small(key, action);
    button.setAccessibleText(messages.get("ui.named", name, messages.get(key)));
    return button;
  }

  private Optional<Path> pick(String title) {
    var over = path.getScene().getWindow();
    return setting == Setting.LOG_FOLDER ? files.pickFolder(over, title) : files.pickFile(over, title);
  }

  private void open() {
    keep();
    files.open(Path.of(path.getText().strip()), opened -> Labels.shown(noProgram, !opened));
  }

  private void keep() {
    if (!kept.equals(path.getText().strip())) {
      kept = path.getText().strip();
      model.choose(setting, kept);
    }
  }
}
