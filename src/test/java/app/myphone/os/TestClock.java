package app.myphone.os;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that a test moves by hand; a pause passes at once and is remembered. */
public final class TestClock implements Clock {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile Instant start;

  public TestClock() {
    this(Instant.now());
  }

  public TestClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanos.get());
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public void pause(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(duration);
    advance(duration);
  }

  public void advance(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** The wall clock is set, or went on while the computer slept; the monotonic one does not know. */
  public void jump(Duration by) {
    start = start.plus(by);
  }

  /** Every pause so far. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
