package app.myphone.terminal;

import app.myphone.config.Setting;
import app.myphone.text.Messages;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every option with its words and values, as zsh and fish want to read them; bash's are in {@link SettingDocuments}. */
final class ShellCompletions {
  private final Messages messages = Messages.in(Locale.ENGLISH);

  /** The elements of an array for {@code _arguments}. */
  String zsh() {
    String settings = Setting.all().stream().map(setting -> "  '" + setting.option() + (setting.type().isSwitch() ? "" : "=")
        + explained(setting.key()) + zshValue(setting) + "'\n").collect(Collectors.joining());
    return settings + "  '(-h --help)'{-h,--help}'" + explained("help") + "'\n"
        + "  '(-V --version)'{-V,--version}'" + explained("version") + "'\n";
  }

  /** A command for each option. */
  String fish() {
    String settings = Setting.all().stream().map(setting -> "complete -c my-phone -l " + setting.option().substring(2)
        + fishValue(setting) + described(setting.key()) + "\n").collect(Collectors.joining());
    return settings + "complete -c my-phone -s h -l help" + described("help") + "\n"
        + "complete -c my-phone -s V -l version" + described("version") + "\n";
  }

  private String zshValue(Setting<?> setting) {
    return switch (setting.type().form()) {
      case SWITCH -> "";
      case CHOICE -> label(setting) + "(" + String.join(" ", setting.type().values()) + ")";
      case ADDRESS, TEXT -> label(setting) + " ";
      case OPTIONAL -> ":" + label(setting) + " ";
      case FILE -> label(setting) + "_files";
      case FOLDER -> label(setting) + "_files -/";
    };
  }

  private String label(Setting<?> setting) {
    return ":" + messages.get("terminal.help.value." + setting.key()).toLowerCase(Locale.ROOT).replace("|", " or ") + ":";
  }

  private static String fishValue(Setting<?> setting) {
    return switch (setting.type().form()) {
      case SWITCH, OPTIONAL -> "";
      case CHOICE -> " -x -a '" + String.join(" ", setting.type().values()) + "'";
      case ADDRESS, TEXT -> " -x";
      case FILE -> " -r -F";
      case FOLDER -> " -x -a '(__fish_complete_directories)'";
    };
  }

  private String explained(String key) {
    return "[" + words(key).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("'", "'\\''") + "]";
  }

  private String described(String key) {
    return " -d '" + words(key).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private String words(String key) {
    return Help.words(messages, key);
  }
}
