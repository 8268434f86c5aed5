package app.myphone.ui.problem;

import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.text.BreakableText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Disclosure;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.ReportSaver;
import app.myphone.ui.common.ScrolledRows;
import app.myphone.ui.shell.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What went wrong, what to do next, and the details for support. */
public final class ProblemDialog implements Dialog {
  /** In less room JavaFX cannot break what is written from right to left. */
  private static final double LEAST = 200;

  private final ProblemReport report;
  private final ProblemActions actions;
  private final Messages messages;
  private final Buttons buttons;
  private final VBox box = new VBox();
  private final DetailsButtons keep;
  private final Button close;
  private final Optional<Button> first;

  /** @param saver saves the details in a file */
  public ProblemDialog(ProblemReport report, ReportSaver saver, ProblemActions actions, Messages messages) {
    this.report = report;
    this.actions = actions;
    this.messages = messages;
    this.buttons = new Buttons(messages);
    this.keep = new DetailsButtons(report, saver, messages);
    this.close = buttons.quiet("ui.problem.close", actions::close);
    this.first = first();
    box.getStyleClass().add("dialog-box");
    ProblemText text = ProblemText.of(report.problem(), messages);
    box.setAccessibleText(text.whole(messages));
    TextArea details = details();
    List<Node> rows = new ArrayList<>(
        List.of(new Heading(Heading.Kind.PROBLEM, text.message(), "name"), Labels.of(text.next(), "muted")));
    if (ConnectionProblems.includes(report.problem())) {
      rows.add(buttons.link("ui.menu.diagnosis", actions::checkConnection));
    }
    rows.addAll(List.of(new Disclosure(messages.get("ui.problem.details"), details), details, keep.saved()));
    box.getChildren().addAll(ScrolledRows.of(text.message(), rows.toArray(Node[]::new)), buttonLine());
  }

  @Override
  public VBox box() {
    return box;
  }

  /** The way on; Close when there is none. */
  @Override
  public Node firstFocus() {
    return first.orElse(close);
  }

  @Override
  public void close() {
    actions.close();
  }

  private TextArea details() {
    TextArea details = new TextArea(BreakableText.of(report.details(messages), false));
    details.setEditable(false);
    LeftToRight.keep(details);
    details.wrapTextProperty().bind(details.widthProperty().greaterThan(LEAST));
    details.setPrefRowCount(10);
    details.setMinHeight(96);
    details.getStyleClass().add("details");
    details.setAccessibleText(messages.get("ui.problem.details.spoken"));
    return details;
  }

  private Node buttonLine() {
    FlowPane line = new FlowPane(10, 10);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.getChildren().addAll(keep.copy(), keep.save(), close);
    first.ifPresent(line.getChildren()::add);
    return line;
  }

  private Optional<Button> first() {
    if (report.problem().code() == ProblemCode.WIRE_BLOCKED) {
      return Optional.of(buttons.accent("ui.problem.change-wire", actions::changeWire));
    }
    return switch (report.problem().code().remedy()) {
      case RETRY, ASK_ADMINISTRATOR -> Optional.of(buttons.accent("ui.problem.retry", actions::retry));
      case SIGN_IN -> Optional.of(buttons.accent("ui.problem.sign-in-again", actions::signInAgain));
      case CHANGE_SETTINGS -> Optional.of(buttons.accent("ui.problem.change-server", actions::changeServer));
      case NOTHING -> Optional.empty();
    };
  }
}
