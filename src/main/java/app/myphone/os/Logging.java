package app.myphone.os;

import app.myphone.config.LogLevel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is logged: one line each on stderr, with the time. The level is for our own code; libraries speak only of
 * what deserves a warning, because the talk of an HTTP library holds headers, and with them tokens.
 */
public final class Logging {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private static final long LIMIT = 1 << 20;

  /** Where it goes without a log file, once there was one. */
  private static @Nullable PrintStream plainErr;

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

  /**
   * From now on what is logged goes to a file in that folder as well, or to stderr alone.
   *
   * @throws IOException when nothing can be written there; then it goes where it went before
   */
  public static synchronized void keepIn(Optional<Path> folder) throws IOException {
    PrintStream before = System.err;
    PrintStream plain = plainErr == null ? before : plainErr;
    PrintStream next = folder.isPresent()
        ? new PrintStream(new LogCopy(plain, new LogFile(folder.get(), LIMIT)), true, StandardCharsets.UTF_8)
        : plain;
    System.setErr(next);
    if (before != plain) {
      before.close();
    }
    plainErr = plain;
  }
}
