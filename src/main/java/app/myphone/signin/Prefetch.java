package app.myphone.signin;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Work that was begun before anybody asked for it. The first who asks gets what it came to, or waits for it; for
 * everybody later it is done anew. Thread-safe.
 *
 * @param <T> what it comes to
 */
public final class Prefetch<T> {
  private final AtomicReference<@Nullable FutureTask<T>> begun = new AtomicReference<>();

  /** Blocking; honours interruption. */
  @FunctionalInterface
  public interface Work<T> {
    T get() throws ProblemException, InterruptedException;
  }

  /** Begins on a thread of its own. */
  public void begin(Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    begun.set(task);
    Thread.ofVirtual().name("ahead").start(task);
  }

  /** What was begun; when nothing was, the work is done here and now. */
  public T or(Work<T> work) throws ProblemException, InterruptedException {
    FutureTask<T> task = begun.getAndSet(null);
    return task == null ? work.get() : outcome(task);
  }

  /** What was begun, when it has come to something by now; never waits. Then it is taken. */
  public Optional<T> ready() {
    FutureTask<T> task = begun.get();
    return task != null && task.state() == Future.State.SUCCESS && begun.compareAndSet(task, null)
        ? Optional.of(task.resultNow()) : Optional.empty();
  }

  /** Whoever gives up waiting gives up the work. */
  private static <T> T outcome(FutureTask<T> task) throws ProblemException, InterruptedException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException problem
          ? problem
          : new ProblemException(Problem.Bug.of(Objects.requireNonNullElse(e.getCause(), e)));
    }
  }
}
