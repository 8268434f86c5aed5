package app.myphone.os;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * A record in one line: time, level, class and words. Of an exception that a library logs only the kind is shown: its
 * message may hold what the server sent.
 */
public final class LogLine extends Formatter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  /** For {@link java.util.logging.LogManager}, which makes it by its name. */
  public LogLine() {}

  @Override
  public String format(LogRecord record) {
    String logger = record.getLoggerName() == null ? "" : record.getLoggerName();
    String kind = record.getThrown() == null ? "" : " (" + record.getThrown().getClass().getName() + ")";
    return TIME.format(record.getInstant().atZone(ZoneId.systemDefault())) + " " + level(record.getLevel()) + " "
        + logger.substring(logger.lastIndexOf('.') + 1) + " - " + formatMessage(record) + kind + "\n";
  }

  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }
}
