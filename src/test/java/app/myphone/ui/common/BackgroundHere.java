package app.myphone.ui.common;

import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does everything on the current thread: at once, or when a test says so. */
public final class BackgroundHere implements Background {
  private final Deque<Job<?>> waiting = new ArrayDeque<>();
  private final Deque<Object> outcomes = new ArrayDeque<>();
  private final boolean atOnce;

  private BackgroundHere(boolean atOnce) {
    this.atOnce = atOnce;
  }

  /** Work is done before {@code run} returns. */
  public static BackgroundHere atOnce() {
    return new BackgroundHere(true);
  }

  /** Work waits until {@link #finishNext}. */
  public static BackgroundHere later() {
    return new BackgroundHere(false);
  }

  /** No work is done: each ends at once, in this order, with a result or a {@link Problem}. */
  public static BackgroundHere telling(Object... outcomes) {
    BackgroundHere background = new BackgroundHere(false);
    background.outcomes.addAll(List.of(outcomes));
    return background;
  }

  @Override
  public <T> Running run(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed) {
    Job<T> job = new Job<>(work, done, failed);
    waiting.add(job);
    if (atOnce) {
      finishNext();
    } else if (!outcomes.isEmpty()) {
      endNext(outcomes.remove());
    }
    return job;
  }

  @Override
  public void finish(Task task) {
    run(task);
  }

  @Override
  public void show(Runnable change) {
    change.run();
  }

  @Override
  public void close() {
    waiting.forEach(Job::cancel);
  }

  /** How much work waits that was not cancelled. */
  public long waiting() {
    return waiting.stream().filter(job -> !job.cancelled).count();
  }

  /** Does the oldest work that waits, but does not tell its end yet: it is still on its way. */
  public void beginNext() {
    waiting.element().begin();
  }

  /** Does the oldest work that waits, if it has not begun, and tells its end. */
  public void finishNext() {
    waiting.remove().finish();
  }

  /** Does not do the oldest work that waits, but says that it failed. */
  public void failNext(Problem problem) {
    endNext(problem);
  }

  /** The same with the newest. */
  public void finishLast() {
    waiting.removeLast().finish();
  }

  private void endNext(Object outcome) {
    waiting.remove().end(outcome);
  }

  private static final class Job<T> implements Running {
    private final Blocking<T> work;
    private final Consumer<T> done;
    private final Consumer<Problem> failed;
    private Optional<Runnable> end = Optional.empty();
    private boolean cancelled;

    Job(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed) {
      this.work = work;
      this.done = done;
      this.failed = failed;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    /** Does the work even when it was cancelled, as a thread that is too late would. */
    void begin() {
      try {
        T result = work.get();
        end = Optional.of(() -> done.accept(result));
      } catch (ProblemException e) {
        end = Optional.of(() -> failed.accept(e.problem()));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @SuppressWarnings("unchecked") // whoever tells an outcome knows whose it is
    void end(Object outcome) {
      end = Optional.of(outcome instanceof Problem problem
          ? () -> failed.accept(problem) : () -> done.accept((T) outcome));
      finish();
    }

    void finish() {
      if (end.isEmpty()) {
        begin();
      }
      if (!cancelled) {
        end.orElseThrow().run();
      }
    }
  }
}
