package app.myphone.os;

import app.myphone.problem.Problem;
import org.slf4j.LoggerFactory;

/**
 * What ends a thread that nobody waits for, be it ours or a library's, is one line in the log: never a stack trace on a
 * terminal, and never the words of an exception, which may hold what it failed on.
 */
public final class UncaughtExceptions implements Thread.UncaughtExceptionHandler {
  /** From now on, for every thread that has no handler of its own. */
  public static void log() {
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions());
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    // only now is a logger made: where it logs to is not known at the start
    LoggerFactory.getLogger(UncaughtExceptions.class).error("the thread {} ended by {}",
        thread.getName(), String.join(" at ", Problem.Bug.of(thrown).arguments()));
  }
}
