package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopColoursTest {

  @ParameterizedTest
  @ValueSource(strings = {"HighContrast", "HighContrastInverse", "HighContrast-dark"})
  void gnomesThemesOfHighContrastAreKnown(String theme) {
    assertThat(DesktopColours.wantsHighContrast(Map.of("GTK.theme_name", theme))).isTrue();
  }

  @Test
  void windowsSaysItItself() {
    assertThat(DesktopColours.wantsHighContrast(Map.of("Windows.SPI.HighContrast", true))).isTrue();
    assertThat(DesktopColours.wantsHighContrast(Map.of("Windows.SPI.HighContrast", false))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Adwaita", "Yaru-dark", "", "LowHighContrast"})
  void otherThemesAreAsTheyAre(String theme) {
    assertThat(DesktopColours.wantsHighContrast(Map.of("GTK.theme_name", theme))).isFalse();
    assertThat(DesktopColours.wantsHighContrast(Map.of("GTK.theme_name", 7, "x", theme))).isFalse();
  }
}
