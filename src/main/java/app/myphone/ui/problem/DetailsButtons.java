package app.myphone.ui.problem;

import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ReportSaver;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/**
 * What to do with the details of a problem: copy them or save them in a file, and a line that says what came of saving. For
 * dialogs and cards; each node has one place. FX thread only.
 */
public final class DetailsButtons {
  private static final String FILE = "my-phone-problem.txt";

  private final ProblemReport report;
  private final ReportSaver saver;
  private final Messages messages;
  private final CopyButton copy;
  private final Button save;
  private final Label saved = Labels.of("", "muted", "small");

  DetailsButtons(ProblemReport report, ReportSaver saver, Messages messages) {
    this.report = report;
    this.saver = saver;
    this.messages = messages;
    this.copy = new CopyButton(messages.get("ui.problem.copy"), messages.get("ui.problem.copy.spoken"),
        () -> report.copy(messages), messages);
    this.save = new Buttons(messages).quiet("ui.problem.save", this::saveAs);
    Labels.shown(saved, false);
  }

  public CopyButton copy() {
    return copy;
  }

  /** Asks for a file. */
  public Button save() {
    return save;
  }

  /** Seen once something was saved, or could not be. */
  public Label saved() {
    return saved;
  }

  private void saveAs() {
    saver.save(save.getScene().getWindow(), FILE, report.copy(messages), outcome -> {
      saved.setText(messages.get(outcome.done() ? "ui.lookup.saved" : "ui.lookup.not-saved", outcome.file()));
      Labels.shown(saved, true);
    });
  }
}
