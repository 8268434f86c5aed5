package app.myphone.ui.shell;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** What the desktop says about colours, followed live. FX thread only. */
final class DesktopColours implements AutoCloseable {
  private static final String GTK_THEME = "GTK.theme_name";
  private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";

  private final InvalidationListener listener;

  /** @param changed told whenever any of it may have changed, once it is followed */
  DesktopColours(Runnable changed) {
    listener = (Observable _) -> changed.run();
  }

  void follow() {
    Platform.getPreferences().addListener(listener);
  }

  static boolean isDark() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  static boolean wantsHighContrast() {
    return wantsHighContrast(Platform.getPreferences());
  }

  /** By GNOME's themes {@code HighContrast} and {@code HighContrastInverse}, and by Windows' own setting. */
  static boolean wantsHighContrast(Map<String, ?> preferences) {
    return (preferences.get(GTK_THEME) instanceof String theme && theme.startsWith("HighContrast"))
        || Boolean.TRUE.equals(preferences.get(WINDOWS_CONTRAST));
  }

  @Override
  public void close() {
    Platform.getPreferences().removeListener(listener);
  }
}
