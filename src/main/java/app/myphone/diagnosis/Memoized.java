package app.myphone.diagnosis;

import app.myphone.problem.Blocking;
import app.myphone.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What several checks need and one of them does, whichever comes first; a failure stays one. Thread-safe. */
final class Memoized<T> {
  private final Blocking<T> work;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable T result;
  private @Nullable ProblemException failure;

  Memoized(Blocking<T> work) {
    this.work = work;
  }

  T get() throws ProblemException, InterruptedException {
    lock.lockInterruptibly();
    try {
      T known = result;
      if (failure != null) {
        throw new ProblemException(failure.problem());
      }
      return known != null ? known : compute();
    } finally {
      lock.unlock();
    }
  }

  /** What came, when something came. */
  Optional<T> orEmpty() throws InterruptedException {
    try {
      return Optional.of(get());
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private T compute() throws ProblemException, InterruptedException {
    try {
      T made = work.get();
      result = made;
      return made;
    } catch (ProblemException e) {
      failure = e;
      throw e;
    }
  }
}
