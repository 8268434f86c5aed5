package app.myphone.ui.common;

import javafx.animation.AnimationTimer;

/** Work that waits for JavaFX's pulses, of which each lays out and paints what was changed before it. FX thread only. */
public final class Pulses {
  private Pulses() {}

  /**
   * Begins to count.
   *
   * @param pulses how many there are, the work being done at the beginning of the last
   * @return stopped by whoever does not want it any more
   */
  public static AnimationTimer await(int pulses, Runnable work) {
    AnimationTimer timer = new AnimationTimer() {
      private int seen;

      @Override
      public void handle(long now) {
        if (++seen == pulses) {
          stop();
          work.run();
        }
      }
    };
    timer.start();
    return timer;
  }
}
