package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.text.NativeCharacters;
import app.myphone.text.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/**
 * Arguments, read by picocli. Reading them never fails: what is wrong is kept as a problem, so that what is
 * right ({@code --json}, {@code --language}) still decides how the problem is told.
 */
final class CommandLineArguments implements Arguments {
  private static final int LONGEST = 60;

  private final List<String> arguments;
  private final ParseResult result;

  CommandLineArguments(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
    CommandSpec spec = CommandSpec.create().name("my-phone")
        .addOption(OptionSpec.builder(HELP, "-h").usageHelp(true).build())
        .addOption(OptionSpec.builder(VERSION, "-V").versionHelp(true).build());
    Setting.all().stream().map(CommandLineArguments::option).forEach(spec::addOption);
    result = parser(spec).parseArgs(arguments.toArray(String[]::new));
  }

  @Override
  public boolean has(String option) {
    return result.hasMatchedOption(option);
  }

  @Override
  public Map<Setting<?>, RawSetting> values() {
    Map<Setting<?>, RawSetting> values = new HashMap<>();
    for (Setting<?> setting : Setting.all()) {
      value(setting).ifPresent(value ->
          values.put(setting, new RawSetting(setting, value, Place.COMMAND_LINE, setting.option())));
    }
    return values;
  }

  /** After a mistake a switch still counts, wherever it stands: {@code --issuer --json} wants its error as JSON. */
  private Optional<String> value(Setting<?> setting) {
    boolean switchedOn = setting.type().isSwitch() && !result.errors().isEmpty() && arguments.contains(setting.option());
    return switchedOn
        ? Optional.of("true")
        : Optional.ofNullable(result.matchedOptionValue(setting.option(), null)).map(Object::toString);
  }

  @Override
  public Optional<Problem> problem() {
    return arguments.stream().filter(NativeCharacters::isUnreadable).findFirst()
        .map(CommandLineArguments::unreadable).or(this::mistake);
  }

  private static Problem unreadable(String argument) {
    return new Problem.Usage(ProblemCode.USAGE_CHARACTERS,
        PlainText.clean(PlainText.withoutPassword(argument), LONGEST), NativeCharacters.name());
  }

  private Optional<Problem> mistake() {
    return result.errors().stream().findFirst().map(error -> problem((ParameterException) error));
  }

  private Problem problem(ParameterException error) {
    if (error instanceof MissingParameterException missing) {
      return withoutValue(missing.getMissing().getFirst());
    }
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().getFirst());
    }
    return unknown(arguments.stream().filter(argument -> argument.contains("=")).findFirst().orElse("="));
  }

  private static Problem withoutValue(ArgSpec argument) {
    Setting<?> setting = setting((OptionSpec) argument);
    return new RawSetting(setting, "", Place.COMMAND_LINE, setting.option())
        .refused(setting.type().allowed()).problem();
  }

  private static Problem unknown(String argument) {
    return new Problem.Usage(ProblemCode.USAGE_OPTION, PlainText.clean(PlainText.withoutPassword(argument), LONGEST));
  }

  private static Setting<?> setting(OptionSpec option) {
    return Setting.all().stream().filter(setting -> setting.option().equals(option.longestName()))
        .findFirst().orElseThrow();
  }

  private static OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option = OptionSpec.builder(setting.option());
    return switch (setting.type().form()) {
      case SWITCH -> option.type(boolean.class).arity("0").build();
      case OPTIONAL -> option.type(String.class).arity("0..1").fallbackValue("").build();
      case CHOICE, ADDRESS, TEXT, FILE, FOLDER -> option.type(String.class).arity("1").build();
    };
  }

  private static CommandLine parser(CommandSpec spec) {
    CommandLine parser = new CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(false);
    parser.getCommandSpec().parser().collectErrors(true);
    return parser;
  }
}
