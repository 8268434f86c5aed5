package app.myphone.ui.common;

import app.myphone.os.ExitGrace;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One virtual thread for each piece of work; results come back by {@link Platform#runLater}. */
public final class BackgroundThreads implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);

  private final Set<BackgroundJob<?>> jobs = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Override
  public <T> Running run(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed) {
    BackgroundJob<T> job = new BackgroundJob<>(work, done, failed);
    jobs.add(job);
    job.thread.start();
    return job;
  }

  @Override
  public void finish(Task task) {
    BackgroundJob<Boolean> job = new BackgroundJob<>(() -> {
      task.run();
      return true;
    }, _ -> {}, _ -> {});
    job.thread.start();
    ExitGrace.before(job.thread);
  }

  @Override
  public void show(Runnable change) {
    Platform.runLater(() -> {
      if (!closed) {
        change.run();
      }
    });
  }

  @Override
  public void close() {
    closed = true;
    jobs.forEach(BackgroundJob::cancel);
  }

  /** A piece of work and both its ends. */
  private final class BackgroundJob<T> implements Running {
    private final Blocking<T> work;
    private final Consumer<T> done;
    private final Consumer<Problem> failed;
    private final Thread thread = Thread.ofVirtual().name("background").unstarted(this::work);
    private volatile boolean cancelled;

    BackgroundJob(Blocking<T> work, Consumer<T> done, Consumer<Problem> failed) {
      this.work = work;
      this.done = done;
      this.failed = failed;
    }

    @Override
    public void cancel() {
      cancelled = true;
      thread.interrupt();
    }

    private void work() {
      Runnable end = end();
      jobs.remove(this);
      show(() -> {
        if (!cancelled) {
          end.run();
        }
      });
    }

    private Runnable end() {
      try {
        T result = work.get();
        return () -> done.accept(result);
      } catch (ProblemException e) {
        return () -> failed.accept(e.problem());
      } catch (InterruptedException | RuntimeException | Error e) {
        return bug(e);
      }
    }

    /** Logged without its message, which may quote what was sent. */
    private Runnable bug(Throwable thrown) {
      Problem bug = Problem.Bug.of(thrown);
      if (!cancelled) {
        LOG.error("{}", bug.arguments());
      }
      return () -> failed.accept(bug);
    }
  }
}
