package app.myphone.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the desktop chooses its proxies by a script (PAC, or WPAD that looks for one), which is not run here. What GNOME
 * has is read with {@code gsettings}, what KDE has from {@code kioslaverc}. Thread-safe; may take a second.
 */
final class ProxyScript {
  private static final Logger LOG = LoggerFactory.getLogger(ProxyScript.class);
  private static final long LIMIT_SECONDS = 1;
  private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int BIGGEST = 1 << 16;
  private static final Pattern ADDRESS = Pattern.compile(
      "(?i)(?:pac(?:\\+[a-z]+)?:.*|(?:[a-z+]+://)?[^?#]*/(?:[^/?#]*\\.pac|wpad\\.dat)(?:[?#].*)?)");

  private final Map<String, String> environment;
  private Optional<String> found = Optional.empty();
  private long asked;
  private boolean known;

  ProxyScript(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether what stands for a proxy is the address of a script. */
  static boolean isAddress(String value) {
    return ADDRESS.matcher(value.strip()).matches();
  }

  /** Where one is set: the variable's name, or the desktop's; looked up at most once a minute. */
  synchronized Optional<String> setIn() {
    long now = System.nanoTime();
    if (!known || now - asked > FRESH_NANOS) {
      found = variable().or(this::desktop);
      asked = now;
      known = true;
    }
    return found;
  }

  private Optional<String> variable() {
    return Stream.of("auto_proxy", "AUTO_PROXY").filter(name -> !environment.getOrDefault(name, "").isBlank()).findFirst();
  }

  private Optional<String> desktop() {
    String desktop = environment.getOrDefault("XDG_CURRENT_DESKTOP", "").toUpperCase(Locale.ROOT);
    if (desktop.contains("KDE")) {
      return Optional.of("KDE").filter(_ -> isSetInKde());
    }
    return desktop.isEmpty() ? Optional.empty() : Optional.of("GNOME").filter(_ -> isSetInGnome());
  }

  /** 2 is a script, 3 looks for one. */
  private boolean isSetInKde() {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path file = (folder.isEmpty() ? Path.of(environment.getOrDefault("HOME", "/"), ".config") : Path.of(folder))
        .resolve("kioslaverc");
    try {
      return Files.isRegularFile(file) && Files.size(file) <= BIGGEST
          && Files.readString(file, StandardCharsets.ISO_8859_1).lines().anyMatch(line -> line.matches("ProxyType=[23]"));
    } catch (IOException e) {
      LOG.debug("what KDE has set cannot be read: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private boolean isSetInGnome() {
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of("gsettings", "get", "org.gnome.system.proxy", "mode"))
          .redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return new String(process.getInputStream().readNBytes(BIGGEST), StandardCharsets.UTF_8).strip().equals("'auto'");
    } catch (IOException e) {
      LOG.debug("what GNOME has set cannot be read: {}", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
