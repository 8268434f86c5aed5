package app.myphone.os;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  /** This computer's. */
  public static AppDirectories system() {
    return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static AppDirectories of(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return apart(
          folder(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming")).resolve("my-phone"),
          folder(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve("my-phone"));
    }
    if (os.startsWith("mac")) {
      Path folder = home.resolve("Library").resolve("Application Support").resolve("my-phone");
      return apart(folder, folder);
    }
    AppDirectories apart = apart(
        folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("my-phone"),
        folder(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state")).resolve("my-phone"));
    return new AppDirectories(apart.configuration, apart.state,
        folder(environment, "XDG_RUNTIME_DIR").map(folder -> folder.resolve("my-phone")).orElse(apart.runtime));
  }

  private static AppDirectories apart(Path configuration, Path state) {
    return new AppDirectories(configuration, state, state.resolve("run"));
  }

  /** A relative path is invalid there and ignored, as the specification says. */
  private static Optional<Path> folder(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank())
        .map(Path::of).filter(Path::isAbsolute);
  }
}
