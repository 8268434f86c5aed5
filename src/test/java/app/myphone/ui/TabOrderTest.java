package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Tab key goes as the eye does: the header first, then what is below it, line by line. */
@Timeout(60)
class TabOrderTest {
  private static final double SAME_LINE = 12;

  static Stream<Arguments> screens() {
    return Stream.of(600, 1000).flatMap(width -> new Screens(Messages.in(Locale.ENGLISH)).all().keySet().stream()
        .map(name -> Arguments.of(name, width)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void tabFollowsTheEye(String name, int width) throws Exception {
    Fx.look(new Screens(Messages.in(Locale.ENGLISH)).all().get(name), Theme.LIGHT, width, 900, TabOrderTest::assertOrder);
  }

  private static void assertOrder(Scene scene) {
    Map<Node, Bounds> stops = stops(scene);
    List<Node> order = new ArrayList<>(stops.keySet());
    assertHeaderFirst(order);
    for (int i = 1; i < order.size(); i++) {
      Node before = order.get(i - 1);
      Node now = order.get(i);
      boolean together = scrolling(before).equals(scrolling(now));
      boolean beside = stops.get(now).getMinX() >= stops.get(before).getMaxX() - 1;
      boolean below = height(now, stops.get(now), together) > height(before, stops.get(before), together) - SAME_LINE;
      assertThat(beside || below || explainsField(now)).as("%s comes after %s, but stands above it", now, before).isTrue();
    }
  }

  /** Stands beside the field's name; behind the field, so that nobody who fills in a form stops at it. */
  private static boolean explainsField(Node node) {
    return node.getStyleClass().contains("what-is-this");
  }

  /** The middle of a node; of one that is scrolled away as far as it can be seen, beside what does not scroll with it. */
  private static double height(Node node, Bounds place, boolean together) {
    return together ? place.getCenterY() : scrolling(node).map(pane -> pane.localToScene(pane.getLayoutBounds()))
        .map(seen -> Math.clamp(place.getCenterY(), seen.getMinY(), seen.getMaxY())).orElse(place.getCenterY());
  }

  private static Optional<Node> scrolling(Node node) {
    return around(node, ScrollPane.class::isInstance);
  }

  private static void assertHeaderFirst(List<Node> order) {
    List<Boolean> inHeader = order.stream().map(TabOrderTest::isInHeader).toList();
    int last = inHeader.lastIndexOf(true);
    assertThat(inHeader.subList(0, last + 1)).as("header first: %s", order).doesNotContain(false);
  }

  /** The demo's message stands above it. */
  private static boolean isInHeader(Node node) {
    return around(node, part -> part.getStyleClass().contains("header") || part.getStyleClass().contains("demo-message"))
        .isPresent();
  }

  private static Optional<Node> around(Node node, Predicate<Node> wanted) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).filter(wanted).findFirst();
  }

  /** Every place the Tab key stops at, from the first of the window on, and where it stands before anything scrolls. */
  private static Map<Node, Bounds> stops(Scene scene) {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    Fx.seen(scene.getRoot()).forEach(node -> places.put(node, node.localToScene(node.getLayoutBounds())));
    List<Node> first = Fx.seen(scene.getRoot()).stream().filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
    Map<Node, Bounds> stops = new LinkedHashMap<>();
    if (first.isEmpty()) {
      return stops;
    }
    Node start = first.getFirst();
    start.requestFocus();
    Node at = scene.getFocusOwner();
    while (at != null && !stops.containsKey(at)) {
      stops.put(at, places.getOrDefault(at, at.localToScene(at.getLayoutBounds())));
      at.requestFocusTraversal(TraversalDirection.NEXT);
      at = scene.getFocusOwner();
    }
    return stops;
  }
}
