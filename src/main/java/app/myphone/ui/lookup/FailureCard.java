package app.myphone.ui.lookup;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.problem.DetailsButtons;
import app.myphone.ui.problem.ProblemReports;

/** What could not be read, where it would stand: why, what to do next, and the details for support. */
final class FailureCard {
  private FailureCard() {}

  static Card of(String title, Problem problem, Runnable retry, ProblemReports problems, Messages messages) {
    ProblemText text = ProblemText.of(problem, messages);
    DetailsButtons keep = problems.buttons(problem, messages);
    return new Card(title, new Heading(Heading.Kind.PROBLEM, text.message(), "strong"), Labels.of(text.next(), "muted"),
        FlowRow.ofButtons(new Buttons(messages).accent("ui.problem.retry", retry), keep.copy(), keep.save()), keep.saved());
  }
}
