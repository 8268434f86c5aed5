package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Secret;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class UncaughtExceptionsTest {
  @Test
  void whatEndsAThreadIsOneLineWithoutItsWords() throws Exception {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(UncaughtExceptions.class.getName());
    Handler handler = handler(logged);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Thread thread = Thread.ofPlatform().name("keychain").unstarted(() -> {
        throw new IllegalStateException(new Secret("s3cr3t").reveal());
      });
      thread.setUncaughtExceptionHandler(new UncaughtExceptions());
      thread.start();
      thread.join();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(logged).singleElement().satisfies(line -> {
      assertThat(line.getThrown()).isNull();
      assertThat(new SimpleFormatter().formatMessage(line)).contains("keychain", "java.lang.IllegalStateException", " at ")
          .doesNotContain("s3cr3t");
    });
  }

  private static Handler handler(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
