package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.common.Tick;
import app.myphone.ui.shell.Dialog;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The dialog <em>Settings</em>, in three groups, of which the last is closed at first. Every change holds at once; there
 * is nothing to confirm.
 */
public final class SettingsDialog implements Dialog {
  private final SettingsModel model;
  private final Messages messages;
  private final SettingChoices choices;
  private final ChoiceBox<String> language;
  private final Runnable hide;
  private final Button close;
  private final SettingRow protocol;
  private final VBox box = new VBox();

  /** @param server the address and the client ID in use, and the way to others */
  public SettingsDialog(SettingsModel model, ServerSection server, FileChoosers files, Messages messages,
      Runnable hide) {
    this.hide = hide;
    this.model = model;
    this.messages = messages;
    this.choices = new SettingChoices(model, messages);
    this.close = new Buttons(messages).accent("ui.problem.close", hide);
    this.language = choices.language();
    this.protocol = row("ui.settings.wire", Setting.WIRE, choices.wire());
    String title = messages.get("ui.settings.title");
    VBox groups = group(appearance(), account(server), advanced(files));
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(title);
    box.getChildren().addAll(Labels.of(title, "name"), new ScrolledRows(groups, title), buttons());
  }

  /** Adds the way to a try of each protocol, which needs somebody who is signed in. */
  public SettingsDialog withTrials(Runnable tryOut) {
    protocol.with(FlowRow.ofButtons(new Buttons(messages).small("ui.settings.try-protocols", tryOut)));
    return this;
  }

  @Override
  public VBox box() {
    return box;
  }

  /** What to start with. */
  @Override
  public Node firstFocus() {
    return language.isDisabled() ? close : language;
  }

  @Override
  public void close() {
    hide.run();
  }

  private Node appearance() {
    return group(title("ui.settings.appearance"), row("ui.settings.language", Setting.LANGUAGE, language),
        row("ui.settings.theme", Setting.THEME, choices.theme()),
        row("ui.settings.text-size", Setting.TEXT_SIZE, choices.textSize()));
  }

  private Node account(ServerSection server) {
    return group(title("ui.settings.account"), server.node(), keep());
  }

  /** What hardly anybody needs to change. */
  private Node advanced(FileChoosers files) {
    VBox rows = group(protocol,
        row("ui.settings.redirect-host", Setting.REDIRECT_HOST, choices.redirectHost()),
        PathSection.certificates(model, files, messages).row(), PathSection.logFolder(model, files, messages).row(),
        file());
    return group(new Disclosure(messages.get("ui.settings.advanced"), rows), rows);
  }

  private static VBox group(Node... rows) {
    VBox group = new VBox(rows);
    group.getStyleClass().add("settings-rows");
    return group;
  }

  private Label title(String key) {
    return Labels.of(messages.get(key), "card-title");
  }

  private SettingRow row(String key, Setting<?> setting, Control control) {
    return new SettingRow(model, setting, messages.get(key), control, messages);
  }

  private Node keep() {
    Tick keep = new Tick(messages.get("ui.settings.keep"));
    keep.setSelected(Boolean.parseBoolean(model.value(Setting.KEEP_ME_SIGNED_IN)));
    keep.setOnAction(_ -> model.choose(Setting.KEEP_ME_SIGNED_IN, String.valueOf(keep.isSelected())));
    return row("ui.settings.sign-in", Setting.KEEP_ME_SIGNED_IN, keep);
  }

  private Node file() {
    TextField file = new TextField(model.file().toString());
    file.setEditable(false);
    LeftToRight.keep(file);
    file.setAccessibleText(messages.get("ui.settings.file"));
    Label label = Labels.of(messages.get("ui.settings.file"), "strong");
    label.setLabelFor(file);
    return new VBox(5, label, file);
  }

  private Node buttons() {
    close.setMinHeight(Button.USE_PREF_SIZE);
    HBox line = new HBox(close);
    line.setMinHeight(HBox.USE_PREF_SIZE);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }
}
