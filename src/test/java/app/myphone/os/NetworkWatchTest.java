package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final TestClock clock = new TestClock();

  @Test
  void withoutAChangeItWaitsTheWholeTimeAndLooksNowAndThen() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    new NetworkWatch(() -> {
      looks.incrementAndGet();
      return Set.of("192.0.2.1");
    }, clock).await(MINUTE);
    assertThat(clock.nanoTime()).isEqualTo(MINUTE.toNanos());
    assertThat(looks.get()).isLessThanOrEqualTo(31);
  }

  @Test
  void anotherAddressEndsTheWaitingSoon() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    new NetworkWatch(() -> looks.incrementAndGet() < 3 ? Set.of() : Set.of("192.0.2.1"), clock).await(MINUTE);
    assertThat(clock.nanoTime()).isLessThanOrEqualTo(Duration.ofSeconds(6).toNanos());
  }

  @Test
  void aSleepEndsTheWaitingSoon() throws Exception {
    new NetworkWatch(Set::of, new Sleepy(clock)).await(MINUTE);
    assertThat(clock.nanoTime()).isLessThanOrEqualTo(Duration.ofSeconds(6).toNanos());
  }

  @Test
  void waitingEndsByInterruption() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> NetworkWatch.system(clock).await(MINUTE)).isInstanceOf(InterruptedException.class);
  }

  /** The wall clock of a computer that is asleep for an hour in the second pause, and its monotonic one. */
  private static final class Sleepy implements Clock {
    private final TestClock awake;
    private Duration asleep = Duration.ZERO;

    Sleepy(TestClock awake) {
      this.awake = awake;
    }

    @Override
    public Instant now() {
      return awake.now().plus(asleep);
    }

    @Override
    public long nanoTime() {
      return awake.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      awake.pause(duration);
      asleep = awake.pauses().size() < 2 ? Duration.ZERO : Duration.ofHours(1);
    }
  }
}
