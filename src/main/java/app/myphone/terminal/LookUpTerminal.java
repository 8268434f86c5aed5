package app.myphone.terminal;

import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountSignIn;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.os.Clock;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInTarget;
import app.myphone.text.Messages;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code --lookup}: one, or each of a list. Blocks until done. */
record LookUpTerminal(Terminal terminal, Settings settings, Streams streams, Clock clock) {

  /** Shows who was found; returns the exit code. */
  int one(AccountQuery query, AccountSignIn signIn, SignInTarget target) {
    Registration at = target.at();
    return terminal.attempt(at, Wire.JSON, () -> {
      Found found = terminal.answer(new LookUp(query), signIn, target);
      show(found, at);
      return found.page().accounts().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.SHOWN;
    });
  }

  /** Looks up each line, whatever form the rest of the output has; returns the exit code. */
  int each(InputStream list, AccountSignIn signIn, SignInTarget target) {
    Registration at = target.at();
    return terminal.attempt(at, Wire.JSON, () -> {
      List<LookUpLine> lines = LookUpLine.all(list);
      AccountDirectory directory = terminal.answer(LookUp::open, signIn, target);
      return new LookUpList(directory, line -> new LookUp(line.query(settings)), new ServerPause(clock, this::pausing),
          outcome -> json(outcome, at), streams.out()).run(lines);
    });
  }

  private void show(Found found, Registration at) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(FoundJson.of(found, at, clock.now()));
    } else {
      new FoundText(messages()).of(found, at).forEach(streams.out()::println);
    }
    streams.out().flush();
  }

  private String json(LookUpList.Outcome outcome, Registration at) {
    return outcome.found().map(found -> FoundJson.of(found, at, clock.now()))
        .orElseGet(() -> FoundJson.ofProblem(outcome.line().shown(), terminal.report().members(
            outcome.problem().orElseThrow(), Optional.of(at.issuer().value()), Optional.of(Wire.JSON)), at, clock.now()));
  }

  private void pausing(Duration time) {
    streams.err().println(messages().get("terminal.lookup.pause", time.toSeconds()));
  }

  private Messages messages() {
    return Messages.in(settings.get(Setting.LANGUAGE));
  }
}
