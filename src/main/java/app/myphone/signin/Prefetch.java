package app.myphone.signin;

import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import java.util.Optional;
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

  /** Begins on a thread of its own. */
  public void begin(Blocking<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    begun.set(task);
    Thread.ofVirtual().name("ahead").start(task);
  }

  /** What was begun; when nothing was, the work is done here and now. */
  public T or(Blocking<T> work) throws ProblemException, InterruptedException {
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
      return Blocking.result(task);
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }
}
