package app.myphone.ui.lookup;

import app.myphone.lookup.Directory;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.util.Duration;

/** Finds out once whether somebody may look up accounts; when that fails they may not, until somebody asks anew. */
public final class LookUpPermission implements AutoCloseable {
  /** The page is drawn first. */
  private static final Duration MOMENT = Duration.millis(500);

  private final Directory directory;
  private final BooleanProperty may;
  private final Background background;
  private Running running = Running.NONE;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private boolean asked;

  /** @param may set to what the server says */
  public LookUpPermission(Directory directory, BooleanProperty may, Background background) {
    this.directory = directory;
    this.may = may;
    this.background = background;
    moment.setOnFinished(_ -> askNow());
  }

  /** Asks, unless that was done: in the background, and a moment later, for nobody waits for it. */
  public void ask() {
    if (!asked) {
      asked = true;
      moment.playFromStart();
    }
  }

  private void askNow() {
    running = background.run(directory::allowed, may::set, _ -> asked = false);
  }

  @Override
  public void close() {
    moment.stop();
    running.cancel();
  }
}
