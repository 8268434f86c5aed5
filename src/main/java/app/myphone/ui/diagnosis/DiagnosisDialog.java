package app.myphone.ui.diagnosis;

import app.myphone.config.SetUpLine;
import app.myphone.diagnosis.FindingText;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.diagnosis.DiagnosisModel.Line;
import app.myphone.ui.diagnosis.DiagnosisModel.Progress;
import app.myphone.ui.shell.Dialog;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The dialog <em>Check my connection</em>: in one sentence whether all is well, then each check. */
public final class DiagnosisDialog implements Dialog {
  /** So high are the rows at least, and so much is around them. */
  private static final double LEAST = 150;
  private static final double AROUND = 250;

  private final DiagnosisModel model;
  private final Messages messages;
  private final Label summary = Labels.of("", "muted");
  private final VBox rows = new VBox();
  private final FlowPane buttons = new FlowPane(10, 10);
  private final Runnable hide;
  private final Button close;
  private final VBox box = new VBox();

  /** @param hide hides it; nothing more is checked then */
  public DiagnosisDialog(DiagnosisModel model, Messages messages, Runnable hide) {
    this.hide = hide;
    this.model = model;
    this.messages = messages;
    this.close = new Buttons(messages).accent("ui.problem.close", hide);
    rows.getStyleClass().add("checks");
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(messages.get("ui.diagnosis.title"));
    box.getChildren().addAll(Labels.of(messages.get("ui.diagnosis.title"), "name"), summary, scrolled(), buttons());
    rows.getChildren().setAll(model.lines().stream().map(this::row).toList());
    model.lines().addListener(this::changed);
    model.progressProperty().subscribe(progress -> summary.setText(words(progress)));
  }

  /** Adds what one can give to colleagues. */
  DiagnosisDialog with(SetUpLine line) {
    buttons.getChildren().addFirst(
        new CopyButton(messages.get("ui.line.copy"), messages.get("ui.line.copy.spoken"), line::text, messages));
    return this;
  }

  @Override
  public VBox box() {
    return box;
  }

  @Override
  public Node firstFocus() {
    return close;
  }

  @Override
  public void close() {
    hide.run();
  }

  @Override
  public void closed() {
    model.close();
  }

  /** The rows scroll by themselves, so that the buttons stay in sight. */
  private Node scrolled() {
    ScrollPane pane = new ScrollPane(rows);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().addAll("edge-to-edge", "over");
    pane.setAccessibleText(messages.get("ui.diagnosis.title"));
    pane.setMinHeight(LEAST);
    pane.maxHeightProperty().bind(box.sceneProperty().flatMap(Scene::heightProperty)
        .map(height -> Math.max(LEAST, height.doubleValue() - AROUND)));
    rows.heightProperty().subscribe(height -> pane.setPrefHeight(height.doubleValue() + 2));
    return pane;
  }

  /** Only the rows that changed are made anew. */
  private void changed(ListChangeListener.Change<? extends Line> change) {
    List<? extends Line> lines = change.getList();
    if (lines.size() != rows.getChildren().size()) {
      rows.getChildren().setAll(lines.stream().map(this::row).toList());
      return;
    }
    while (change.next()) {
      for (int i = change.getFrom(); i < change.getTo(); i++) {
        rows.getChildren().set(i, row(lines.get(i)));
      }
    }
  }

  private Node row(Line line) {
    return new CheckRow(line, messages);
  }

  private String words(Progress progress) {
    return switch (progress) {
      case Progress.Under(int there, int all) -> messages.get("ui.diagnosis.under", there, all);
      case Progress.Done(long bad, long doubtful) -> bad + doubtful == 0
          ? messages.get("ui.diagnosis.good") : messages.get("ui.diagnosis.needing", bad, doubtful);
      case Progress.Failed(var problem) -> ProblemText.of(problem, messages).whole(messages);
    };
  }

  private Node buttons() {
    CopyButton copy = new CopyButton(messages.get("ui.diagnosis.copy"), messages.get("ui.diagnosis.copy.spoken"),
        () -> FindingText.of(model.findings(), messages), messages);
    copy.disableProperty().bind(model.progressProperty().map(_ -> model.findings().isEmpty()));
    Button again = new Buttons(messages).quiet("ui.diagnosis.again", model::start);
    again.disableProperty().bind(model.progressProperty().map(Progress.Under.class::isInstance));
    buttons.getChildren().setAll(copy, again, close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }
}
