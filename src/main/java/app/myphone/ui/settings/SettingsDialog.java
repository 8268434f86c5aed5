package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.Tick;
import app.myphone.ui.shell.Dialog;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The dialog <em>Settings</em>. Every change holds at once; there is nothing to confirm. */
public final class SettingsDialog implements Dialog {
  private final SettingsModel model;
  private final Messages messages;
  private final ChoiceBox<String> language;
  private final Runnable hide;
  private final Button close;
  private final VBox box = new VBox();

  /** @param server the address and the client ID in use, and the way to others */
  public SettingsDialog(SettingsModel model, ServerSection server, FileChoosers files, Messages messages,
      Runnable hide) {
    this.hide = hide;
    this.model = model;
    this.messages = messages;
    this.close = new Buttons(messages).accent("ui.problem.close", hide);
    this.language = choice(Setting.LANGUAGE, languages());
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(messages.get("ui.settings.title"));
    box.getChildren().addAll(Labels.of(messages.get("ui.settings.title"), "name"), rows(server, files), buttons());
  }

  private Node rows(ServerSection server, FileChoosers files) {
    VBox rows = new VBox(row("ui.settings.language", Setting.LANGUAGE, language),
        row("ui.settings.theme", Setting.THEME, choice(Setting.THEME, themes())),
        row("ui.settings.text-size", Setting.TEXT_SIZE, choice(Setting.TEXT_SIZE, sizes())),
        server.node(), keep(),
        row("ui.settings.wire", Setting.WIRE, choice(Setting.WIRE, wires())),
        row("ui.settings.redirect-host", Setting.REDIRECT_HOST, choice(Setting.REDIRECT_HOST, hosts())),
        PathSection.certificates(model, files, messages).row(), PathSection.logFolder(model, files, messages).row(),
        file());
    rows.getStyleClass().add("settings-rows");
    return rows;
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

  private SettingRow row(String key, Setting<?> setting, ChoiceBox<String> choice) {
    return new SettingRow(model, setting, messages.get(key), choice, messages);
  }

  /** @param values the words of each value, in the order to show them */
  private ChoiceBox<String> choice(Setting<?> setting, Map<String, String> values) {
    ChoiceBox<String> choice = new ChoiceBox<>();
    choice.getItems().setAll(values.keySet());
    choice.setConverter(new Named(values));
    choice.setValue(model.value(setting));
    choice.setOnAction(_ -> model.choose(setting, choice.getValue()));
    return choice;
  }

  private Node keep() {
    Tick keep = new Tick(messages.get("ui.settings.keep"));
    keep.setSelected(Boolean.parseBoolean(model.value(Setting.KEEP_ME_SIGNED_IN)));
    keep.setOnAction(_ -> model.choose(Setting.KEEP_ME_SIGNED_IN, String.valueOf(keep.isSelected())));
    return new SettingRow(model, Setting.KEEP_ME_SIGNED_IN, messages.get("ui.settings.sign-in"), keep, messages);
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

  private Map<String, String> languages() {
    Map<String, String> names = new LinkedHashMap<>(Map.of("", messages.get("ui.settings.language.system")));
    for (Locale known : Messages.languages()) {
      names.put(known.getLanguage(), known.getDisplayLanguage(known));
    }
    return names;
  }

  private Map<String, String> themes() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Theme theme : Theme.values()) {
      names.put(theme.id(), messages.get("ui.menu.theme." + theme.id()).replace("_", ""));
    }
    return names;
  }

  private static Map<String, String> sizes() {
    Map<String, String> names = new LinkedHashMap<>();
    Setting.TEXT_SIZE.type().values().forEach(size -> names.put(size, size + " %"));
    return names;
  }

  private static Map<String, String> wires() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Wire wire : Wire.values()) {
      names.put(wire.id(), wire.title());
    }
    return names;
  }

  private static Map<String, String> hosts() {
    Map<String, String> names = new LinkedHashMap<>();
    Setting.REDIRECT_HOST.type().values().forEach(host -> names.put(host, host));
    return names;
  }

  /** Values by their words; another one that command line or environment gave is its own word. */
  private static final class Named extends StringConverter<String> {
    private final Map<String, String> names;

    Named(Map<String, String> names) {
      this.names = names;
    }

    @Override
    public String toString(String value) {
      return value == null ? "" : names.getOrDefault(value, value);
    }

    @Override
    public String fromString(String words) {
      return words;
    }
  }
}
