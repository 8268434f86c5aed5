package app.myphone.ui.diagnosis;

import app.myphone.config.SetUpLine;
import app.myphone.diagnosis.FindingText;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.diagnosis.DiagnosisModel.Progress;
import app.myphone.ui.shell.Dialog;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The dialog <em>Check my connection</em>: in one sentence whether all is well, then each check. */
public final class DiagnosisDialog implements Dialog {
  private final DiagnosisModel model;
  private final Messages messages;
  private final Heading title;
  private final Label summary = Labels.of("", "muted");
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
    String name = messages.get("ui.diagnosis.title");
    this.title = new Heading(Heading.Kind.PLAIN, name, "name");
    box.getStyleClass().add("dialog-box");
    box.setAccessibleText(name);
    box.getChildren().addAll(
        title, summary, new ScrolledRows(new CheckList(model, messages), name), buttons());
    model.progressProperty().subscribe(this::show);
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

  private void show(Progress progress) {
    switch (progress) {
      case Progress.Under(int there, int all) -> say(Heading.Kind.PLAIN, messages.get("ui.diagnosis.title"),
          messages.get("ui.diagnosis.under", there, all));
      case Progress.Done(long bad, long doubtful) -> say(
          bad > 0 ? Heading.Kind.PROBLEM : doubtful > 0 ? Heading.Kind.WARNING : Heading.Kind.GOOD,
          outcome(bad, doubtful), messages.get(bad + doubtful > 0 ? "ui.diagnosis.below" : "ui.diagnosis.no-advice"));
      case Progress.Failed(var problem) -> {
        ProblemText text = ProblemText.of(problem, messages);
        say(Heading.Kind.PROBLEM, text.message(), text.next());
      }
    }
  }

  private void say(Heading.Kind kind, String words, String more) {
    title.show(kind, words);
    summary.setText(more);
  }

  private String outcome(long bad, long doubtful) {
    String problems = messages.get("ui.diagnosis.problems", bad);
    String warnings = messages.get("ui.diagnosis.warnings", doubtful);
    return bad + doubtful == 0 ? messages.get("ui.diagnosis.good")
        : doubtful == 0 ? problems : bad == 0 ? warnings : messages.get("ui.diagnosis.both", problems, warnings);
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
