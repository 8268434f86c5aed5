package app.myphone.os;

import app.myphone.config.OperatingSystem;
import java.util.Map;
import java.util.Optional;

/** Where a window can be shown. */
public interface Display {

  /** This computer's. JavaFX's own headless platform, which the package's training asks for, needs none. */
  static Display system() {
    Map<String, String> environment = System.getenv();
    return System.getProperty("glass.platform", "").equals("Headless") ? new OwnDisplay("headless")
        : OperatingSystem.here().choose(() -> new XDisplay(environment, XServers.ofThisComputer()),
            () -> OwnDisplay.windows(environment), () -> new OwnDisplay("macos"));
  }

  /** Tells displays of one person apart; without the number of the screen. */
  String name();

  /**
   * Why no window can be shown; empty when one can. Blocks for two seconds at most.
   *
   * @throws InterruptedException when the thread was interrupted meanwhile
   */
  Optional<Missing> missing() throws InterruptedException;

  /**
   * There is no display.
   *
   * @param name the value of {@code DISPLAY}, or what else belongs into the sentence; possibly empty
   */
  record Missing(Reason reason, String name) {}

  /** Why there is no display. */
  enum Reason {
    NOT_SET,
    ONLY_WAYLAND,
    NOT_REACHABLE,
    /** It is there, and lets nobody in who has no permission. */
    REFUSED,
    /** JavaFX cannot be started; the name is what it said. */
    NO_TOOLKIT,
    /** There is no font. */
    NO_FONTS
  }
}
