package app.myphone.http;

import app.myphone.os.Clock;
import java.time.Duration;

/** The moment by which something must be done, retries included; counted on the monotonic clock. */
public final class Deadline {
  private final Clock clock;
  private final long end;

  private Deadline(Clock clock, long end) {
    this.clock = clock;
    this.end = end;
  }

  public static Deadline in(Duration limit, Clock clock) {
    return new Deadline(clock, clock.nanoTime() + limit.toNanos());
  }

  /** What is left, never negative. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - clock.nanoTime()));
  }

  public boolean isOver() {
    return left().isZero();
  }
}
