package app.myphone.config;

import app.myphone.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written after {@code my-phone}. */
interface Arguments {
  String HELP = "--help";
  String VERSION = "--version";

  /** Of a start from the desktop's menu; it is over before a library that reads arguments would be loaded. */
  Arguments NONE = new Arguments() {
    @Override
    public boolean has(String option) {
      return false;
    }

    @Override
    public Map<Setting<?>, RawSetting> values() {
      return Map.of();
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.empty();
    }
  };

  static Arguments of(List<String> arguments) {
    return arguments.isEmpty() ? NONE : new CommandLineArguments(arguments);
  }

  boolean has(String option);

  Map<Setting<?>, RawSetting> values();

  /** The first thing that is wrong: an option that is none, or one that lacks its value. */
  Optional<Problem> problem();
}
