package app.myphone.os;

import java.time.Duration;
import java.time.Instant;

/** The time: wall clock for people and tokens, monotonic for limits, and the only way to pause. */
public interface Clock {

  /** Wall-clock time; may jump. */
  Instant now();

  /** Nanoseconds of a clock that never jumps ({@link System#nanoTime()}). */
  long nanoTime();

  /** Does nothing for a while; ends early only by interruption. */
  void pause(Duration duration) throws InterruptedException;

  /** This computer's own clock. */
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
