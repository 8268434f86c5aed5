package app.myphone.ui.problem;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.common.FileReportSaver;
import app.myphone.ui.common.ReportSaver;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.shell.ScreenContext;

/**
 * What support is told of any problem of a page besides the problem itself. FX thread only.
 *
 * @param server the address that the page is about
 * @param wire how the API is spoken to
 * @param version of this app
 */
public record ProblemReports(Clock clock, String server, WireChoice wire, String version, ReportSaver saver) {

  /** Saves them in files that are asked for. */
  public static ProblemReports of(ScreenContext context, String server, WireChoice wire) {
    return new ProblemReports(context.clock(), server, wire, context.version(),
        new FileReportSaver(context.background(), context.messages()));
  }

  /** What can be done with the details of a problem of now. */
  public DetailsButtons buttons(Problem problem, Messages messages) {
    return new DetailsButtons(report(problem), saver, messages);
  }

  ProblemReport report(Problem problem) {
    return new ProblemReport(problem, clock.now(), server, wire.wire().title(), version);
  }
}
