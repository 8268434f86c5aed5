package app.myphone.ui.account;

import app.myphone.account.AccountDirectory;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Moment;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Finds out whether somebody may look up accounts; when that fails they may not, until somebody asks anew. */
public final class LookUpPermission implements AutoCloseable {
  /** The page is drawn first. */
  private static final Duration MOMENT = Duration.ofMillis(500);

  private final AccountDirectory directory;
  private final Background background;
  private final ReadOnlyBooleanWrapper may;
  private final boolean allowed;
  private Running running = Running.NONE;
  private final Moment moment = new Moment(MOMENT, this::askNow);
  private boolean asked;

  /** @param allowed false when an organisation has taken it away: then nobody is asked */
  public LookUpPermission(AccountDirectory directory, Background background, boolean allowed) {
    this.directory = directory;
    this.allowed = allowed;
    this.may = new ReadOnlyBooleanWrapper(allowed && directory.isOpen());
    this.background = background;
  }

  /** What the server said last; false until then. */
  public ReadOnlyBooleanProperty mayLookUpProperty() {
    return may.getReadOnlyProperty();
  }

  /** Asks, unless that was done: in the background, and a moment later, for nobody waits for it. */
  public void ask() {
    if (allowed && !asked) {
      asked = true;
      moment.begin();
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
