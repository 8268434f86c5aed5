package app.myphone.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

/**
 * The style sheet of JavaFX's controls, AtlantaFX's Primer: without the rules for controls that are not used here, when
 * the build has made such a sheet ({@code packaging/styles}), for they take time at every start.
 */
final class ThemeSheet {
  private static final String FOLDER = "app/myphone/ui/";

  private ThemeSheet() {}

  /** Its address, as JavaFX takes it. */
  static String of(boolean dark) {
    String trimmed = FOLDER + (dark ? "dark.bss" : "light.bss");
    return ThemeSheet.class.getResource("/" + trimmed) != null ? trimmed : whole(dark);
  }

  /** The one with every rule. */
  static String whole(boolean dark) {
    Theme theme = dark ? new PrimerDark() : new PrimerLight();
    return theme.getUserAgentStylesheet();
  }
}
