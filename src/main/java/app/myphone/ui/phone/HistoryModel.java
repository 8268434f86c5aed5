package app.myphone.ui.phone;

import app.myphone.account.CodeState;
import app.myphone.account.MyHistory;
import app.myphone.account.PhoneActs;
import app.myphone.config.Wire;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What happened to the own account, as far as it was asked for, and what that says about codes. FX thread only. */
public final class HistoryModel implements AutoCloseable {
  private final PhoneActs acts;
  private final Supplier<Wire> wire;
  private final Background background;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Optional<MyHistory>> history = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CodeState> code = new ReadOnlyObjectWrapper<>(CodeState.NONE);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private Running running = Running.NONE;

  public HistoryModel(PhoneActs acts, Supplier<Wire> wire, Background background, Clock clock) {
    this.acts = acts;
    this.wire = wire;
    this.background = background;
    this.clock = clock;
  }

  /** What is known; empty until the first answer. */
  public ReadOnlyObjectProperty<Optional<MyHistory>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** Why nothing, or nothing more, is known. */
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The codes for the number there is. */
  public ReadOnlyObjectProperty<CodeState> codeProperty() {
    return code.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  public Instant now() {
    return clock.now();
  }

  /** Asks for the newest events; what is there stays until they come. */
  public void reload() {
    load(Optional.empty());
  }

  /** Asks for the events that follow. */
  public void older() {
    if (!loading.get() && history.get().filter(MyHistory::hasMore).isPresent()) {
      load(history.get());
    }
  }

  /** A code was asked for just now: known before the server's history says so. */
  public void asked(boolean anotherNumber) {
    code.set((anotherNumber ? CodeState.NONE : code.get()).and(clock.now()));
  }

  @Override
  public void close() {
    running.cancel();
  }

  private void load(Optional<MyHistory> before) {
    running.cancel();
    loading.set(true);
    Wire over = wire.get();
    running = background.run(() -> acts.history(over, before), more -> show(before, more), this::failed);
  }

  private void show(Optional<MyHistory> before, MyHistory more) {
    loading.set(false);
    problem.set(Optional.empty());
    MyHistory all = before.map(newer -> newer.and(more)).orElse(more);
    code.set(all.code());
    history.set(Optional.of(all));
  }

  private void failed(Problem why) {
    loading.set(false);
    problem.set(Optional.of(why));
  }
}
