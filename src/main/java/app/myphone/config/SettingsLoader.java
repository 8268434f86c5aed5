package app.myphone.config;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts settings together: defaults, covered by the settings file, by the environment, by the command line, by what an
 * organisation has locked. Reads each file once a call; keeps nothing.
 */
public final class SettingsLoader {
  private final Arguments arguments;
  private final Map<String, String> environment;
  private final Path folder;
  private final Optional<ManagedFile> managed;

  /**
   * On a computer that nobody manages.
   *
   * @param environment as {@link System#getenv()}
   * @param folder where {@code settings.properties} is when nobody names another file
   */
  public SettingsLoader(List<String> arguments, Map<String, String> environment, Path folder) {
    this(arguments, environment, folder, Optional.empty());
  }

  /** @param managed where an organisation's decisions are, if there are any */
  public SettingsLoader(List<String> arguments, Map<String, String> environment, Path folder,
      Optional<ManagedFile> managed) {
    this.arguments = Arguments.of(arguments);
    this.environment = Map.copyOf(environment);
    this.folder = folder;
    this.managed = managed;
  }

  /** Whether {@code --help} was asked for; then nothing else matters. */
  public boolean wantsHelp() {
    return arguments.has(Arguments.HELP);
  }

  /** Whether {@code --version} was asked for. */
  public boolean wantsVersion() {
    return arguments.has(Arguments.VERSION);
  }

  /** Whether nothing was said on the command line that a desktop's menu would not say, and a window is to open. */
  public boolean isFromMenu() {
    return arguments.values().isEmpty() && arguments.problem().isEmpty() && preferences().mode() == OutputMode.WINDOW;
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
    Policy policy = policy();
    Path file = file();
    Map<Setting<?>, RawSetting> ofFile = read(file);
    Enforcement.check(policy, SettingSources.ofEnvironment(environment),
        SettingSources.withoutSetUpLine(arguments.values()));
    return settings(policy, ofFile, file);
  }

  /**
   * The same with what the settings file says, or would say if it could be written.
   *
   * @param entries by the file's keys
   */
  public Settings load(Map<String, String> entries) throws ProblemException {
    Path file = file();
    return settings(policy(), SettingSources.ofFile(file, entries), file);
  }

  private Settings settings(Policy policy, Map<Setting<?>, RawSetting> ofFile, Path file) throws ProblemException {
    List<Map<Setting<?>, RawSetting>> apart = new ArrayList<>();
    for (Map<Setting<?>, RawSetting> place : places(policy, ofFile)) {
      apart.add(SettingSources.withoutSetUpLine(place));
    }
    return Settings.of(SettingConflicts.settle(SettingSources.merged(apart)), ofFile, policy, file);
  }

  private Policy policy() throws ProblemException {
    return managed.isPresent() ? ManagedSettings.of(managed.get()) : Policy.NONE;
  }

  private static Map<Setting<?>, RawSetting> read(Path file) throws ProblemException {
    try {
      return SettingSources.ofFile(file);
    } catch (IOException e) {
      throw SettingSources.unreadable(file);
    }
  }

  private Path file() throws ProblemException {
    RawSetting config = merged(Policy.NONE, Map.of()).get(Setting.CONFIG);
    Optional<Path> named = config == null ? Optional.empty() : Setting.CONFIG.parse(config);
    return named.orElseGet(() -> folder.resolve("settings.properties").toAbsolutePath());
  }

  private Map<Setting<?>, RawSetting> merged(Policy policy, Map<Setting<?>, RawSetting> ofFile) {
    return SettingSources.merged(places(policy, ofFile));
  }

  /** What was found in each place, the weakest first. */
  private List<Map<Setting<?>, RawSetting>> places(Policy policy, Map<Setting<?>, RawSetting> ofFile) {
    return List.of(policy.defaults(), Enforcement.left(policy, ofFile), SettingSources.ofEnvironment(environment),
        arguments.values(), policy.locks());
  }

  private Map<Setting<?>, RawSetting> readable() {
    Policy policy = readablePolicy();
    try {
      return merged(policy, read(file()));
    } catch (ProblemException e) {
      return merged(policy, Map.of());
    }
  }

  private Policy readablePolicy() {
    try {
      return policy();
    } catch (ProblemException e) {
      return Policy.NONE;
    }
  }
}
