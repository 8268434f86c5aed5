package app.myphone.problem;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Work that takes its time: it blocks, honours interruption, and fails with a problem.
 *
 * @param <T> what it comes to
 */
@FunctionalInterface
public interface Blocking<T> {
  T get() throws ProblemException, InterruptedException;

  /**
   * Waits for a task.
   *
   * @throws ProblemException the task's own; whatever else made it fail is a bug of ours, told as what it was
   */
  static <T> T result(Future<T> task) throws ProblemException, InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw cause instanceof ProblemException problem ? problem : new ProblemException(Problem.Bug.of(cause));
    }
  }
}
