package app.myphone.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One calm column on the canvas: in the middle, of limited width, scrolled when the window is too small. */
public final class ScrollColumn extends ScrollPane {
  /** Widest column of cards, in pixels. */
  public static final double CARDS = 680;
  /** Widest column of a form or a few words, in pixels. */
  public static final double FORM = 460;
  /** Widest form in which two things stand side by side. */
  public static final double DOUBLE = 560;

  private final VBox content;
  private List<Node> end = List.of();

  /** @param widest in pixels; a form stands in the middle of the height, cards start at the top */
  public ScrollColumn(double widest, Node... nodes) {
    content = new VBox(nodes);
    content.getStyleClass().add("column");
    content.setMaxWidth(widest);
    content.setFillWidth(true);
    content.setMinWidth(0); // what is too wide is cut by itself, not with all else
    StackPane middle = new StackPane(content);
    middle.getStyleClass().add("canvas");
    StackPane.setAlignment(content, widest == FORM ? Pos.CENTER : Pos.TOP_CENTER);
    if (widest == FORM) {
      content.setAlignment(Pos.CENTER);
      content.setMaxHeight(VBox.USE_PREF_SIZE);
    }
    setContent(middle);
    setFitToWidth(true);
    middle.minHeightProperty().bind(viewportBoundsProperty().map(Bounds::getHeight)); // fitToHeight forgets wrapping
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "canvas");
    skinProperty().subscribe(_ -> keepNoPicture());
  }

  /** JavaFX would keep all that is seen as a picture once more to scroll smoothly: 2 to 4 MB for a page of text. */
  private void keepNoPicture() {
    Node viewport = lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(false);
    }
  }

  /** Whether something in the column has the keyboard. */
  @SuppressWarnings("ReferenceEquality") // this very node, not one like it
  public boolean hasFocus() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    while (owner != null && owner != content) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  /** The first that the Tab key comes to; empty while there is nothing yet. */
  public Optional<Node> firstFocus() {
    return firstIn(content);
  }

  private static Optional<Node> firstIn(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    return node.isFocusTraversable() ? Optional.of(node) : node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> firstIn(child).stream()).findFirst()
        : Optional.empty();
  }

  /** Makes the column wider, or as narrow as before. */
  public void widest(double pixels) {
    content.setMaxWidth(pixels);
  }

  /** Scrolls the column that a node stands in, if any, until it is seen: as a whole when there is room, else its top. */
  public static void reveal(Node node) {
    Node around = node;
    while (around != null && !(around instanceof ScrollColumn)) {
      around = around.getParent();
    }
    if (around instanceof ScrollColumn column) {
      column.scrollTo(node);
    }
  }

  private void scrollTo(Node node) {
    applyCss();
    layout();
    Bounds there = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = getViewportBounds().getHeight();
    double hidden = getContent().getLayoutBounds().getHeight() - seen;
    double top = getVvalue() * hidden;
    if (hidden > 0 && (there.getMaxY() > top + seen || there.getMinY() < top)) {
      double wanted = there.getHeight() <= seen ? there.getMaxY() - seen : there.getMinY();
      setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }

  /** Replaces what stands in the column. */
  public void show(Node... nodes) {
    content.getChildren().setAll(nodes);
    content.getChildren().addAll(end);
  }

  /** Replaces what stands after all else, whatever is shown. */
  public void end(Node... nodes) {
    content.getChildren().removeAll(end);
    end = List.of(nodes);
    content.getChildren().addAll(end);
  }

  /** Puts more below it. */
  public void add(Node... nodes) {
    content.getChildren().addAll(content.getChildren().size() - end.size(), List.of(nodes));
  }
}
