package app.myphone.ui.settings;

import app.myphone.config.Setting;
import app.myphone.config.Theme;
import app.myphone.config.Wire;
import app.myphone.text.Messages;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** What can be chosen from a few values, each in its words. */
record SettingChoices(SettingsModel model, Messages messages) {

  ChoiceBox<String> language() {
    Map<String, String> names = new LinkedHashMap<>(Map.of("", messages.get("ui.settings.language.system")));
    for (Locale known : Messages.languages()) {
      names.put(known.getLanguage(), known.getDisplayLanguage(known));
    }
    return choice(Setting.LANGUAGE, names);
  }

  ChoiceBox<String> theme() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Theme theme : Theme.values()) {
      names.put(theme.id(), messages.get("ui.settings.theme." + theme.id()));
    }
    return choice(Setting.THEME, names);
  }

  ChoiceBox<String> textSize() {
    Map<String, String> names = new LinkedHashMap<>();
    NumberFormat percent = NumberFormat.getPercentInstance(messages.locale());
    Setting.TEXT_SIZE.type().values().forEach(size -> names.put(size, percent.format(Integer.parseInt(size) / 100.0)));
    return choice(Setting.TEXT_SIZE, names);
  }

  ChoiceBox<String> wire() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Wire wire : Wire.values()) {
      names.put(wire.id(), wire.title());
    }
    return choice(Setting.WIRE, names);
  }

  ChoiceBox<String> redirectHost() {
    Map<String, String> names = new LinkedHashMap<>();
    Setting.REDIRECT_HOST.type().values().forEach(host -> names.put(host, host));
    return choice(Setting.REDIRECT_HOST, names);
  }

  /** @param names the words of each value, in the order to show them */
  private ChoiceBox<String> choice(Setting<?> setting, Map<String, String> names) {
    ChoiceBox<String> choice = new ChoiceBox<>();
    choice.getItems().setAll(names.keySet());
    choice.setConverter(new Named(names));
    choice.setValue(model.value(setting));
    choice.setOnAction(_ -> model.choose(setting, choice.getValue()));
    return choice;
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
