package app.myphone.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import app.myphone.ui.Fx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class WindowFontTest {

  @ParameterizedTest
  @EnumSource(value = FontWeight.class, names = {"NORMAL", "BOLD"})
  void everyDigitIsAsWideAsTheOthers(FontWeight weight) throws Exception {
    Set<Double> widths = Fx.on(() -> "0123456789".chars().mapToObj(digit -> width(weight, Character.toString(digit)))
        .collect(Collectors.toSet()));
    assertThat(widths).hasSize(1);
  }

  @Test
  void boldIsAWeightOfItsOwn() throws Exception {
    assertThat(Fx.on(() -> width(FontWeight.BOLD, "My Phone"))).isGreaterThan(Fx.on(() -> width(FontWeight.NORMAL, "My Phone")));
    assertThat(Fx.on(() -> font(FontWeight.BOLD).getName())).isEqualTo("Roboto Bold");
  }

  @ParameterizedTest
  @CsvSource({"ja, 日, 本", "ar, ع, ش"})
  void lettersItLacksComeFromTheSystem(String language, String one, String another) throws Exception {
    Component.need("fc-list");
    if (new String(new ProcessBuilder("fc-list", ":lang=" + language).start().getInputStream().readAllBytes(), UTF_8).isBlank()) {
      Component.missing("a font with the letters of " + language);
    }
    List<Integer> first = Fx.on(() -> pixels(one));
    assertThat(first).isNotEqualTo(Fx.on(() -> pixels(another))).isNotEqualTo(Fx.on(() -> pixels("\uffff")));
    assertThat(first).anyMatch(pixel -> pixel != 0xffffffff);
  }

  private static List<Integer> pixels(String letter) {
    Text text = new Text(letter);
    text.setFont(font(FontWeight.NORMAL));
    WritableImage image = new Scene(new StackPane(text), 60, 60).snapshot(null);
    return IntStream.range(0, 3600).mapToObj(i -> image.getPixelReader().getArgb(i % 60, i / 60)).toList();
  }

  private static double width(FontWeight weight, String text) {
    Text shown = new Text(text.repeat(100));
    shown.setFont(font(weight));
    return shown.getLayoutBounds().getWidth();
  }

  private static Font font(FontWeight weight) {
    WindowFont.load();
    Font font = Font.font("Roboto", weight, 20);
    assertThat(font.getFamily()).isEqualTo("Roboto");
    return font;
  }
}
