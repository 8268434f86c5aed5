package app.myphone.ui.common;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Work that is done a moment later, unless it's stopped or begun anew before. JavaFX's own {@code PauseTransition} would
 * have every scene styled, laid out and looked over sixty times a second while it waits; here that is done as often as
 * the page needs it: what fits depends on what a first layout finds out. FX thread only.
 */
public final class Moment {
  private static final int SETTLED = 4;

  private final Executor later;
  private final Runnable work;
  private long begun;

  /** @param work done on the FX thread */
  public Moment(Duration length, Runnable work) {
    this.later = CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater);
    this.work = work;
  }

  /** Begins, or begins anew. */
  public void begin() {
    long mine = ++begun;
    Pulses.await(SETTLED, () -> {});
    later.execute(() -> {
      if (mine == begun) {
        work.run();
      }
    });
  }

  /** Does nothing, unless it is begun once more. */
  public void stop() {
    begun++;
  }
}
