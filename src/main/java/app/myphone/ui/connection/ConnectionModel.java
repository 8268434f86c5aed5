package app.myphone.ui.connection;

import app.myphone.account.MyAccount;
import app.myphone.account.Profile;
import app.myphone.config.Wire;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.WireChoice;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Tries the wires: what each answers, and how long that takes. FX thread only. */
public final class ConnectionModel implements AutoCloseable {
  private final MyAccount account;
  private final WireChoice choice;
  private final Background background;
  private final Clock clock;
  private final Map<Wire, ReadOnlyObjectWrapper<Trial>> trials = new EnumMap<>(Wire.class);
  private final Map<Wire, Running> running = new EnumMap<>(Wire.class);

  /** What came of a try. */
  public sealed interface Trial {
    /** Not tried. */
    record None() implements Trial {}

    /** On its way. */
    record Started() implements Trial {}

    /** An answer, and the time from asking to reading it. */
    record Answered(Profile profile, Duration took) implements Trial {}

    /** None that can be used. */
    record Failed(Problem problem, Duration took) implements Trial {}
  }

  public ConnectionModel(MyAccount account, WireChoice choice, Background background, Clock clock) {
    this.account = account;
    this.choice = choice;
    this.background = background;
    this.clock = clock;
    for (Wire wire : Wire.values()) {
      trials.put(wire, new ReadOnlyObjectWrapper<>(new Trial.None()));
    }
  }

  public ReadOnlyObjectProperty<Trial> trialProperty(Wire wire) {
    return trial(wire).getReadOnlyProperty();
  }

  public Wire chosen() {
    return choice.wire();
  }

  /** Whether an organisation has chosen for everybody. */
  public boolean isLocked() {
    return choice.isLocked();
  }

  public void choose(Wire wire) {
    choice.choose(wire);
  }

  /** Asks once over a wire, whichever is in use. */
  public void tryOut(Wire wire) {
    if (trial(wire).get() instanceof Trial.Started) {
      return;
    }
    trial(wire).set(new Trial.Started());
    long start = clock.nanoTime();
    Consumer<Trial> end = trial(wire)::set;
    running.put(wire, background.run(() -> account.load(wire),
        profile -> end.accept(new Trial.Answered(profile, since(start))),
        problem -> end.accept(new Trial.Failed(problem, since(start)))));
  }

  @Override
  public void close() {
    running.values().forEach(Running::cancel);
  }

  private ReadOnlyObjectWrapper<Trial> trial(Wire wire) {
    return Objects.requireNonNull(trials.get(wire));
  }

  private Duration since(long start) {
    return Duration.ofNanos(clock.nanoTime() - start);
  }
}
