package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings as written in each place; a stronger place covers a weaker one. An empty variable or key is none. */
final class SettingSources {
  private static final int LONGEST = 60;

  private SettingSources() {}

  static Map<Setting, RawSetting> ofEnvironment(Map<String, String> environment) {
    Map<Setting, RawSetting> values = new TreeMap<>();
    environment.forEach((name, value) -> Setting.ofVariable(name).filter(_ -> !value.isBlank()).ifPresent(
        setting -> values.put(setting, new RawSetting(setting, value, RawSetting.Source.ENVIRONMENT, name))));
    return values;
  }

  static Map<Setting, RawSetting> ofFile(Path path) throws IOException {
    return ofFile(path, new SettingsFile(path).read());
  }

  static Map<Setting, RawSetting> ofFile(Path path, Map<String, String> entries) {
    Map<Setting, RawSetting> values = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      String value = entries.getOrDefault(setting.key(), "");
      if (setting.isInFile() && !value.isBlank()) {
        String name = setting.key() + " in " + path;
        values.put(setting, new RawSetting(setting, value, RawSetting.Source.FILE, name));
      }
    }
    return values;
  }

  /** A variable that looks like ours and is none: probably misspelt. */
  static Optional<Problem> unknownVariable(Map<String, String> environment) {
    return environment.keySet().stream().sorted()
        .filter(name -> name.startsWith(Setting.PREFIX) && Setting.ofVariable(name).isEmpty()).findFirst()
        .map(name -> new Problem.Usage(ProblemCode.USAGE_ENVIRONMENT, PlainText.clean(name, LONGEST)));
  }

  static Map<Setting, RawSetting> merged(
      Map<Setting, RawSetting> file, Map<Setting, RawSetting> environment, Map<Setting, RawSetting> arguments) {
    Map<Setting, RawSetting> merged = new TreeMap<>(file);
    merged.putAll(environment);
    merged.putAll(arguments);
    return merged;
  }

  static ProblemException unreadable(Path path) {
    return new ProblemException(new Problem.Usage(
        ProblemCode.USAGE_SETTINGS_UNREADABLE, PlainText.clean(path.toString(), 200)));
  }
}
