package app.myphone.ui.common;

import java.util.Optional;
import javafx.animation.AnimationTimer;

/**
 * Lets the top of a page be seen before what stands below it is made: at a start, when everything takes longest. From
 * the second time on nothing waits. FX thread only.
 */
public final class AfterPaint {
  /** The first of them lays it out, the second waits for the painter, who then needs the FX thread once more. */
  private static final int PULSES = 5;

  private boolean waits;
  private Optional<AnimationTimer> waiting = Optional.empty();

  /** @param waits whether the first time waits, some 70 ms */
  public AfterPaint(boolean waits) {
    this.waits = waits;
  }

  /** Does the rest of the work, now or soon, in place of what waits from before. */
  public void run(Runnable rest) {
    cancel();
    if (waits) {
      waits = false;
      waiting = Optional.of(Pulses.await(PULSES, rest));
    } else {
      rest.run();
    }
  }

  /** Gives up what waits. */
  public void cancel() {
    waiting.ifPresent(AnimationTimer::stop);
  }
}
