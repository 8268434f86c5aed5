package app.myphone.ui.lookup;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of which a part may be marked, as with a felt pen; they wrap. */
final class MarkedText extends TextFlow {
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
    before.setText(text.substring(0, from));
    match.setText(text.substring(from, to));
    after.setText(text.substring(to));
    if (marked.isPresent()) {
      getChildren().setAll(pen, before, match, after);
    } else if (getChildren().size() > 1) {
      getChildren().setAll((Node) before);
    }
  }

  @Override
  protected void layoutChildren() {
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
