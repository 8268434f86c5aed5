package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.ui.common.ScrollColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on each screen, in each language and in longer and mirrored words, however small the window. */
@Timeout(60)
class ScreensTest {
  private static final int NARROW = 380;
  private static final int LOW = 480;
  private static final double SMALLEST_WORDS = 12;

  static Stream<Arguments> screens() {
    return Spoken.all().stream().flatMap(language -> language.screens().all().keySet().stream()
        .map(name -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void allCanBeReadAndReachedInTheSmallestWindow(String name, Spoken language) throws Exception {
    look(name, language, 100, scene -> SoftAssertions.assertSoftly(softly -> {
      softly.check(() -> noWordIsCutOff(scene));
      softly.check(() -> nothingReachesOutOfTheWindowSideways(scene));
      softly.check(() -> whatIsTooLowForTheWindowCanBeScrolledTo(scene));
      softly.check(() -> aColumnThatIsTooHighHasAScrollBar(scene));
      softly.check(() -> noWordIsTooSmall(scene));
      softly.check(() -> everyControlHasANameAndARoleAndIsReachedByTheTabKey(scene));
    }));
  }

  private static void noWordIsCutOff(Scene scene) {
    Fx.seen(scene.getRoot()).forEach(node -> {
      if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
        assertThat(drawn(labeled)).isEqualTo(
            labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText());
      }
    });
  }

  private static void nothingReachesOutOfTheWindowSideways(Scene scene) {
    Fx.seen(scene.getRoot()).stream().filter(Control.class::isInstance).forEach(node -> {
      var bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMinX()).as(node.toString()).isGreaterThanOrEqualTo(-0.5);
      assertThat(bounds.getMaxX()).as(node.toString()).isLessThanOrEqualTo(NARROW + 0.5);
    });
  }

  private static void whatIsTooLowForTheWindowCanBeScrolledTo(Scene scene) {
    Fx.seen(scene.getRoot()).stream().filter(ScreensTest::isReached).forEach(node ->
        assertThat(lowest(node)).as(node.toString()).isLessThanOrEqualTo(room(node) + 0.5));
  }

  private static void aColumnThatIsTooHighHasAScrollBar(Scene scene) {
    Fx.seen(scene.getRoot()).stream().filter(ScrollColumn.class::isInstance).forEach(node -> {
      ScrollColumn column = (ScrollColumn) node;
      Region words = (Region) ((Pane) column.getContent()).getChildren().getFirst();
      double needed = words.prefHeight(column.getViewportBounds().getWidth());
      assertThat(hasScrollBar(column)).isEqualTo(needed > column.getViewportBounds().getHeight() + 0.5);
      assertThat(column.getContent().getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(needed - 0.5);
    });
  }

  private static void noWordIsTooSmall(Scene scene) {
    Fx.seen(scene.getRoot()).forEach(node -> {
      double size = switch (node) {
        case Labeled labeled when !labeled.getText().isEmpty() -> labeled.getFont().getSize();
        case TextInputControl input -> input.getFont().getSize();
        case Text text when !text.getText().isEmpty() -> text.getFont().getSize();
        default -> SMALLEST_WORDS;
      };
      assertThat(size).as(node.toString()).isGreaterThanOrEqualTo(SMALLEST_WORDS);
    });
  }

  @ParameterizedTest
  @MethodSource("screens")
  void withWordsTwiceAsBigNothingIsOutOfReach(String name, Spoken language) throws Exception {
    look(name, language, 200, scene -> Fx.seen(scene.getRoot()).stream().filter(ScreensTest::isReached).forEach(node -> {
      var bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMinX()).as(node.toString()).isLessThan(NARROW - 20);
      assertThat(bounds.getMaxX()).as(node.toString()).isGreaterThan(20);
      assertThat(language.messages().isRightToLeft() ? NARROW - bounds.getMaxX() : bounds.getMinX())
          .as(node.toString()).isGreaterThanOrEqualTo(-0.5);
      assertThat(lowest(node)).as(node.toString()).isLessThanOrEqualTo(room(node) + 0.5);
    }));
  }

  private static void everyControlHasANameAndARoleAndIsReachedByTheTabKey(Scene scene) {
    List<Node> all = Fx.seen(scene.getRoot()).stream().filter(ScreensTest::isReached).toList();
    all.forEach(node -> {
      assertThat(spoken(node)).as(node.toString()).isNotBlank().doesNotContain("_");
      assertThat(node.getAccessibleRole()).as(node.toString()).isNotIn(AccessibleRole.NODE, AccessibleRole.PARENT);
    });
    assertThat(tabbed(scene)).containsExactlyInAnyOrderElementsOf(all);
  }

  private static boolean hasScrollBar(ScrollColumn column) {
    return column.getChildrenUnmodifiable().stream().anyMatch(child ->
        child instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
  }

  private static double lowest(Node node) {
    var inWindow = node.localToScene(node.getLayoutBounds());
    return scrollPane(node).map(pane -> ((ScrollPane) pane).getContent().sceneToLocal(inWindow).getMaxY())
        .orElse(inWindow.getMaxY());
  }

  private static double room(Node node) {
    return scrollPane(node).map(pane -> ((ScrollPane) pane).getContent().getLayoutBounds().getHeight())
        .orElse((double) LOW);
  }

  private static Set<Node> tabbed(Scene scene) {
    Set<Node> reached = new LinkedHashSet<>();
    Node focused = Optional.ofNullable(scene.getFocusOwner()).orElseGet(() -> first(scene));
    while (focused != null && reached.add(focused)) {
      focused.requestFocusTraversal(TraversalDirection.NEXT);
      focused = scene.getFocusOwner();
    }
    return reached;
  }

  private static Node first(Scene scene) {
    scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
    return scene.getFocusOwner();
  }

  /** What the Tab key reaches; of a group the chosen one, from which the arrow keys lead to the others. */
  private static boolean isReached(Node node) {
    boolean another = node instanceof RadioButton radio && radio.getToggleGroup() != null && !radio.isSelected();
    return node.isFocusTraversable() && !node.isDisabled() && !another;
  }

  private static Optional<Node> scrollPane(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent).filter(ScrollPane.class::isInstance).findFirst();
  }

  private static String spoken(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    Object text = node instanceof TextInputControl ? null : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return text == null ? "" : text.toString().replaceFirst("_", "");
  }

  private static String drawn(Labeled labeled) {
    List<String> texts = new ArrayList<>();
    labeled.lookupAll(".text").forEach(text -> texts.add(((Text) text).getText()));
    return String.join("", texts);
  }

  private static void look(String name, Spoken language, int percent, Consumer<Scene> look) throws Exception {
    Fx.look(language.screens().all().get(name), Theme.LIGHT, percent, NARROW, LOW, look);
  }
}
