package app.myphone.ui.shell;

import app.myphone.config.Theme;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Light, dark or high contrast for the whole program: as the desktop says, followed live, or as chosen. FX thread only. */
public final class ThemeSwitch implements AutoCloseable {
  private static final String OWN_STYLES = "app/myphone/ui/app.css";
  private static final String CONTRAST = "app/myphone/ui/high-contrast-";
  private static final String BLACK_ON_WHITE = CONTRAST + "light.css";
  private static final String WHITE_ON_BLACK = CONTRAST + "dark.css";
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  /** The style sheets' own size of words, in pixels. */
  private static final int USUAL = 14;

  private final Scene scene;
  private final DesktopColours desktop = new DesktopColours(this::apply);
  private Theme theme;

  /**
   * Only paints the canvas: what it takes to read the style sheets, the first frame does not wait for.
   *
   * @param theme what was chosen last time
   */
  public ThemeSwitch(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
    scene.setFill(canvas());
  }

  /** Puts the style sheets on; to be called before the first control is made, or JavaFX's own would be read first. */
  public void dress() {
    WindowFont.load();
    apply();
    scene.getStylesheets().add(OWN_STYLES);
    desktop.follow();
    contrast();
  }

  /** The colours of what is seen before the style sheets; empty in high contrast, whose colours only these know. */
  public Optional<Palette> palette() {
    return isHighContrast() ? Optional.empty() : Optional.of(Palette.of(isDark()));
  }

  public Theme theme() {
    return theme;
  }

  /** Takes a person's choice. */
  public void choose(Theme choice) {
    theme = choice;
    apply();
  }

  /** Makes all words bigger, and the icons with them. */
  public void size(int percent) {
    scene.getRoot().setStyle(percent == 100 ? "" : "-fx-font-size: " + USUAL * percent / 100 + "px;");
    scene.getStylesheets().removeIf(IconSizes::isSheet);
    if (percent != 100) {
      scene.getStylesheets().add(IconSizes.scaled(OWN_STYLES, percent));
    }
  }

  /** Stops following the desktop. */
  @Override
  public void close() {
    desktop.close();
  }

  private void apply() {
    boolean dark = isDark();
    scene.setFill(canvas());
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT); // the title bar, too
    Application.setUserAgentStylesheet(ThemeSheet.of(dark));
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    if (scene.getStylesheets().contains(OWN_STYLES)) {
      contrast();
    }
  }

  /** Puts the colours of high contrast over our own, for menus too; or takes them off. */
  private void contrast() {
    String wanted = isDark() ? WHITE_ON_BLACK : BLACK_ON_WHITE;
    scene.getStylesheets().removeIf(sheet -> sheet.startsWith(CONTRAST) && !(isHighContrast() && sheet.equals(wanted)));
    if (isHighContrast() && !scene.getStylesheets().contains(wanted)) {
      scene.getStylesheets().add(wanted);
    }
  }

  private Color canvas() {
    return isHighContrast() ? isDark() ? Color.BLACK : Color.WHITE : Palette.of(isDark()).canvas();
  }

  private boolean isDark() {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM, HIGH_CONTRAST -> DesktopColours.isDark();
    };
  }

  private boolean isHighContrast() {
    return theme == Theme.HIGH_CONTRAST || (theme == Theme.SYSTEM && DesktopColours.wantsHighContrast());
  }
}
