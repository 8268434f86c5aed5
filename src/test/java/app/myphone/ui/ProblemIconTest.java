package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong is told by an icon besides the words, and its details can be taken along. */
@Timeout(60)
class ProblemIconTest {

  @ParameterizedTest
  @ValueSource(strings = {"refused-start", "signed-out-denied", "signed-out-timed-out", "signed-out-ended", "waiting-redirect",
      "waiting-device-expired", "waiting-device-no-grant", "profile-banner", "profile-offline", "profile-no-account",
      "profile-failed", "profile-not-human", "dialog", "accounts-unread", "look-up-forbidden", "account-gone"})
  void anIconSaysThatSomethingIsWrong(String screen) throws Exception {
    look(screen, root -> assertThat(Fx.seen(root)).anyMatch(ProblemIconTest::isSign));
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-failed", "profile-offline-at-start", "dialog", "look-up-forbidden", "account-gone"})
  void theDetailsCanBeSaved(String screen) throws Exception {
    look(screen, root -> assertThat(Fx.seen(root)).filteredOn(Button.class::isInstance)
        .extracting(node -> ((Button) node).getText().replace("_", "")).contains("Save details …"));
  }

  /** In a heading of a problem, or in the strip under the header. */
  private static boolean isSign(Node node) {
    return node instanceof FontIcon && Stream.iterate(node, Objects::nonNull, Node::getParent).map(Node::getStyleClass)
        .anyMatch(styles -> styles.contains("banner") || styles.contains("heading")
            && (styles.contains("problem") || styles.contains("warning")));
  }

  private static void look(String screen, java.util.function.Consumer<Node> look) throws Exception {
    Fx.look(new Screens(Messages.in(Locale.ENGLISH)).all().get(screen), Theme.LIGHT, 600, 720, scene -> look.accept(scene.getRoot()));
  }
}
