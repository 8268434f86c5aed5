package app.myphone.os;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a window can be shown: on Windows and macOS always; elsewhere when {@code DISPLAY} names an X server that can
 * be reached (JavaFX needs X11; {@code WAYLAND_DISPLAY} alone is none). JavaFX's own headless platform, which the
 * package's training asks for, needs none.
 */
public final class Display {
  private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
  private static final Path LOCAL_SOCKETS = Path.of("/proc/net/unix");
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Map<String, String> environment;
  private final String os;
  private final XServers servers;
  private final boolean headless;

  Display(Map<String, String> environment, String osName, String platform, XServers servers) {
    this.environment = environment;
    this.os = osName.toLowerCase(Locale.ROOT);
    this.servers = servers;
    this.headless = platform.equals("Headless");
  }

  /** This computer's. */
  public static Display system() {
    return new Display(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""),
        new XServers(SOCKETS, LOCAL_SOCKETS, LIMIT));
  }

  /** Tells displays of one person apart; without the number of the screen. */
  public String name() {
    return headless ? "headless" : environment.getOrDefault("DISPLAY", "").strip().replaceFirst("(:\\d+)\\.\\d+$", "$1");
  }

  /**
   * Why no window can be shown; empty when one can. Blocks for two seconds at most.
   *
   * @throws InterruptedException when the thread was interrupted meanwhile
   */
  public Optional<Missing> missing() throws InterruptedException {
    if (os.startsWith("windows") || os.startsWith("mac") || headless) {
      return Optional.empty();
    }
    String name = environment.getOrDefault("DISPLAY", "").strip();
    if (name.isEmpty()) {
      boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
      return Optional.of(new Missing(wayland ? Reason.ONLY_WAYLAND : Reason.NOT_SET, ""));
    }
    return servers.answers(name) ? Optional.empty() : Optional.of(new Missing(Reason.NOT_REACHABLE, name));
  }

  /**
   * There is no display.
   *
   * @param name the value of {@code DISPLAY}, or what else belongs into the sentence; possibly empty
   */
  public record Missing(Reason reason, String name) {}

  /** Why there is no display. */
  public enum Reason {
    NOT_SET,
    ONLY_WAYLAND,
    NOT_REACHABLE,
    /** It is there, and lets nobody in who has no permission. */
    REFUSED,
    /** JavaFX cannot be started; the name is what it said. */
    NO_TOOLKIT,
    /** There is no font. */
    NO_FONTS
  }
}
