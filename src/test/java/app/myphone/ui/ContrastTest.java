package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Words have a contrast of 4.5 at least, icons of 3 (WCAG 2.2, 1.4.3 and 1.4.11), as computed from what is drawn; under
 * high contrast 7 and 4.5 (1.4.6).
 */
@Timeout(60)
class ContrastTest {
  private static final double WORDS = 4.5;
  private static final double ICONS = 3;
  private static final double HIGH_WORDS = 7;
  private static final double HIGH_ICONS = 4.5;
  private static final String WHITE_ON_BLACK = "app/myphone/ui/high-contrast-dark.css";

  static Stream<Arguments> screens() {
    return Stream.of(Theme.LIGHT, Theme.DARK).flatMap(theme -> new Screens(Messages.in(Locale.ENGLISH)).all().keySet()
        .stream().map(name -> Arguments.of(name, theme)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyWordAndIconCanBeRead(String name, Theme theme) throws Exception {
    Fx.look(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), theme, 600, 620,
        scene -> check(scene, WORDS, ICONS));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void highContrastIsHigher(String name, Theme theme) throws Exception {
    boolean dark = theme == Theme.DARK;
    Theme wanted = dark ? theme : Theme.HIGH_CONTRAST; // black on white, as the desktop of the tests is light
    Fx.look(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), wanted, 600, 620, scene -> {
      if (dark) {
        scene.getStylesheets().add(WHITE_ON_BLACK);
        scene.getRoot().applyCss();
      }
      check(scene, HIGH_WORDS, HIGH_ICONS);
    });
  }

  private static void check(Scene scene, double words, double icons) {
    for (Node node : Fx.seen(scene.getRoot())) {
      if (node.isDisabled()) {
        continue;
      }
      switch (node) {
        case FontIcon icon -> check(icon, icon.getIconColor(), icons);
        case Labeled labeled when !labeled.getText().isEmpty() -> check(labeled, labeled.getTextFill(), words);
        case TextInputControl input -> input.lookupAll(".text").forEach(
            text -> check(text, ((Text) text).getFill(), words));
        default -> { }
      }
    }
  }

  private static void check(Node node, Paint paint, double least) {
    Color behind = behind(node);
    Color front = over((Color) paint, behind);
    assertThat(contrast(front, behind)).as("%s: %s on %s", node, front, behind).isGreaterThanOrEqualTo(least);
  }

  /** The colour behind a node: its own background over its parents'. */
  private static Color behind(Node node) {
    if (node == null) {
      return Color.WHITE;
    }
    Color below = behind(node.getParent());
    if (node instanceof Region region && region.getBackground() != null) {
      List<BackgroundFill> fills = region.getBackground().getFills();
      for (BackgroundFill fill : fills) {
        below = fill.getFill() instanceof Color color ? over(color, below) : below;
      }
    }
    return below;
  }

  private static Color over(Color front, Color back) {
    double a = front.getOpacity();
    return Color.color(front.getRed() * a + back.getRed() * (1 - a), front.getGreen() * a + back.getGreen() * (1 - a),
        front.getBlue() * a + back.getBlue() * (1 - a));
  }

  private static double contrast(Color a, Color b) {
    double one = luminance(a);
    double two = luminance(b);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
