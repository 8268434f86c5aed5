package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.text.PhoneText;
import app.myphone.ui.Examples;
import app.myphone.ui.Fx;
import app.myphone.ui.Screens;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen before the page stands where the page has it, in its size and colours: nothing jumps. */
@Timeout(60)
class EarlyNumberTest {
  private static final int HIGH = 3000; // no scroll bar
  private static final Map<String, Profile> SHOWN = Map.of("phone-verified", Examples.profile(Examples.VERIFIED),
      "phone-unverified", Examples.ben(), "phone-none", Examples.profile(Examples.NONE));

  static Stream<Arguments> looks() {
    return SHOWN.keySet().stream().flatMap(screen -> Stream.of(Theme.LIGHT, Theme.DARK).flatMap(theme ->
        Stream.of(560, 600, 1100).flatMap(width -> Stream.of("en", "de").map(language ->
            Arguments.of(screen, theme, width, language)))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void standsWhereThePageHasIt(String screen, Theme theme, int width, String language) throws Exception {
    Messages messages = Messages.in(Locale.of(language));
    List<Piece> early = early(SHOWN.get(screen), theme, 100, width, messages).orElseThrow();
    List<Piece> page = onPage(screen, theme, width, messages);
    assertThat(early).hasSizeGreaterThanOrEqualTo(screen.equals("phone-none") ? 6 : 8)
        .allSatisfy(piece -> assertThat(page).anyMatch(piece::looksLike));
  }

  @Test
  void isNotThereWhereThePageWouldMoveIt() throws Exception {
    Messages messages = Messages.in(Locale.ENGLISH);
    Profile ada = SHOWN.get("phone-verified");
    assertThat(early(ada, Theme.LIGHT, 100, 600, messages)).isPresent();
    assertThat(early(ada, Theme.LIGHT, 100, 559, messages)).as("the button stands below the number").isEmpty();
    assertThat(early(ada, Theme.LIGHT, 125, 600, messages)).as("bigger words").isEmpty();
    assertThat(early(ada, Theme.HIGH_CONTRAST, 100, 600, messages)).as("colours of the style sheets alone").isEmpty();
    assertThat(early(Examples.longNamed(), Theme.LIGHT, 100, 600, messages)).as("a name of two lines").isEmpty();
    assertThat(early(Examples.profile(new Phone.Verified(PhoneText.of("intern 4711 via switchboard 044"))), Theme.LIGHT,
        100, 600, messages)).as("no number").isEmpty();
  }

  private static List<Piece> onPage(String screen, Theme theme, int width, Messages messages) throws Exception {
    List<List<Piece>> seen = new ArrayList<>();
    Fx.look(new Screens(messages).all().get(screen), theme, width, HIGH, scene -> seen.add(pieces(scene.getRoot())));
    return seen.getFirst();
  }

  private static Optional<List<Piece>> early(Profile profile, Theme theme, int percent, int width, Messages messages)
      throws Exception {
    return Fx.on(() -> {
      Stage stage = new Stage();
      Shell shell = new Shell(stage, "", theme, Preferences.NONE);
      stage.setWidth(width);
      stage.setHeight(HIGH);
      stage.show();
      try {
        return shell.early(percent).flatMap(palette -> EarlyNumber.of(
            Examples.signedIn(Examples.SERVER), profile, palette, width, messages)).map(node -> {
              shell.cover(node);
              node.getScene().getRoot().applyCss();
              node.getScene().getRoot().layout();
              return pieces((Parent) node);
            });
      } finally {
        shell.theme().close();
        stage.close();
      }
    });
  }

  private static List<Piece> pieces(Parent root) {
    return Fx.seen(root).stream().flatMap(node -> Piece.of(node).stream()).toList();
  }

  /** Words or a filled area. */
  private record Piece(String words, Paint colour, double size, double x, double y, double width, double height) {
    static Optional<Piece> of(Node node) {
      Bounds there = node.localToScene(node.getLayoutBounds());
      return switch (node) {
        case Text text when !text.getText().isEmpty() -> Optional.of(new Piece(text.getText(), text.getFill(),
            text.getFont().getSize(), there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight()));
        case Region region when region.getBackground() != null && !region.getBackground().getFills().isEmpty() ->
            Optional.of(new Piece("", region.getBackground().getFills().getFirst().getFill(), 0,
                there.getMinX(), there.getMinY(), there.getWidth(), there.getHeight()));
        default -> Optional.empty();
      };
    }

    /** Within a pixel; what comes later makes a card higher. */
    boolean looksLike(Piece other) {
      return words.equals(other.words) && colour.equals(other.colour) && size == other.size && near(x, other.x)
          && near(y, other.y) && near(width, other.width) && (words.isEmpty() ? height <= other.height + 1 : near(height, other.height));
    }

    private static boolean near(double one, double other) {
      return Math.abs(one - other) <= 1;
    }
  }
}
