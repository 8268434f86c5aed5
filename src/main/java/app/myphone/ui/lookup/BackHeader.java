package app.myphone.ui.lookup;

import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The header of a page one comes back from: an arrow, the page's title, and what else can be done. */
final class BackHeader {
  private final HBox bar;
  private final Button arrow;

  BackHeader(String title, Runnable back, Node... more) {
    Label words = Labels.of(title, "name");
    this.arrow = Buttons.icon(BootstrapIcons.ARROW_LEFT, "", "", back);
    arrow.getGraphic().getStyleClass().add("directed");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar = new HBox(arrow, words);
    bar.getChildren().addAll(more);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().addAll("header", "back");
  }

  HBox bar() {
    return bar;
  }

  Button arrow() {
    return arrow;
  }

  /** Says where the arrow leads. */
  void arrow(String spoken) {
    arrow.setAccessibleText(spoken);
    arrow.getTooltip().setText(spoken);
  }
}
