package app.myphone.ui.diagnosis;

import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.text.Messages;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.diagnosis.DiagnosisModel.Line;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A check: a sign and a word for its state, the facts, and beneath what to do. Read aloud as one. */
final class CheckRow extends HBox {
  private final VBox words = new VBox();

  CheckRow(Line line, Messages messages) {
    String state = line.finding().map(finding -> messages.get("diagnosis.state." + finding.state().word()))
        .orElseGet(() -> messages.get("ui.diagnosis.running"));
    getStyleClass().addAll("check", line.finding().map(finding -> finding.state().word()).orElse("running"));
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken(line, state, messages));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    words.getChildren().add(head(line.check().name(), state));
    line.finding().ifPresent(this::say);
    getChildren().addAll(new FontIcon(line.finding().map(Finding::state).map(CheckRow::sign)
        .orElse(BootstrapIcons.HOURGLASS_SPLIT)), words);
  }

  private static FlowRow head(String name, String state) {
    Label word = Labels.of(state, "state", "small");
    Label title = Labels.of(name, "strong");
    FlowRow head = new FlowRow(8, 0, title, word);
    title.maxWidthProperty().bind(head.widthProperty());
    head.setRowValignment(javafx.geometry.VPos.BASELINE);
    return head;
  }

  private void say(Finding finding) {
    words.getChildren().add(Labels.of(finding.text(), "small"));
    finding.advice().ifPresent(advice -> words.getChildren().add(Labels.of(advice, "advice", "small")));
  }

  private static BootstrapIcons sign(State state) {
    return switch (state) {
      case GOOD -> BootstrapIcons.CHECK2;
      case DOUBTFUL -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
      case SKIPPED -> BootstrapIcons.DASH_CIRCLE;
      case BAD -> BootstrapIcons.X_OCTAGON_FILL;
    };
  }

  private static String spoken(Line line, String state, Messages messages) {
    String head = messages.get("ui.named", line.check().name(), state);
    return line.finding().map(finding -> finding.advice().map(advice -> messages.get("ui.sentences", finding.text(), advice))
        .orElse(finding.text())).map(facts -> messages.get("ui.named", head, facts)).orElse(head);
  }
}
