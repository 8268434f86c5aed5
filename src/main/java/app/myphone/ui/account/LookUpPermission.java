package app.myphone.ui.account;

import app.myphone.account.AccountDirectory;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/** Finds out whether somebody may look up accounts; when that fails they may not, until somebody asks anew. */
public final class LookUpPermission implements AutoCloseable {
  /** The page is drawn first. */
  private static final Duration MOMENT = Duration.millis(500);

  private final AccountDirectory directory;
  private final Background background;
  private final ReadOnlyBooleanWrapper may;
  private final boolean allowed;
  private Running running = Running.NONE;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private boolean asked;

  /** @param allowed false when an organisation has taken it away: then nobody is asked */
  public LookUpPermission(AccountDirectory directory, Background background, boolean allowed) {
    this.directory = directory;
    this.allowed = allowed;
    this.may = new ReadOnlyBooleanWrapper(allowed && directory.isOpen());
    this.background = background;
    moment.setOnFinished(_ -> askNow());
  }

  /** What the server said last; false until then. */
  public ReadOnlyBooleanProperty mayLookUpProperty() {
    return may.getReadOnlyProperty();
  }

  /** Asks, unless that was done: in the background, and a moment later, for nobody waits for it. */
  public void ask() {
    if (allowed && !asked) {
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
