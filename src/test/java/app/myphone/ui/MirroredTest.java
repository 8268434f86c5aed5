package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** In a language that is written from right to left the window is turned round, but for what is read from left to right. */
@Timeout(60)
class MirroredTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 720;
  private static final double SLACK = 2;
  /** Telephone numbers, addresses, identifiers, codes. */
  private static final Pattern LEFT_TO_RIGHT = Pattern.compile(
      "\\+\\d[\\d -]*\\d|https?://[\\w./?=-]*\\w|[\\w.]+@[\\w.]+|\\d{5,}|GBBZ-CGCF|--[a-z-]+|login\\.example\\.ch|\\d+:\\d\\d");
  private static final Pattern POINTING = Pattern.compile(".*(left|right|reply|forward).*");

  static Stream<String> screens() {
    return new Screens(Messages.in(Locale.ENGLISH)).all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everythingStandsAtTheOtherSide(String name) throws Exception {
    List<Place> usual = places(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), NodeOrientation.LEFT_TO_RIGHT);
    List<Place> turned = places(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), NodeOrientation.RIGHT_TO_LEFT);
    assertThat(turned).hasSameSizeAs(usual);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < usual.size(); i++) {
      if (!usual.get(i).isMirrorOf(turned.get(i))) {
        wrong.add(usual.get(i) + " and " + turned.get(i));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void numbersAndAddressesAreReadFromLeftToRight(String name) throws Exception {
    List<String> wrong = new ArrayList<>();
    Fx.look(Spoken.MIRRORED.screens().all().get(name), Theme.LIGHT, WIDTH, HEIGHT, scene -> {
      assertThat(scene.getRoot().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
      for (Node node : Fx.seen(scene.getRoot())) {
        String text = text(node);
        String seen = seen(text, node.getEffectiveNodeOrientation());
        Matcher pieces = LEFT_TO_RIGHT.matcher(text);
        while (pieces.find()) {
          if (!seen.contains(pieces.group())) {
            wrong.add(pieces.group() + " in " + seen);
          }
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("screens")
  void whatPointsSomewherePointsTheOtherWay(String name) throws Exception {
    Fx.look(Spoken.MIRRORED.screens().all().get(name), Theme.LIGHT, WIDTH, HEIGHT, scene ->
        Fx.seen(scene.getRoot()).stream().filter(FontIcon.class::isInstance).map(FontIcon.class::cast)
            .filter(icon -> POINTING.matcher(icon.getIconCode().getDescription()).matches())
            .forEach(icon -> assertThat(icon.getScaleX()).as(icon.getIconCode().getDescription()).isEqualTo(-1)));
  }

  /** JavaFX fails at such lines unless they are prepared for it. */
  @ParameterizedTest
  @ValueSource(ints = {380, 600, 900})
  void longNamesArePaintedInEachWidth(int width) throws Exception {
    for (String name : List.of("look-up-foreign-names", "profile-foreign-name")) {
      for (int percent : List.of(100, 150, 200)) {
        for (Messages messages : List.of(Messages.in(Locale.ENGLISH), Spoken.MIRRORED.messages())) {
          Fx.look(new Screens(messages).all().get(name), Theme.LIGHT, percent, width, HEIGHT,
              scene -> assertThat(scene.snapshot(null).getWidth()).isEqualTo(width));
        }
      }
    }
  }

  /** Where something is in the window. */
  private record Place(String what, double from, double to) {
    boolean isMirrorOf(Place other) {
      return Math.abs(from - (WIDTH - other.to)) < SLACK && Math.abs(to - (WIDTH - other.from)) < SLACK;
    }
  }

  private static List<Place> places(Supplier<Parent> screen, NodeOrientation orientation) throws Exception {
    List<Place> places = new ArrayList<>();
    Fx.look(() -> {
      Parent root = screen.get();
      root.setNodeOrientation(orientation);
      return root;
    }, Theme.LIGHT, WIDTH, HEIGHT, scene -> Fx.seen(scene.getRoot()).stream().filter(MirroredTest::isTurned).forEach(node -> {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      places.add(new Place(node.toString().replaceAll("@\\p{XDigit}+", ""), bounds.getMinX(), bounds.getMaxX()));
    }));
    return places;
  }

  private static boolean isTurned(Node node) {
    return (node instanceof Labeled || node instanceof TextInputControl || node instanceof TextFlow || node instanceof ScrollBar
        || (node instanceof Text && !(node.getParent() instanceof TextFlow)))
        && Stream.iterate(node.getParent(), parent -> parent != null, Node::getParent)
            .noneMatch(parent -> parent.getStyleClass().contains("left-to-right") || parent instanceof TextInputControl);
  }

  private static String text(Node node) {
    return switch (node) {
      case FontIcon _ -> "";
      case TextArea _ -> ""; // for support, as it is copied
      case Labeled labeled -> labeled.getText();
      case TextInputControl input -> input.getText();
      default -> "";
    };
  }

  /** As it is drawn on one line, without what only says how to draw it. */
  private static String seen(String text, NodeOrientation orientation) {
    if (text.isEmpty()) {
      return "";
    }
    Bidi bidi = new Bidi(text, orientation == NodeOrientation.RIGHT_TO_LEFT
        ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    Character[] letters = text.chars().mapToObj(letter -> (char) letter).toArray(Character[]::new);
    byte[] levels = new byte[letters.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
    }
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    StringBuilder seen = new StringBuilder();
    Stream.of(letters).forEach(seen::append);
    return seen.toString().replaceAll("\\p{Cf}", "");
  }
}
