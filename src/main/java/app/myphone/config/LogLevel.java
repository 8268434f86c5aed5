package app.myphone.config;

import java.util.Locale;

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
}
