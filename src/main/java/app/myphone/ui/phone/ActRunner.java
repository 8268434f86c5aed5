package app.myphone.ui.phone;

import app.myphone.account.ActOutcome;
import app.myphone.config.Wire;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Sends one act at a time, however often somebody clicks. FX thread only. */
final class ActRunner {
  private final Supplier<Wire> wire;
  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Running running = Running.NONE;

  /** @param wire what is spoken, next time */
  ActRunner(Supplier<Wire> wire, Background background) {
    this.wire = wire;
    this.background = background;
  }

  /** Something to do over a wire. */
  @FunctionalInterface
  interface Act {
    Blocking<ActOutcome> over(Wire wire);
  }

  /** Whether something is on its way: then nothing else begins. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  boolean isBusy() {
    return busy.get();
  }

  void run(Act act, Consumer<ActOutcome> done, Consumer<Problem> failed) {
    busy.set(true);
    running = background.run(act.over(wire.get()), outcome -> {
      busy.set(false);
      done.accept(outcome);
    }, problem -> {
      busy.set(false);
      failed.accept(problem);
    });
  }

  /** Nobody waits for it any more; it may be done all the same. */
  void cancel() {
    running.cancel();
  }
}
