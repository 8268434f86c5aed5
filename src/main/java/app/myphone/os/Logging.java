package app.myphone.os;

import app.myphone.config.LogLevel;
import java.util.Map;

/**
 * What is logged: one line each on stderr, with the time. The level is for our own code; libraries speak only of
 * what deserves a warning, because the talk of an HTTP library holds headers, and with them tokens (rule 51).
 */
public final class Logging {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private Logging() {}

  /** Sets it up; must be called before the first logger is made. Levels given by {@code -D} are left alone. */
  public static void start(LogLevel level) {
    Map<String, String> wanted = Map.of(
        "defaultLogLevel", (level == LogLevel.ERROR ? level : LogLevel.WARN).id(),
        "log.app.myphone", level.id(),
        "logFile", "System.err",
        "showDateTime", "true",
        "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "showThreadName", "false",
        "showShortLogName", "true",
        "levelInBrackets", "false");
    wanted.forEach((key, value) -> {
      if (System.getProperty(PREFIX + key) == null) {
        System.setProperty(PREFIX + key, value);
      }
    });
  }
}
