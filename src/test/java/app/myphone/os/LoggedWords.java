package app.myphone.os;

import app.myphone.config.LogLevel;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A program of its own that logs at each level, as we do and as libraries do: {@code LoggedWords LEVEL FOLDER}. */
public final class LoggedWords {
  private LoggedWords() {}

  public static void main(String[] args) throws Exception {
    Logging.start(LogLevel.valueOf(args[0]));
    Logging.keepIn(Optional.of(Path.of(args[1])));
    speak("app.myphone.http.CallLog");
    speak("org.eclipse.jetty.Server");
    java.util.logging.Logger.getLogger("okhttp3.OkHttpClient").fine("okhttp fine");
    java.util.logging.Logger.getLogger("javafx.css").warning("css warning");
    Logging.keepIn(Optional.empty());
    LoggerFactory.getLogger("app.myphone.Later").error("after the file");
  }

  private static void speak(String name) {
    Logger log = LoggerFactory.getLogger(name);
    log.trace("trace");
    log.debug("debug {}", "Zürich");
    log.info("info");
    log.warn("warn", new IllegalStateException("what the server sent"));
    log.error("error");
  }
}
