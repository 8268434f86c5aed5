package app.myphone.ui.problem;

import app.myphone.problem.Problem;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** Says in dialogs what goes wrong on a page. FX thread only. */
public record ProblemDialogs(ScreenContext context, WireChoice wire) {

  /**
   * Shows a dialog whenever there is something to complain of, and hides it when there is not any more.
   *
   * @param server the address that the page is about
   */
  public void follow(ObservableValue<Optional<Problem>> complaint, String server, ProblemActions actions) {
    complaint.addListener((_, _, problem) -> problem.ifPresentOrElse(
        what -> show(what, server, actions), context.window()::hideDialog));
  }

  /** Shows one dialog. */
  public void show(Problem problem, String server, ProblemActions actions) {
    ProblemReports reports = ProblemReports.of(context, server, wire);
    context.window().show(
        new ProblemDialog(reports.report(problem), reports.saver(), actions, context.messages()));
  }
}
