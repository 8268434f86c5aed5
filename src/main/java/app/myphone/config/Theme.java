package app.myphone.config;

import java.util.Locale;

/** Which colours the window wears. */
public enum Theme {
  /** As the desktop says, followed while the window is open. */
  SYSTEM,
  LIGHT,
  DARK,
  /** Black on white or white on black, whichever the desktop is nearer to. */
  HIGH_CONTRAST;

  /** The name in options and settings: {@code high-contrast}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
