package app.myphone.ui.theme;

import app.myphone.config.Theme;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Light or dark for the whole program: as the desktop says, followed live, or as chosen. FX thread only. */
public final class ThemeSwitch implements AutoCloseable {
  private static final String OWN_STYLES = "app/myphone/ui/app.css";
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Scene scene;
  private final ChangeListener<ColorScheme> follow = (_, _, _) -> apply();
  private Theme theme;

  /** @param theme what was chosen last time */
  public ThemeSwitch(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
    scene.getStylesheets().add(OWN_STYLES);
    Platform.getPreferences().colorSchemeProperty().addListener(follow);
    apply();
  }

  public Theme theme() {
    return theme;
  }

  /** Takes a person's choice. */
  public void choose(Theme choice) {
    theme = choice;
    apply();
  }

  /** Stops following the desktop. */
  @Override
  public void close() {
    Platform.getPreferences().colorSchemeProperty().removeListener(follow);
  }

  private void apply() {
    boolean dark = switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
    Application.setUserAgentStylesheet(
        dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
  }
}
