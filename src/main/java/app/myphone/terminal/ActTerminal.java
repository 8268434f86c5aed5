package app.myphone.terminal;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.ActOutcome;
import app.myphone.account.NewNumber;
import app.myphone.account.PhoneActs;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.TypedCode;
import app.myphone.config.Wire;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The acts on one's own number in a terminal: one for each start, sent once. Blocks until done. */
final class ActTerminal {
  private final Terminal terminal;
  private final Settings settings;
  private final ActTexts texts;
  private final Asking asking;
  private final Clock clock;

  ActTerminal(Terminal terminal, Settings settings, ActTexts texts, Asking asking, Clock clock) {
    this.terminal = terminal;
    this.settings = settings;
    this.texts = texts;
    this.asking = asking;
    this.clock = clock;
  }

  /** Does it as whoever is signed in, or signs in, and shows the number after it; returns the exit code. */
  int run(AccountSignIn signIn, SignInTarget target) {
    Registration at = target.at();
    Wire wire = settings.get(Setting.WIRE);
    return terminal.attempt(at, wire, () -> {
      Act act = act();
      Done done = terminal.answer(person -> new Done(person, act.perform(person)), signIn, target);
      texts.did(done.outcome.kind());
      NumberTerminal number = terminal.number();
      number.show(number.load(done.person, at, Optional.of(done.outcome))); // apart: nothing here acts once more
      return ExitCode.SHOWN;
    });
  }

  private record Done(AccountSession person, ActOutcome outcome) {}

  /** Something to do as somebody. */
  @FunctionalInterface
  private interface Act {
    ActOutcome perform(AccountSession person) throws ProblemException, InterruptedException;
  }

  /** What was asked for, and everything that can be wrong with it before anybody signs in. */
  private Act act() throws ProblemException {
    Optional<String> typed = settings.get(Setting.SET_PHONE);
    if (typed.isPresent()) {
      NewNumber number = NewNumber.read(typed.get(), "").orElseThrow(() -> texts.noNumber(typed.get()));
      return person -> set(person, number);
    }
    if (settings.get(Setting.VERIFY_PHONE).isPresent()) {
      TypedCode code = settings.get(Setting.VERIFY_PHONE).get();
      Optional<Secret> known = code.secret().isPresent() || asking.isPerson() ? code.secret() : Optional.of(read());
      return person -> verify(person, known);
    }
    if (settings.get(Setting.SEND_PHONE_CODE)) {
      return this::sendCode;
    }
    if (!settings.get(Setting.YES) && !asking.isPerson()) {
      throw new ProblemException(new Problem.Usage(ProblemCode.USAGE_YES_MISSING, Setting.REMOVE_PHONE.option()));
    }
    return this::remove;
  }

  private ActOutcome set(AccountSession person, NewNumber number) throws ProblemException, InterruptedException {
    texts.sends(number);
    return acts(person).set(number, settings.get(Setting.WIRE));
  }

  private ActOutcome verify(AccountSession person, Optional<Secret> known) throws ProblemException, InterruptedException {
    if (known.isEmpty()) {
      texts.asksForCode();
    }
    Secret code = known.isPresent() ? known.get() : read();
    try {
      return acts(person).verify(code, settings.get(Setting.WIRE));
    } catch (ProblemException e) {
      return unchangedIfVerified(person, e);
    }
  }

  /** Of a number that is verified there is no code any more. */
  private ActOutcome unchangedIfVerified(AccountSession person, ProblemException e)
      throws ProblemException, InterruptedException {
    boolean perhaps = e.problem().code() == ProblemCode.PHONE_CODE_NOT_OPEN
        || e.problem().code() == ProblemCode.PHONE_CODE_WRONG || e.problem().code() == ProblemCode.PHONE_VERIFIED;
    if (perhaps && acts(person).isVerified(settings.get(Setting.WIRE))) {
      return new ActOutcome(ActOutcome.Kind.UNCHANGED, Optional.empty());
    }
    throw e;
  }

  private ActOutcome sendCode(AccountSession person) throws ProblemException, InterruptedException {
    Duration left = left(person);
    if (left.isPositive()) {
      String seconds = String.valueOf(left.plusMillis(999).toSeconds());
      throw new ProblemException(new Problem.BadAnswer(ProblemCode.PHONE_WAIT, List.of(seconds), Optional.empty()));
    }
    try {
      return acts(person).sendCode(settings.get(Setting.WIRE));
    } catch (ProblemException e) {
      return unchangedIfVerified(person, e);
    }
  }

  /** By what the history says; where there is none, nothing is known. */
  private Duration left(AccountSession person) throws InterruptedException {
    try {
      return acts(person).history(settings.get(Setting.WIRE), Optional.empty()).code().left(clock.now());
    } catch (ProblemException e) {
      return Duration.ZERO;
    }
  }

  private ActOutcome remove(AccountSession person) throws ProblemException, InterruptedException {
    if (!settings.get(Setting.YES)) {
      texts.asksWhetherToRemove(isSecondFactor(person));
      if (!asking.line().filter(texts::isYes).isPresent()) {
        return new ActOutcome(ActOutcome.Kind.UNCHANGED, Optional.empty());
      }
    }
    try {
      return acts(person).remove(settings.get(Setting.WIRE));
    } catch (ProblemException e) {
      if (e.problem().code() == ProblemCode.PHONE_NONE) {
        return new ActOutcome(ActOutcome.Kind.UNCHANGED, Optional.empty());
      }
      throw e;
    }
  }

  private boolean isSecondFactor(AccountSession person) throws InterruptedException {
    try {
      return acts(person).isSecondFactor(settings.get(Setting.WIRE));
    } catch (ProblemException e) {
      return false;
    }
  }

  private Secret read() throws ProblemException {
    TypedCode code = TypedCode.of(asking.line().orElse(""));
    return code.secret().orElseThrow(() ->
        new ProblemException(new Problem.Usage(ProblemCode.USAGE_CODE_MISSING, Setting.VERIFY_PHONE.option())));
  }

  private static PhoneActs acts(AccountSession person) {
    return person.account().acts();
  }
}
