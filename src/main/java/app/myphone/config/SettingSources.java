package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.NativeCharacters;
import app.myphone.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings as written in each place; a stronger place covers a weaker one. An empty variable or key is none. */
final class SettingSources {
  private static final int LONGEST = 60;

  private SettingSources() {}

  static Map<Setting<?>, RawSetting> ofEnvironment(Map<String, String> environment) {
    Map<Setting<?>, RawSetting> values = new HashMap<>();
    for (Setting<?> setting : Setting.all()) {
      String value = environment.getOrDefault(setting.variable(), "");
      if (setting.mayBeIn(Place.ENVIRONMENT) && !value.isBlank()) {
        values.put(setting, new RawSetting(setting, value, Place.ENVIRONMENT, setting.variable()));
      }
    }
    return values;
  }

  static Map<Setting<?>, RawSetting> ofFile(Path path) throws IOException {
    return ofFile(path, new SettingsFile(path).read());
  }

  static Map<Setting<?>, RawSetting> ofFile(Path path, Map<String, String> entries) {
    Map<Setting<?>, RawSetting> values = new HashMap<>();
    for (Setting<?> setting : Setting.all()) {
      String value = entries.getOrDefault(setting.key(), "");
      if (setting.mayBeIn(Place.FILE) && !value.isBlank()) {
        String name = setting.key() + " in " + path;
        values.put(setting, new RawSetting(setting, value, Place.FILE, name));
      }
    }
    return values;
  }

  /** A variable that looks like ours and is none: probably misspelt. */
  static Optional<Problem> unknownVariable(Map<String, String> environment) {
    return environment.keySet().stream().sorted()
        .filter(name -> name.startsWith(SettingName.VARIABLE_PREFIX) && !isVariable(name)).findFirst()
        .map(name -> new Problem.Usage(ProblemCode.USAGE_ENVIRONMENT, PlainText.clean(name, LONGEST)));
  }

  /** A variable of ours whose value Java could not read in the locale's characters. */
  static Optional<Problem> unreadableVariable(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(SettingName.VARIABLE_PREFIX) && NativeCharacters.isUnreadable(variable.getValue()))
        .map(Map.Entry::getKey).sorted().findFirst()
        .map(name -> new Problem.Usage(ProblemCode.USAGE_CHARACTERS, name, NativeCharacters.name()));
  }

  private static boolean isVariable(String name) {
    return Setting.all().stream()
        .anyMatch(setting -> setting.mayBeIn(Place.ENVIRONMENT) && setting.variable().equals(name));
  }

  /**
   * The same with server and client ID apart where a set-up line has both.
   *
   * @throws ProblemException when it is no such line, or another client ID stands beside it
   */
  static Map<Setting<?>, RawSetting> withoutSetUpLine(Map<Setting<?>, RawSetting> found) throws ProblemException {
    RawSetting issuer = found.get(Setting.ISSUER);
    if (issuer == null || issuer.place() == Place.MANAGED || !SetUpLine.isMeant(issuer.value())) {
      return found;
    }
    SetUpLine line = SetUpLine.parse(issuer.value()).orElseThrow(
        () -> new ProblemException(new Problem.Usage(ProblemCode.USAGE_SET_UP_LINE, issuer.name())));
    RawSetting other = found.get(Setting.CLIENT_ID);
    if (other != null && !other.value().strip().equals(line.clientId())) {
      throw issuer.conflictsWith(other);
    }
    Map<Setting<?>, RawSetting> apart = new HashMap<>(found);
    apart.put(Setting.ISSUER, new RawSetting(Setting.ISSUER, line.issuer().value(), issuer.place(), issuer.name()));
    apart.put(Setting.CLIENT_ID, new RawSetting(Setting.CLIENT_ID, line.clientId(), issuer.place(), issuer.name()));
    return apart;
  }

  /**
   * All of them, the weakest first.
   *
   * @param places what was found in each place, the weakest first
   */
  static Map<Setting<?>, RawSetting> merged(List<Map<Setting<?>, RawSetting>> places) {
    Map<Setting<?>, RawSetting> merged = new HashMap<>();
    for (Map<Setting<?>, RawSetting> stronger : places) {
      if (isOtherServer(merged, stronger)) {
        merged.remove(Setting.CLIENT_ID);
        merged.remove(Setting.API_URL);
      }
      merged.putAll(stronger);
    }
    return merged;
  }

  /** What belongs to one server is not used at another: its API would get the other's tokens. */
  private static boolean isOtherServer(Map<Setting<?>, RawSetting> weaker, Map<Setting<?>, RawSetting> stronger) {
    RawSetting after = stronger.get(Setting.ISSUER);
    return after != null && weaker.containsKey(Setting.ISSUER) && !after.saysTheSameAs(weaker.get(Setting.ISSUER));
  }

  static ProblemException unreadable(Path path) {
    return new ProblemException(new Problem.Usage(
        ProblemCode.USAGE_SETTINGS_UNREADABLE, PlainText.clean(path.toString(), 200)));
  }
}
