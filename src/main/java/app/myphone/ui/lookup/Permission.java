package app.myphone.ui.lookup;

import app.myphone.lookup.Directory;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import javafx.beans.property.BooleanProperty;

/** Finds out once whether somebody may look up accounts; when that fails they may not, until somebody asks anew. */
public final class Permission implements AutoCloseable {
  private final Directory directory;
  private final BooleanProperty may;
  private final Background background;
  private Running running = Running.NONE;
  private boolean asked;

  /** @param may set to what the server says */
  public Permission(Directory directory, BooleanProperty may, Background background) {
    this.directory = directory;
    this.may = may;
    this.background = background;
  }

  /** Asks, unless that was done: in the background, for nobody waits for it. */
  public void ask() {
    if (!asked) {
      asked = true;
      running = background.run(directory::allowed, may::set, _ -> asked = false);
    }
  }

  @Override
  public void close() {
    running.cancel();
  }
}
