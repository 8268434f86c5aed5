package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link in words from right to left is seen whole: no line of it is hidden. */
@Timeout(60)
class MirroredLinksTest {

  static Stream<String> screens() {
    return Spoken.MIRRORED.screens().all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyLineOfALinkIsInIt(String name) throws Exception {
    Fx.look(Spoken.MIRRORED.screens().all().get(name), Theme.LIGHT, 600, 720, scene ->
        assertThat(Fx.seen(scene.getRoot()).stream().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast))
            .allSatisfy(link -> assertThat(link.lookup(".text").getLayoutBounds().getHeight()).as(link.getText())
                .isLessThanOrEqualTo(link.getHeight())));
  }
}
