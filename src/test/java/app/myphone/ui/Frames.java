package app.myphone.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;

/** Waiting frame by frame: each lays out and paints what was changed before it. */
final class Frames {
  private static final int PATIENCE = 30;

  private Frames() {}

  /** Waits until what was changed so far is laid out and painted. */
  static void pass() throws Exception {
    pass(1);
  }

  /** Waits for several frames more. */
  static void pass(int frames) throws Exception {
    int[] begun = {-1};
    until(PATIENCE, () -> ++begun[0] > frames);
  }

  /**
   * Looks at once, and at the beginning of each frame, whether something is true, on the FX thread.
   *
   * @param patience in seconds
   */
  static void until(int patience, Callable<Boolean> condition) throws Exception {
    Watch watch = new Watch(condition);
    Fx.on(() -> {
      watch.start();
      watch.handle(0);
      return true;
    });
    try {
      watch.seen.get(patience, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      Fx.on(() -> {
        watch.stop();
        return true;
      });
      throw e;
    }
  }

  private static final class Watch extends AnimationTimer {
    private final CompletableFuture<Boolean> seen = new CompletableFuture<>();
    private final Callable<Boolean> condition;

    Watch(Callable<Boolean> condition) {
      this.condition = condition;
    }

    @Override
    public void handle(long now) {
      try {
        if (condition.call()) {
          stop();
          seen.complete(true);
        }
      } catch (Exception | AssertionError e) {
        stop();
        seen.completeExceptionally(e);
      }
    }
  }
}
