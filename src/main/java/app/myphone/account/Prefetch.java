package app.myphone.account;

import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work that was begun before anybody asked for it, on a thread of its own. Thread-safe.
 *
 * @param <T> what it comes to
 */
final class Prefetch<T> {
  private final FutureTask<T> task;

  private Prefetch(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Prefetch<T> begin(String thread, Blocking<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofVirtual().name(thread).start(task);
    return new Prefetch<>(task);
  }

  /** What it has come to by now; never waits. */
  Optional<T> ready() {
    return task.state() == Future.State.SUCCESS ? Optional.of(task.resultNow()) : Optional.empty();
  }

  /** Whether it has come to its end, whichever; never waits. */
  boolean isOver() {
    return task.isDone();
  }

  /** Waits for what it comes to. Whoever gives up waiting gives up the work, for everybody. */
  T get() throws ProblemException, InterruptedException {
    try {
      return Blocking.result(task);
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    } catch (CancellationException e) {
      throw new InterruptedException();
    }
  }
}
