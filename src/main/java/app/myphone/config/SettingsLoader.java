package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts settings together: defaults, covered by the settings file, by the environment, by the command line.
 * Reads the file once a call; keeps nothing.
 */
public final class SettingsLoader {
  private final Arguments arguments;
  private final Map<String, String> environment;
  private final Path folder;

  /**
   * @param environment as {@link System#getenv()}
   * @param folder where {@code settings.properties} is when nobody names another file
   */
  public SettingsLoader(List<String> arguments, Map<String, String> environment, Path folder) {
    this.arguments = Arguments.of(arguments);
    this.environment = Map.copyOf(environment);
    this.folder = folder;
  }

  /** Whether {@code --help} was asked for; then nothing else matters. */
  public boolean wantsHelp() {
    return arguments.has(Arguments.HELP);
  }

  /** Whether {@code --version} was asked for. */
  public boolean wantsVersion() {
    return arguments.has(Arguments.VERSION);
  }

  /** How to speak, from whatever can be read; never fails. For help, and for what {@link #load} throws. */
  public OutputPreferences preferences() {
    return OutputPreferences.of(readable());
  }

  /**
   * Everything put together.
   *
   * @throws ProblemException with a {@link Problem.Usage} that names what is wrong and where it was read
   */
  public Settings load() throws ProblemException {
    Optional<Problem> wrong = arguments.problem().or(() -> SettingSources.unknownVariable(environment))
        .or(() -> SettingSources.unreadableVariable(environment));
    if (wrong.isPresent()) {
      throw new ProblemException(wrong.get());
    }
    Path file = file();
    return Settings.of(SettingConflicts.settle(found(file)), file);
  }

  /**
   * The same with what the settings file says, or would say if it could be written.
   *
   * @param entries by the file's keys
   */
  public Settings load(Map<String, String> entries) throws ProblemException {
    Path file = file();
    return Settings.of(SettingConflicts.settle(merged(SettingSources.ofFile(file, entries))), file);
  }

  private Map<Setting<?>, RawSetting> found(Path file) throws ProblemException {
    try {
      return merged(SettingSources.ofFile(file));
    } catch (IOException e) {
      throw SettingSources.unreadable(file);
    }
  }

  private Path file() throws ProblemException {
    RawSetting config = merged(Map.of()).get(Setting.CONFIG);
    Optional<Path> named = config == null ? Optional.empty() : Setting.CONFIG.parse(config);
    return named.orElseGet(() -> folder.resolve("settings.properties").toAbsolutePath());
  }

  private Map<Setting<?>, RawSetting> merged(Map<Setting<?>, RawSetting> ofFile) {
    return SettingSources.merged(ofFile, SettingSources.ofEnvironment(environment), arguments.values());
  }

  private Map<Setting<?>, RawSetting> readable() {
    try {
      return found(file());
    } catch (ProblemException e) {
      return merged(Map.of());
    }
  }
}
