package app.myphone.ui.common;

import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.function.Consumer;

/**
 * The only way off the FX thread and back onto it. {@link BackgroundThreads} does it with virtual threads; tests use a
 * twin that stays on the current thread. All methods are called on the FX thread unless they say otherwise.
 */
public interface Background extends AutoCloseable {

  /**
   * Does blocking work elsewhere, then says on the FX thread how it ended: exactly one of {@code done} and
   * {@code failed} is called, or none when it was cancelled before.
   */
  <T> Running run(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed);

  /** The same for work without a result. */
  default Running run(Task task, Runnable done, Consumer<Problem> failed) {
    return run(() -> {
      task.run();
      return true;
    }, _ -> done.run(), failed);
  }

  /** Work without a result whose failure nobody needs to hear of, such as remembering a setting. */
  default Running run(Task task) {
    return run(task, () -> {}, _ -> {});
  }

  /**
   * Work that outlives the window: closing does not cancel it, and the process waits for it, five seconds at most.
   * Nobody needs to hear how it ends.
   */
  void finish(Task task);

  /** Changes something on the FX thread soon; called from any thread, for progress of running work. */
  void show(Runnable change);

  /** Cancels whatever still runs, but for what is to be finished; nothing is shown afterwards. */
  @Override
  void close();

  /** Blocking work without a result. */
  @FunctionalInterface
  interface Task {
    void run() throws ProblemException, InterruptedException;
  }

  /** Work that was started. */
  @FunctionalInterface
  interface Running {
    /** Nothing runs. */
    Running NONE = () -> {};

    /** Interrupts the work; neither of its ends is told any more. */
    void cancel();
  }
}
