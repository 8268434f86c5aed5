package app.myphone.os;

import app.myphone.config.OperatingSystem;
import app.myphone.text.NativeCharacters;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an app keeps what it remembers. Nothing is created here.
 *
 * @param configuration for {@code settings.properties}: {@code $XDG_CONFIG_HOME/my-phone} (XDG Base Directory
 *     Specification), {@code ~/Library/Application Support/my-phone}, {@code %APPDATA%\my-phone}
 * @param state for locks among the processes of one person: {@code $XDG_STATE_HOME/my-phone}; the runtime folder
 *     would not do, for a process started by cron or over SSH may have another one
 * @param runtime for what lasts no longer than the desktop's session: {@code $XDG_RUNTIME_DIR/my-phone}, else in the
 *     state's folder
 */
public record AppDirectories(Path configuration, Path state, Path runtime) {
  /** The home of somebody who has none: there is nothing in it, and nothing can be made there. */
  private static final Path NOWHERE = Path.of("/dev/null");

  /** This computer's. */
  public static AppDirectories system() {
    Path home = home(System.getProperty("user.home", ""));
    return OperatingSystem.here().choose(
        () -> linux(System.getenv(), home), () -> windows(System.getenv(), home), () -> macos(home));
  }

  /** The variable that names a folder in characters that Java cannot read here; empty when there is none. */
  public static Optional<String> unreadable() {
    return unreadable(System.getenv());
  }

  /** Whether that folder is nobody's: a person without a home, as in some containers. */
  public static boolean isNowhere(Path folder) {
    return folder.startsWith(NOWHERE);
  }

  /** Java says {@code ?} for a person whom the system does not know and who has no {@code HOME}. */
  static Path home(String home) {
    return path(home).filter(Path::isAbsolute).orElse(NOWHERE);
  }

  static Optional<String> unreadable(Map<String, String> environment) {
    boolean home = folder(environment, "XDG_CONFIG_HOME").isEmpty() || folder(environment, "XDG_STATE_HOME").isEmpty();
    return Stream.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME").filter(name -> home || !name.equals("HOME"))
        .filter(name -> NativeCharacters.isUnreadable(environment.getOrDefault(name, ""))).findFirst();
  }

  static AppDirectories linux(Map<String, String> environment, Path home) {
    AppDirectories apart = apart(
        folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("my-phone"),
        folder(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state")).resolve("my-phone"));
    return new AppDirectories(apart.configuration, apart.state,
        folder(environment, "XDG_RUNTIME_DIR").map(folder -> folder.resolve("my-phone")).orElse(apart.runtime));
  }

  static AppDirectories windows(Map<String, String> environment, Path home) {
    return apart(
        folder(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("my-phone"),
        folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve("my-phone"));
  }

  static AppDirectories macos(Path home) {
    Path folder = home.resolve("Library").resolve("Application Support").resolve("my-phone");
    return apart(folder, folder);
  }

  private static AppDirectories apart(Path configuration, Path state) {
    return new AppDirectories(configuration, state, state.resolve("run"));
  }

  /** A relative path is invalid there and ignored, as the specification says. */
  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank())
        .flatMap(AppDirectories::path).filter(Path::isAbsolute);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
