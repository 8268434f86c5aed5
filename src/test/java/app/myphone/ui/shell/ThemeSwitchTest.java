package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.ui.Fx;
import javafx.application.ColorScheme;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeSwitchTest {

  /** On Windows and macOS JavaFX gives the title bar what the scene prefers. */
  @ParameterizedTest
  @CsvSource({"DARK, DARK", "LIGHT, LIGHT"})
  void theTitleBarGoesWithThePage(Theme theme, ColorScheme titleBar) throws Exception {
    Fx.look(VBox::new, theme, 400, 300, scene -> assertThat(scene.getPreferences().getColorScheme()).isEqualTo(titleBar));
  }
}
