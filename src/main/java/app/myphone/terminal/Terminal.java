package app.myphone.terminal;

import app.myphone.account.AccountQuery;
import app.myphone.account.AccountSignIn;
import app.myphone.config.OutputMode;
import app.myphone.config.OutputPreferences;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.signin.SignInTarget;
import app.myphone.text.Messages;
import app.myphone.text.PlainText;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text front end: answers on stdout, everything else on stderr, an exit code. Blocks until done.
 */
public final class Terminal {
  private static final int LONGEST_NAME = 60;

  private final Settings settings;
  private final Streams streams;
  private final Clock clock;
  private final Asking asking;
  private final Messages messages;

  public Terminal(Settings settings, Streams streams, Clock clock) {
    this(settings, streams, clock, new StandardInput());
  }

  /** @param asking whoever can be asked */
  Terminal(Settings settings, Streams streams, Clock clock, Asking asking) {
    this.asking = asking;
    this.settings = settings;
    this.streams = streams;
    this.clock = clock;
    this.messages = Messages.in(settings.get(Setting.LANGUAGE));
  }

  /** Says in one line why there is no window. */
  public void withoutDisplay(Display.Missing why) {
    String reason = why.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    streams.err().println(messages.get("terminal.no-display." + reason, PlainText.clean(why.name(), LONGEST_NAME)));
  }

  /** Reports that nothing says which server to ask; returns the exit code. */
  public int withoutServer() {
    return report().show(new Problem.Usage(ProblemCode.USAGE_NOTHING_CONFIGURED));
  }

  /** Reports what went wrong before there was a server; returns the exit code. */
  public int failed(Problem problem) {
    return report().show(problem);
  }

  /** Checks the connection and shows a line for each part; returns the exit code: 5 when any is bad. */
  public int run(Diagnosis diagnosis) {
    try {
      List<Finding> lines = diagnosis.run(_ -> {});
      if (settings.get(Setting.DEMO) && settings.mode() != OutputMode.JSON) {
        streams.out().println(messages.get("terminal.demo"));
      }
      new DiagnosisReport(messages).show(lines, settings.mode(), streams.out());
      return lines.stream().anyMatch(line -> line.state() == State.BAD) ? ExitCode.NO_ANSWER : ExitCode.SHOWN;
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  /** Shows the number of whoever is signed in, or signs in; returns the exit code. Ctrl-C ends the process, with 130. */
  public int run(AccountSignIn signIn, SignInTarget target) {
    if (settings.isAct()) {
      return new ActTerminal(this, settings, new ActTexts(settings, messages, streams), asking, clock).run(signIn, target);
    }
    return number().run(signIn, target);
  }

  /** What shows the own number, and what happened to it. */
  NumberTerminal number() {
    return new NumberTerminal(this, settings, messages, streams);
  }

  /** Looks somebody up with the rights of whoever is signed in, or signs in; returns the exit code. */
  public int lookUp(AccountQuery query, AccountSignIn signIn, SignInTarget target) {
    return new LookUpTerminal(this, settings, streams, clock).one(query, signIn, target);
  }

  /** The same of each line of a list, of which each becomes a line of JSON. */
  public int lookUpEach(InputStream list, AccountSignIn signIn, SignInTarget target) {
    return new LookUpTerminal(this, settings, streams, clock).each(list, signIn, target);
  }

  /** Asks whoever is still signed in, or signs in. */
  <T> T answer(Question<T> question, AccountSignIn signIn, SignInTarget target)
      throws ProblemException, InterruptedException {
    return new Answering(settings, this::progress).answer(question, signIn, target);
  }

  /** Does it and reports what goes wrong; returns the exit code. */
  int attempt(Registration at, Wire wire, Attempt attempt) {
    return attempt(Optional.of(at.issuer().value()), Optional.of(wire), attempt);
  }

  /** The same where no server is asked. */
  int attempt(Attempt attempt) {
    return attempt(Optional.empty(), Optional.empty(), attempt);
  }

  private int attempt(Optional<String> server, Optional<Wire> wire, Attempt attempt) {
    try {
      return attempt.run();
    } catch (ProblemException e) {
      return report().show(e.problem(), server, wire);
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      return report().show(Problem.Bug.of(e), server, wire);
    }
  }

  /** Something to do that ends in an exit code. */
  @FunctionalInterface
  interface Attempt {
    int run() throws ProblemException, InterruptedException;
  }

  SignInProgress progress() {
    return settings.get(Setting.AS).isPresent()
        ? SignInProgress.UNWATCHED : new Prompt(messages, streams.err(), settings.get(Setting.LOOKUP).isPresent());
  }

  ErrorReport report() {
    return new ErrorReport(new OutputPreferences(settings.mode(), settings.get(Setting.LANGUAGE)), streams, clock);
  }
}
