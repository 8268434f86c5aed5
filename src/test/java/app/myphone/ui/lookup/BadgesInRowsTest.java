package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.ui.Fx;
import app.myphone.ui.Screens;
import app.myphone.ui.common.Badge;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is as high as all that stands in it, at any width: half a pixel must not push a badge into the next one. */
@Timeout(60)
class BadgesInRowsTest {

  @ParameterizedTest
  @ValueSource(ints = {380, 381, 397, 413, 440, 463, 487, 512, 555, 600, 601, 899, 1000})
  void everyBadgeStaysInItsRow(int width) throws Exception {
    Fx.look(new Screens(Messages.in(Locale.GERMAN)).all().get("look-up-found"), Theme.LIGHT, width, 720, scene ->
        Fx.seen(scene.getRoot()).stream().filter(Badge.class::isInstance).forEach(badge -> {
          Node row = badge;
          while (!(row instanceof AccountRowCell)) {
            row = row.getParent();
          }
          var place = badge.localToScene(badge.getLayoutBounds());
          assertThat(place.getMaxY()).as(badge.toString()).isLessThan(row.localToScene(row.getLayoutBounds()).getMaxY());
          assertThat(Fx.seen(row)).filteredOn(node -> node instanceof Text text && !text.getText().isEmpty()
              && !(node.getParent() instanceof Badge))
              .as(badge.toString()).noneMatch(node -> node.localToScene(node.getLayoutBounds()).intersects(place));
        }));
  }
}
