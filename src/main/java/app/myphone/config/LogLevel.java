package app.myphone.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much is logged on stderr, the least first. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE;

  /** The name in options and settings, and for slf4j. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LogLevel> byId(String id) {
    return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
  }
}
