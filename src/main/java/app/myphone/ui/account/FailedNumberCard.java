package app.myphone.ui.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.problem.DetailsButtons;
import app.myphone.ui.problem.ProblemReports;
import app.myphone.ui.problem.TransientProblems;

/** In the place of one's own number: why it could not be read, what to do next, and the details for support. */
record FailedNumberCard(PhoneModel model, ProfileActions actions, ProblemReports problems, Messages messages) {

  Card of(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    DetailsButtons keep = problems.buttons(problem, messages);
    return new Card(messages.get("ui.profile.phone"), heading(problem, text), Labels.of(text.next(), "muted"),
        ways(problem, keep), keep.saved());
  }

  private Heading heading(Problem problem, ProblemText text) {
    return TransientProblems.mayPass(problem)
        ? new Heading(Heading.Kind.WARNING, messages.get("ui.problem.passing", text.message()), "strong")
        : new Heading(Heading.Kind.PROBLEM, text.message(), "strong");
  }

  private FlowRow ways(Problem problem, DetailsButtons keep) {
    Buttons buttons = new Buttons(messages);
    return problem.code() == ProblemCode.API_NOT_HUMAN
        ? FlowRow.ofButtons(buttons.accent("ui.signin.another", actions::signInAsAnother))
        : FlowRow.ofButtons(buttons.accent("ui.problem.retry", model::reload),
            buttons.quiet("ui.problem.details", model::explain), keep.save());
  }
}
