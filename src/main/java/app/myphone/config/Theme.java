package app.myphone.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  public static Optional<Theme> byId(String id) {
    return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
  }
}
