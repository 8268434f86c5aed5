package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be pressed is big enough for a finger that trembles (WCAG 2.2, 2.5.8): 24 by 24 pixels. */
@Timeout(60)
class TargetSizeTest {
  private static final double LEAST = 24;

  static Stream<String> screens() {
    return new Screens(Messages.in(Locale.ENGLISH)).all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void nothingToPressIsTooSmall(String name) throws Exception {
    Fx.look(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), Theme.LIGHT, 600, 620, scene ->
        Fx.seen(scene.getRoot()).stream().filter(TargetSizeTest::isTarget).forEach(node -> {
          var size = node.getLayoutBounds();
          assertThat(Math.min(size.getWidth(), size.getHeight())).as(node.toString()).isGreaterThanOrEqualTo(LEAST);
        }));
  }

  private static boolean isTarget(Node node) {
    return node.isFocusTraversable()
        && (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ChoiceBox<?>);
  }
}
