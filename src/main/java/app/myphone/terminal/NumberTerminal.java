package app.myphone.terminal;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.ActOutcome;
import app.myphone.account.PhoneNow;
import app.myphone.account.Profile;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInTarget;
import app.myphone.text.Messages;
import java.util.Optional;

/** One's own number in a terminal, or what happened to it. Blocks until done. */
final class NumberTerminal {
  private final Terminal terminal;
  private final Settings settings;
  private final Messages messages;
  private final Streams streams;

  NumberTerminal(Terminal terminal, Settings settings, Messages messages, Streams streams) {
    this.terminal = terminal;
    this.settings = settings;
    this.messages = messages;
    this.streams = streams;
  }

  /** Shows it of whoever is still signed in, or signs in; returns the exit code. */
  int run(AccountSignIn signIn, SignInTarget target) {
    Registration at = target.at();
    Wire wire = settings.get(Setting.WIRE);
    return terminal.attempt(at, wire, () -> {
      if (settings.get(Setting.HISTORY)) {
        show(terminal.answer(person -> HistoryReport.of(person, wire), signIn, target), at);
      } else {
        show(terminal.answer(person -> load(person, at, Optional.empty()), signIn, target));
      }
      return ExitCode.SHOWN;
    });
  }

  /** @param act what was done before: then the number is known, whatever else cannot be read */
  Result load(AccountSession person, Registration at, Optional<ActOutcome> act)
      throws ProblemException, InterruptedException {
    Profile profile = profile(person, act.flatMap(ActOutcome::now));
    boolean asked = settings.mode() == OutputMode.JSON;
    return new Result(profile, at, settings.get(Setting.WIRE), asked ? organisationName(person) : Optional.empty(),
        act.map(ActOutcome::kind));
  }

  private Profile profile(AccountSession person, Optional<PhoneNow> known)
      throws ProblemException, InterruptedException {
    try {
      Profile loaded = person.account().load(settings.get(Setting.WIRE));
      return known.map(loaded::after).orElse(loaded);
    } catch (ProblemException e) {
      return known.map(now -> Profile.of(now, e.problem())).orElseThrow(() -> e);
    }
  }

  /** A name that cannot be found out keeps nobody from their number. */
  private static Optional<String> organisationName(AccountSession person) throws InterruptedException {
    try {
      return person.session().organisationName();
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  void show(Result result) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(JsonReport.of(result));
    } else {
      new TextReport(messages).of(result).forEach(streams.out()::println);
    }
    streams.out().flush();
  }

  private void show(HistoryReport history, Registration at) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(history.json());
    } else {
      if (at.demo()) {
        streams.out().println(messages.get("terminal.demo"));
      }
      history.text(messages).forEach(streams.out()::println);
    }
    streams.out().flush();
  }
}
