package app.myphone.os;

import app.myphone.config.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is logged: one line each on stderr, with the time, by {@code java.util.logging}, where JavaFX and OkHttp log
 * too. The level is for our own code; libraries speak only of what deserves a warning, because the talk of an HTTP
 * library holds headers, and with them tokens.
 */
public final class Logging {
  private static final String OWN_CLASS = "java.util.logging.config.class";
  private static final String OWN_FILE = "java.util.logging.config.file";
  private static final int LIMIT = 1 << 20;

  private static volatile LogLevel level = LogLevel.WARN;
  private static @Nullable LogFile file;

  private Logging() {}

  /**
   * Says how it is to be set up. That happens when the first logger is made, so that a start doesn't wait for it; must
   * be called before. Whoever starts Java with a logging configuration of their own gets that one.
   */
  public static void start(LogLevel wanted) {
    level = wanted;
    if (System.getProperty(OWN_FILE) == null && System.getProperty(OWN_CLASS) == null) {
      System.setProperty(OWN_CLASS, Configuration.class.getName());
    }
  }

  /**
   * From now on what is logged goes to a file in that folder as well, or to stderr alone.
   *
   * @throws IOException when nothing can be written there; then it goes where it went before
   */
  public static synchronized void keepIn(Optional<Path> folder) throws IOException {
    if (folder.isEmpty() && file == null) {
      return;
    }
    LogFile next = folder.isPresent() ? new LogFile(folder.get(), LIMIT, new SaidOnce()) : null;
    Logger root = Logger.getLogger("");
    if (next != null) {
      root.addHandler(next);
    }
    if (file != null) {
      root.removeHandler(file);
      file.close();
    }
    file = next;
  }

  /** What {@link LogManager} makes by its name instead of reading the JDK's file. */
  public static final class Configuration {
    public Configuration() throws IOException {
      Level own = julLevel(level);
      Level others = own.equals(Level.SEVERE) ? own : Level.WARNING;
      String console = "java.util.logging.ConsoleHandler";
      String lines = String.join("\n",
          "handlers=" + console,
          console + ".level=ALL",
          console + ".encoding=UTF-8",
          console + ".formatter=" + LogLine.class.getName(),
          ".level=" + others,
          "app.myphone.level=" + own);
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(lines.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Level julLevel(LogLevel level) {
      return switch (level) {
        case ERROR -> Level.SEVERE;
        case WARN -> Level.WARNING;
        case INFO -> Level.INFO;
        case DEBUG -> Level.FINE;
        case TRACE -> Level.FINEST;
      };
    }
  }

  /** A disk that is full is no reason to stop, nor to say so at every line. */
  static final class SaidOnce extends ErrorManager {
    private boolean said;

    @Override
    public synchronized void error(@Nullable String message, @Nullable Exception cause, int code) {
      if (!said) {
        said = true;
        System.err.println("my-phone: the log file can't be written any more"
            + (cause == null ? "" : ": " + cause.getClass().getSimpleName()));
      }
    }
  }
}
