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
  private final Label title;

  /** @param spoken where the arrow leads */
  BackHeader(String title, String spoken, Runnable back, Node... more) {
    this.title = Labels.of(title, "name");
    this.arrow = Buttons.icon(BootstrapIcons.ARROW_LEFT, spoken, spoken, back);
    this.title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(this.title, Priority.ALWAYS);
    bar = new HBox(arrow, this.title);
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

  void title(String text) {
    title.setText(text);
  }
}
