package app.myphone.terminal;

import app.myphone.config.Place;
import app.myphone.config.Setting;
import app.myphone.config.SettingGroup;
import app.myphone.config.SettingType.Form;
import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options as the documents list them, in English, made from the settings and the words of the help. */
final class SettingDocuments {
  private static final List<Option> PLAIN =
      List.of(new Option("-h", "--help", "help"), new Option("-V", "--version", "version"));

  private final Messages messages = Messages.in(Locale.ENGLISH);

  /** An option that is no setting. */
  private record Option(String letter, String name, String key) {}

  /** Rows of a table in Markdown, a table for each group. */
  String markdown() {
    StringBuilder tables = new StringBuilder();
    for (SettingGroup group : SettingGroup.values()) {
      tables.append("\n### ").append(messages.get("terminal.help." + group.id()))
          .append("\n\n| option | setting | what it is |\n|---|---|---|\n");
      settings(group).forEach(setting -> tables.append("| `").append(setting.option()).append(placeholder(setting))
          .append("` | ").append(setting.mayBeIn(Place.FILE) ? "`" + setting.key() + "`" : "–").append(" | ")
          .append(marked(setting, "`", "`")).append(" |\n"));
      if (group == SettingGroup.GENERAL) {
        PLAIN.forEach(option -> tables.append("| `").append(option.letter).append("`, `").append(option.name)
            .append("` | – | ").append(words(option.key)).append(" |\n"));
      }
    }
    return tables.append('\n').toString();
  }

  /** The options of the manual page. */
  String manual() {
    StringBuilder page = new StringBuilder();
    for (SettingGroup group : SettingGroup.values()) {
      page.append(".SS ").append(messages.get("terminal.help." + group.id())).append('\n');
      settings(group).forEach(setting -> page.append(".TP\n").append(roffOption(setting)).append('\n')
          .append(sentence(roff(marked(setting, "\\fB", "\\fR")))).append('\n'));
      if (group == SettingGroup.GENERAL) {
        PLAIN.forEach(option -> page.append(".TP\n.BR ").append(roff(option.letter)).append(" \", \" ")
            .append(roff(option.name)).append('\n').append(sentence(words(option.key))).append('\n'));
      }
    }
    return page.toString();
  }

  /** The exit codes of the manual page. */
  String manualOfCodes() {
    return ExitCode.ALL.stream()
        .map(code -> ".TP\n.B " + code + "\n" + sentence(roff(messages.get("terminal.help.code." + code))) + "\n")
        .collect(Collectors.joining());
  }

  /** The exit codes as a table in Markdown. */
  String markdownOfCodes() {
    return ExitCode.ALL.stream().map(code -> "| " + code + " | " + messages.get("terminal.help.code." + code) + " |\n")
        .collect(Collectors.joining("", "\n| code | meaning |\n|---|---|\n", "\n"));
  }

  /** The cases of the completion in bash. */
  String completion() {
    StringBuilder cases = new StringBuilder();
    Setting.all().stream().filter(setting -> setting.type().form() == Form.CHOICE)
        .forEach(setting -> cases.append("    ").append(setting.option()).append(") values=\"")
            .append(String.join(" ", setting.type().values())).append("\" ;;\n"));
    named(Form.FOLDER).ifPresent(options ->
        cases.append("    ").append(options).append(") mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n"));
    named(Form.FILE).ifPresent(options ->
        cases.append("    ").append(options).append(") mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n"));
    named(Form.ADDRESS, Form.TEXT).ifPresent(options -> cases.append("    ").append(options).append(") return ;;\n"));
    List<String> options = new ArrayList<>(Setting.all().stream().map(Setting::option).toList());
    PLAIN.forEach(option -> options.add(option.name));
    return cases.append("    *) values=\"").append(String.join("\n         ", options)).append("\" ;;\n").toString();
  }

  private static Stream<Setting<?>> settings(SettingGroup group) {
    return Setting.all().stream().filter(setting -> setting.group() == group);
  }

  private static Optional<String> named(Form... forms) {
    return Setting.all().stream().filter(setting -> List.of(forms).contains(setting.type().form())).map(Setting::option)
        .reduce((one, other) -> one + " | " + other);
  }

  private String placeholder(Setting<?> setting) {
    String value = setting.type().isSwitch() ? "" : messages.get("terminal.help.value." + setting.key()).replace("|", "\\|");
    return setting.type().isSwitch() ? "" : setting.type().form() == Form.OPTIONAL ? " [" + value + "]" : " " + value;
  }

  private String words(String key) {
    return Help.words(messages, key);
  }

  /** The words, with what may be written marked: options, and each value where it is named first. */
  private String marked(Setting<?> setting, String before, String after) {
    String words = words(setting.key()).replaceAll("--[a-z-]*[a-z]", literal(before) + "$0" + literal(after));
    if (setting.type().form() == Form.CHOICE) {
      for (String value : setting.type().values()) {
        words = words.replaceFirst("(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])", literal(before + value + after));
      }
    }
    return words;
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  private String roffOption(Setting<?> setting) {
    return setting.type().isSwitch() ? ".B " + roff(setting.option())
        : ".BI " + roff(setting.option()) + " \"" + placeholder(setting).replace("\\|", "|").toLowerCase(Locale.ROOT) + "\"";
  }

  private static String roff(String text) {
    return text.replace("-", "\\-");
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
