package app.myphone.store;

import app.myphone.os.Clock;
import java.nio.file.Path;
import java.time.Duration;

/** A process of its own that takes an account's turn and never ends it. */
final class LockHolder {
  private LockHolder() {}

  /** {@code FOLDER}. */
  public static void main(String[] arguments) throws Exception {
    new RefreshLock(Path.of(arguments[0]), Clock.system()).take("i", "s", Duration.ofSeconds(5));
    System.out.println("locked");
    System.in.read();
  }
}
