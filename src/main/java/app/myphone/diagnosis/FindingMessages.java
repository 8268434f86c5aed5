package app.myphone.diagnosis;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** How checks speak: a sentence with the facts, and for what is not good another that says what to do. */
record FindingMessages(Messages messages) {

  Verdict good(String outcome, Object... facts) {
    return new Verdict(State.GOOD, messages.get("diagnosis." + outcome, facts), Optional.empty());
  }

  Verdict doubtful(String outcome, Object... facts) {
    return notGood(State.DOUBTFUL, outcome, facts);
  }

  Verdict bad(String outcome, Object... facts) {
    return notGood(State.BAD, outcome, facts);
  }

  /** In the same words as anywhere else. */
  Verdict of(State state, Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    return new Verdict(state, text.message(), Optional.of(text.next()));
  }

  /** What could not be found out, because something before it is not in order. */
  Verdict skipped(String because) {
    return new Verdict(State.SKIPPED, messages.get("diagnosis.skipped", name(because)),
        Optional.of(messages.get("diagnosis.skipped.next", name(because))));
  }

  /** A day as people of this language write it, here. */
  String day(Instant when) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale())
        .format(when.atZone(ZoneId.systemDefault()));
  }

  String name(String id) {
    return messages.get("diagnosis.name." + id);
  }

  private Verdict notGood(State state, String outcome, Object... facts) {
    return new Verdict(state, messages.get("diagnosis." + outcome, facts),
        Optional.of(messages.get("diagnosis." + outcome + ".next", facts)));
  }
}
