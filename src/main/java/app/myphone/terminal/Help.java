package app.myphone.terminal;

import app.myphone.config.Place;
import app.myphone.config.Setting;
import app.myphone.config.SettingGroup;
import app.myphone.config.SettingType.Form;
import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/** What {@code --help} says, on stdout. */
public final class Help {
  private static final int WIDTH = 100;
  private static final int OPTIONS = 34;
  private static final List<String> EXAMPLES = List.of(
      "my-phone --demo",
      "my-phone --demo --as ben --text",
      "my-phone --demo --as vic --lookup \"079 123 45 67\"",
      "my-phone --issuer login.example.com --client-id 123456789012345678",
      "my-phone --issuer login.example.com --client-id 123456789012345678 --json | jq -r .number");

  private final Messages messages;

  public Help(Messages messages) {
    this.messages = messages;
  }

  /** Every option by group, where settings come from, examples, exit codes. */
  public String text() {
    CommandSpec spec = CommandSpec.create().name("my-phone");
    for (SettingGroup group : SettingGroup.values()) {
      spec.addArgGroup(group(group));
    }
    spec.usageMessage().width(WIDTH).longOptionsMaxWidth(OPTIONS).sortOptions(false).sortSynopsis(false)
        .customSynopsis("my-phone " + messages.get("terminal.help.synopsis"))
        .synopsisHeading(messages.get("terminal.help.usage") + " ")
        .description("%n" + escaped(messages.get("terminal.help.about")))
        .footer(footer());
    return new CommandLine(spec).setUsageHelpLongOptionsMaxWidth(OPTIONS).getUsageMessage(Ansi.OFF);
  }

  private ArgGroupSpec group(SettingGroup group) {
    ArgGroupSpec.Builder options = ArgGroupSpec.builder().validate(false).multiplicity("0..1")
        .heading("%n" + escaped(messages.get("terminal.help." + group.id())) + "%n");
    Setting.all().stream().filter(setting -> setting.group() == group).map(this::option).forEach(options::addArg);
    if (group == SettingGroup.GENERAL) {
      options.addArg(plain("--help", "-h")).addArg(plain("--version", "-V"));
    }
    return options.build();
  }

  private OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option = OptionSpec.builder(setting.option())
        .description(escaped(words(messages, setting.key())));
    return setting.type().isSwitch()
        ? option.type(boolean.class).arity("0").build()
        : option.type(String.class).arity(setting.type().form() == Form.OPTIONAL ? "0..1" : "1").paramLabel(messages.get("terminal.help.value." + setting.key())).build();
  }

  private OptionSpec plain(String name, String shortName) {
    return OptionSpec.builder(shortName, name).description(escaped(words(messages, name.substring(2))))
        .build();
  }

  private String[] footer() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(escaped(messages.get("terminal.help.settings", notInTheFile())));
    lines.add("");
    lines.add(escaped(messages.get("terminal.help.examples")));
    EXAMPLES.forEach(example -> lines.add("  " + example));
    lines.add("");
    lines.add(escaped(messages.get("terminal.help.codes")));
    ExitCode.ALL.forEach(
        code -> lines.add(String.format(Locale.ROOT, "%5d  %s", code, escaped(messages.get("terminal.help.code." + code)))));
    return lines.toArray(String[]::new);
  }

  private static String notInTheFile() {
    return Setting.all().stream().filter(setting -> !setting.mayBeIn(Place.FILE)).map(Setting::option)
        .collect(Collectors.joining(", "));
  }

  /** What an option is for. Its values are named where the words leave a blank for them. */
  static String words(Messages messages, String key) {
    return messages.get("terminal.help.option." + key, Setting.all().stream()
        .filter(setting -> setting.key().equals(key)).flatMap(setting -> setting.type().values().stream())
        .collect(Collectors.joining(", ")));
  }

  /** Picocli formats what it prints. */
  private static String escaped(String words) {
    return words.replace("%", "%%").replace("@|", "@ |");
  }
}
