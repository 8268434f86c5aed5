package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With words twice as big, in the smallest window: what a dialog can do stands in sight, whatever it has to say. */
@Timeout(60)
class ActionsInSightTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 480;

  static Stream<Arguments> dialogs() {
    return Spoken.all().stream().flatMap(spoken -> spoken.screens().all().keySet().stream()
        .filter(name -> name.matches("(connection|check-|settings|accounts-|about|keys|no-browser|sign-out|dialog|cure-|connect-what).*"))
        .map(name -> Arguments.of(spoken, name)));
  }

  @ParameterizedTest
  @MethodSource("dialogs")
  void theLastButtonIsInSight(Spoken spoken, String name) throws Exception {
    Fx.look(spoken.screens().all().get(name), Theme.LIGHT, 200, WIDTH, HEIGHT, scene -> {
      Bounds there = lastButton(scene);
      assertThat(there.getMaxY()).isLessThanOrEqualTo(HEIGHT);
      assertThat(there.getMinX()).isGreaterThanOrEqualTo(0);
      assertThat(there.getMaxX()).isLessThanOrEqualTo(WIDTH);
    });
  }

  private static Bounds lastButton(Scene scene) {
    Node box = Fx.seen(scene.getRoot()).stream().filter(node -> node.getStyleClass().contains("dialog-box")).findFirst()
        .orElseThrow();
    List<Node> buttons = Fx.seen(box).stream().filter(Button.class::isInstance).toList();
    return buttons.getLast().localToScene(buttons.getLast().getLayoutBounds());
  }
}
