package app.myphone.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** This program's version, as the build wrote it down. */
public final class Version {
  private Version() {}

  /** How this program names itself to servers. */
  public static String userAgent() {
    return "my-phone/" + current();
  }

  /** Name, version and what it runs on, the same in every language: {@code --version}. */
  public static String line() {
    return "My Phone " + current() + " · Java " + Runtime.version().feature() + " · " + System.getProperty("os.name") + " "
        + System.getProperty("os.arch");
  }

  /** As {@code 1.2.3}. */
  public static String current() {
    return written("version").getProperty("version", "?");
  }

  /** Where to read more about this program; empty when its owner has named no page. */
  public static Optional<String> page() {
    return Optional.of(written("page").getProperty("page", "")).filter(page -> page.startsWith("https://"));
  }

  private static Properties written(String file) {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/app/myphone/" + file + ".properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
