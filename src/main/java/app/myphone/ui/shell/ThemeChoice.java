package app.myphone.ui.shell;

import app.myphone.config.Theme;
import app.myphone.ui.common.Background;

/**
 * Light, dark, or as the desktop says: chosen by a person, and remembered. FX thread only.
 *
 * @param isLocked whether an organisation has chosen for everybody
 */
public record ThemeChoice(ThemeSwitch switcher, Preferences preferences, Background background, boolean isLocked) {

  public Theme theme() {
    return switcher.theme();
  }

  public void choose(Theme theme) {
    switcher.choose(theme);
    background.run(() -> preferences.put("theme", theme.id()));
  }
}
