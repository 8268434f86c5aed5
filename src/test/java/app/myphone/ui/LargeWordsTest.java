package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.ui.common.ScrollColumn;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With words twice as big, in the smallest window: what people came for is in sight. */
@Timeout(60)
class LargeWordsTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 480;

  @ParameterizedTest
  @CsvSource({"phone-unverified, en, Verify now", "phone-demo, en, Verify now", "profile-verified, en, Copy",
      "phone-verified, en, Copy", "phone-unverified, de, Jetzt bestätigen", "phone-demo, de, Jetzt bestätigen"})
  void numberBadgeAndMainActionAreInSight(String screen, Locale language, String action) throws Exception {
    look(screen, language, scene -> {
      assertInSight(scene, ".number");
      assertInSight(scene, ".badge");
      Node main = Fx.seen(scene.getRoot()).stream().filter(node -> node instanceof Labeled labeled
          && labeled.getText().replace("_", "").equals(action)).findFirst().orElseThrow();
      assertInSight(scene, main);
    });
  }

  @ParameterizedTest
  @CsvSource({"phone-none, en, Add a number", "phone-none, de, Nummer hinzufügen"})
  void whereThereIsNoNumberItsPlaceAndTheWayToOneAre(String screen, Locale language, String action) throws Exception {
    look(screen, language, scene -> {
      assertInSight(scene, ".badge");
      assertInSight(scene, Fx.seen(scene.getRoot()).stream().filter(node -> node instanceof Labeled labeled
          && labeled.getText().replace("_", "").equals(action)).findFirst().orElseThrow());
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-verified", "phone-unverified", "phone-demo", "phone-demo-message", "phone-verify",
      "profile-unverified", "profile-stale", "profile-skeleton", "profile-failed"})
  void atLeastHalfOfTheHeightIsContent(String screen) throws Exception {
    look(screen, Locale.ENGLISH, scene -> assertThat(column(scene).getViewportBounds().getHeight())
        .isGreaterThanOrEqualTo(HEIGHT / 2.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-verified", "phone-unverified", "phone-demo"})
  void theNumberIsTheLargestText(String screen) throws Exception {
    look(screen, Locale.ENGLISH, scene -> {
      double number = ((TextInputControl) scene.getRoot().lookup(".number")).getFont().getSize();
      List<Node> all = Fx.seen(scene.getRoot());
      assertThat(all.stream().filter(Labeled.class::isInstance).map(Labeled.class::cast).filter(label -> !label.getText().isEmpty()))
          .allSatisfy(label -> assertThat(label.getFont().getSize()).as(label.getText()).isLessThan(number));
    });
  }

  private static void assertInSight(Scene scene, String style) {
    assertInSight(scene, scene.getRoot().lookup(style));
  }

  private static void assertInSight(Scene scene, Node node) {
    Bounds seen = column(scene).localToScene(column(scene).getLayoutBounds());
    Bounds there = node.localToScene(node.getLayoutBounds());
    assertThat(there.getMinY()).as(node.toString()).isGreaterThanOrEqualTo(seen.getMinY());
    assertThat(there.getMaxY()).as(node.toString()).isLessThanOrEqualTo(seen.getMaxY());
    assertThat(there.getMaxX()).as(node.toString()).isLessThanOrEqualTo(WIDTH);
  }

  private static ScrollColumn column(Scene scene) {
    return Fx.seen(scene.getRoot()).stream().filter(ScrollColumn.class::isInstance).map(ScrollColumn.class::cast)
        .findFirst().orElseThrow();
  }

  private static void look(String screen, Locale language, java.util.function.Consumer<Scene> look) throws Exception {
    Fx.look(new Screens(Messages.in(language)).all().get(screen), Theme.LIGHT, 200, WIDTH, HEIGHT, look);
  }
}
