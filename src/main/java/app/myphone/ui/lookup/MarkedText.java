package app.myphone.ui.lookup;

import app.myphone.text.BreakableText;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of which a part may be marked, as with a felt pen; they wrap. */
final class MarkedText extends TextFlow {
  private static final double LEAST = 120;

  private final Text before = new Text();
  private final Text match = new Text();
  private final Text after = new Text();
  private final Path pen = new Path();

  /** @param styles as of a label */
  MarkedText(String... styles) {
    for (Text part : new Text[] {before, match, after}) {
      part.getStyleClass().add("word");
      part.getStyleClass().addAll(styles);
    }
    pen.getStyleClass().add("match");
    pen.setManaged(false);
    getChildren().setAll((Node) before);
  }

  void show(String text, Optional<Match> marked) {
    int from = marked.map(Match::from).orElse(text.length());
    int to = marked.map(Match::to).orElse(text.length());
    before.setText(breakable(text.substring(0, from)));
    match.setText(breakable(text.substring(from, to)));
    after.setText(breakable(text.substring(to)));
    if (marked.isPresent()) {
      getChildren().setAll(pen, before, match, after);
    } else if (getChildren().size() > 1) {
      getChildren().setAll((Node) before);
    }
  }

  private String breakable(String text) {
    return BreakableText.of(text, getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT);
  }

  /** In less room JavaFX cannot break what is written from right to left. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width >= 0 && BreakableText.isRightToLeft(text()) ? Math.max(width, LEAST) : width);
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() < LEAST && BreakableText.isRightToLeft(text())) {
      return;
    }
    super.layoutChildren();
    if (getChildren().size() > 1) {
      pen.getElements().setAll(match.rangeShape(0, match.getText().length()));
      pen.relocate(match.getLayoutX() + pen.getLayoutBounds().getMinX(), match.getLayoutY() + pen.getLayoutBounds().getMinY());
    }
  }

  String text() {
    return before.getText() + match.getText() + after.getText();
  }
}
