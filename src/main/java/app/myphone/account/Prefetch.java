package app.myphone.account;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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

  /** Blocking; honours interruption. */
  @FunctionalInterface
  interface Work<T> {
    T get() throws ProblemException, InterruptedException;
  }

  static <T> Prefetch<T> begin(String thread, Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofVirtual().name(thread).start(task);
    return new Prefetch<>(task);
  }

  /** What it has come to by now; never waits. */
  Optional<T> ready() {
    return task.state() == Future.State.SUCCESS ? Optional.of(task.resultNow()) : Optional.empty();
  }

  /** Waits for what it comes to. Whoever gives up waiting gives up the work, for everybody. */
  T get() throws ProblemException, InterruptedException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    } catch (CancellationException e) {
      throw new InterruptedException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException problem
          ? problem
          : new ProblemException(Problem.Bug.of(Objects.requireNonNullElse(e.getCause(), e)));
    }
  }
}
