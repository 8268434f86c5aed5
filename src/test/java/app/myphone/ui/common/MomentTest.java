package app.myphone.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.ui.Fx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MomentTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMillis(400);

  @Test
  void doesTheWorkOnTheFxThread() throws Exception {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Fx.on(() -> begun(SHORT, () -> done.complete(Platform.isFxApplicationThread())));
    assertThat(done.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void doesItOnceHoweverOftenItIsBegun() throws Exception {
    AtomicInteger times = new AtomicInteger();
    CompletableFuture<Boolean> later = new CompletableFuture<>();
    Fx.on(() -> {
      Moment moment = begun(SHORT, times::incrementAndGet);
      moment.begin();
      moment.begin();
      return begun(LONG, () -> later.complete(true));
    });
    later.get(10, TimeUnit.SECONDS);
    assertThat(times).hasValue(1);
  }

  @Test
  void doesNothingOnceItIsStopped() throws Exception {
    AtomicInteger times = new AtomicInteger();
    CompletableFuture<Boolean> later = new CompletableFuture<>();
    Fx.on(() -> {
      begun(SHORT, times::incrementAndGet).stop();
      return begun(LONG, () -> later.complete(true));
    });
    later.get(10, TimeUnit.SECONDS);
    assertThat(times).hasValue(0);
  }

  /** JavaFX's own pause would ask for some 24 in that time; other windows that are open may ask for some, too. */
  @Test
  void noPulseIsNeededToWait() throws Exception {
    AtomicInteger pulses = new AtomicInteger();
    Stage stage = Fx.on(() -> {
      Stage shown = new Stage();
      shown.setScene(new Scene(new StackPane(), 100, 100));
      shown.show();
      shown.getScene().addPreLayoutPulseListener(pulses::incrementAndGet);
      return shown;
    });
    new CompletableFuture<>().completeOnTimeout(true, LONG.toMillis(), TimeUnit.MILLISECONDS).get();
    int others = pulses.getAndSet(0);
    CompletableFuture<Integer> counted = new CompletableFuture<>();
    Fx.on(() -> begun(LONG, () -> counted.complete(pulses.get())));
    assertThat(counted.get(10, TimeUnit.SECONDS)).isLessThan(others + 10);
    Fx.on(() -> {
      stage.close();
      return true;
    });
  }

  private static Moment begun(Duration length, Runnable work) {
    Moment moment = new Moment(length, work);
    moment.begin();
    return moment;
  }
}
