package app.myphone.terminal;

import app.myphone.config.OutputMode;
import app.myphone.config.OutputPreferences;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.Finding;
import app.myphone.diagnosis.State;
import app.myphone.lookup.SearchPage;
import app.myphone.os.Clock;
import app.myphone.os.Display;
import app.myphone.phone.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The text front end: answers on stdout, everything else on stderr, an exit code of the contract. Blocks until done.
 */
public final class Terminal {
  private final Settings settings;
  private final Streams streams;
  private final Clock clock;
  private final Messages messages;

  public Terminal(Settings settings, Streams streams, Clock clock) {
    this.settings = settings;
    this.streams = streams;
    this.clock = clock;
    this.messages = Messages.in(settings.get(Setting.LANGUAGE));
  }

  /** Says in one line why there is no window. */
  public void withoutDisplay(Display.Missing why) {
    String reason = why.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    streams.err().println(messages.get("terminal.no-display." + reason, why.name()));
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

  /** Signs in, loads, shows; returns the exit code. Ctrl-C ends the process itself, with 130. */
  public int run(Job<Profile> job) {
    return done(job, settings.get(Setting.WIRE), profile -> {
      show(new Result(profile, job.registration(), settings.get(Setting.WIRE)));
      return ExitCode.SHOWN;
    });
  }

  /** Signs in, looks somebody up, shows who was found; returns the exit code. */
  public int lookUp(Job<SearchPage> job) {
    return done(job, Wire.JSON, found -> {
      show(found, job.registration());
      return found.accounts().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.SHOWN;
    });
  }

  private <T> int done(Job<T> job, Wire wire, ToIntFunction<T> shown) {
    try {
      return shown.applyAsInt(job.work().run(progress()));
    } catch (ProblemException e) {
      return failed(e.problem(), job, wire);
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      return failed(Problem.Bug.of(e), job, wire);
    }
  }

  private SignInProgress progress() {
    return settings.get(Setting.AS).isPresent()
        ? SignInProgress.UNWATCHED : new Prompt(messages, streams.err(), settings.get(Setting.LOOKUP).isPresent());
  }

  private void show(SearchPage found, Registration at) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(FoundJson.of(found, at, clock.now()));
    } else {
      new FoundText(messages).of(found, at).forEach(streams.out()::println);
    }
    streams.out().flush();
  }

  private void show(Result result) {
    if (settings.mode() == OutputMode.JSON) {
      streams.out().println(JsonReport.of(result));
    } else {
      new TextReport(messages).of(result).forEach(streams.out()::println);
    }
    streams.out().flush();
  }

  private int failed(Problem problem, Job<?> job, Wire wire) {
    return report().show(problem, Optional.of(job.registration().issuer().value()), Optional.of(wire));
  }

  private ErrorReport report() {
    return new ErrorReport(new OutputPreferences(settings.mode(), settings.get(Setting.LANGUAGE)), streams, clock);
  }
}
