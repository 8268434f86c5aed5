package app.myphone.config;

import java.util.Locale;

/** Which colours the window wears. */
public enum Theme {
  /** As the desktop says, followed while the window is open. */
  SYSTEM,
  LIGHT,
  DARK;

  /** The name in options and settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
