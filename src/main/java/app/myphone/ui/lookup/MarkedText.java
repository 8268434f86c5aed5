package app.myphone.ui.lookup;

import app.myphone.text.BreakableText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * Words in a row, of which a part may be marked. One node, however they are marked: a list that is scrolled lays out
 * hundreds of them a second. They wrap only where there is too little room.
 */
final class MarkedText {
  /** In less room JavaFX cannot break what is written from right to left, in the size of the words. */
  private static final double WORD = 9;

  private final Text words = new Text();
  private Optional<Match> match = Optional.empty();
  private String plain = "";
  private Optional<Match> wanted = Optional.empty();
  /** In one line; empty until it is measured. A row asks for it again and again. */
  private OptionalDouble measured = OptionalDouble.empty();

  /** @param styles as of a label */
  MarkedText(String... styles) {
    words.setTextOrigin(VPos.TOP);
    words.getStyleClass().add("word");
    words.getStyleClass().addAll(styles);
    words.fontProperty().subscribe(_ -> measured = OptionalDouble.empty());
    words.effectiveNodeOrientationProperty().subscribe(_ -> show(plain, wanted));
  }

  Text node() {
    return words;
  }

  void show(String text, Optional<Match> marked) {
    int from = marked.map(Match::from).orElse(text.length());
    int to = marked.map(Match::to).orElse(text.length());
    String before = breakable(text.substring(0, from));
    String within = breakable(text.substring(from, to));
    words.setText(before + within + breakable(text.substring(to)));
    measured = OptionalDouble.empty();
    match = marked.map(_ -> new Match(before.length(), before.length() + within.length()));
    plain = text;
    wanted = marked;
  }

  private String breakable(String text) {
    return BreakableText.of(text, words.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
  }

  void show(String text) {
    show(text, Optional.empty());
  }

  boolean isEmpty() {
    return words.getText().isEmpty();
  }

  /** As wide as the words are in one line. */
  double width() {
    if (measured.isEmpty()) {
      words.setWrappingWidth(0);
      measured = OptionalDouble.of(isEmpty() ? 0 : Math.ceil(words.getLayoutBounds().getWidth()));
    }
    return measured.getAsDouble();
  }

  /** As high as they are in this width; where they stand then. */
  double height(double width) {
    double room = BreakableText.isRightToLeft(plain) ? Math.max(width, WORD * words.getFont().getSize()) : width;
    words.setWrappingWidth(room < width() ? room : 0);
    return isEmpty() ? 0 : Math.ceil(words.getLayoutBounds().getHeight());
  }

  /** What is behind the marked part, where the words stand. */
  List<PathElement> mark() {
    return match.filter(part -> part.to() <= words.getText().length())
        .map(part -> List.of(words.rangeShape(part.from(), part.to()))).orElse(List.of()).stream()
        .map(this::inRow).toList();
  }

  private PathElement inRow(PathElement element) {
    return switch (element) {
      case MoveTo to -> moveTo(words.localToParent(to.getX(), to.getY()));
      case LineTo to -> lineTo(words.localToParent(to.getX(), to.getY()));
      default -> element;
    };
  }

  private static MoveTo moveTo(Point2D point) {
    return new MoveTo(point.getX(), point.getY());
  }

  private static LineTo lineTo(Point2D point) {
    return new LineTo(point.getX(), point.getY());
  }
}
