package app.myphone.terminal;

import app.myphone.account.ActOutcome;
import app.myphone.account.NewNumber;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import app.myphone.text.PlainText;
import java.util.Arrays;
import java.util.Locale;

/** The sentences around an act: what is about to be sent and what was done on stdout, questions on stderr. */
final class ActTexts {
  private static final int LONGEST = 60;

  private final Messages messages;
  private final Streams streams;
  private final boolean inWords;

  ActTexts(Settings settings, Messages messages, Streams streams) {
    this.messages = messages;
    this.streams = streams;
    this.inWords = settings.mode() != OutputMode.JSON;
  }

  /** The number in the form that is sent, before it is sent; what speaks against it is said and forbids nothing. */
  void sends(NewNumber number) {
    String shown = number.text().shown();
    say(number.text().countryName(messages.locale()).map(country -> messages.get("terminal.act.sends-of", shown, country))
        .orElseGet(() -> messages.get("terminal.act.sends", shown)));
    if (number.doubt() != NewNumber.Doubt.NONE) {
      say(messages.get("number.doubt." + number.doubt().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  void did(ActOutcome.Kind kind) {
    say(messages.get("terminal.act.did." + kind.id()));
  }

  void asksForCode() {
    ask(messages.get("terminal.act.code"));
  }

  /** @param factor whether text messages to this number are a second factor */
  void asksWhetherToRemove(boolean factor) {
    if (factor) {
      streams.err().println(messages.get("terminal.act.factor"));
    }
    ask(messages.get("terminal.act.remove"));
  }

  /** Whether somebody agrees, in English or in the language of the question. */
  boolean isYes(String answer) {
    String said = answer.strip().toLowerCase(Locale.ROOT);
    return Arrays.asList(messages.get("terminal.act.yes").split(" ")).contains(said);
  }

  ProblemException noNumber(String typed) {
    return new ProblemException(new Problem.Usage(ProblemCode.USAGE_VALUE, Setting.SET_PHONE.key(),
        PlainText.clean(typed, LONGEST), Setting.SET_PHONE.option(), "+41 79 123 45 67"));
  }

  private void say(String text) {
    if (inWords) {
      streams.out().println(text);
      streams.out().flush();
    }
  }

  private void ask(String question) {
    streams.err().print(question + " ");
    streams.err().flush();
  }
}
