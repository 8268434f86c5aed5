package app.myphone.os;

import java.time.Duration;

/** What a process still has to say to somebody when it is already told to end. */
public final class ExitGrace {
  /** Nobody looks at a program that is gone from the screen, but it must go. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private ExitGrace() {}

  /** The process ends after this thread, or after five seconds if that is earlier. */
  public static void before(Thread last) {
    before(last, LONGEST);
  }

  /** The process ends after this thread, or after a while if that is earlier. */
  static void before(Thread last, Duration longest) {
    Thread end = Thread.ofPlatform().name("last-words").unstarted(() -> await(last, longest));
    try {
      Runtime.getRuntime().addShutdownHook(end);
      Thread.ofVirtual().name("last-words").start(() -> forget(last, end));
    } catch (IllegalStateException e) {
      await(last, longest); // it is ending already
    }
  }

  private static void await(Thread last, Duration longest) {
    try {
      last.join(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread last, Thread end) {
    try {
      last.join();
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException | IllegalStateException e) {
      // the process ends: nothing to tidy
    }
  }
}
