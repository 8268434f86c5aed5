package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a keychain library where it can do no harm: on one daemon platform thread of its own, within a limit, with every
 * Throwable caught. A call that takes too long is given up; when it does not even hear that, its thread is left behind
 * and the next call gets a new one.
 */
final class TimeLimited {
  private static final Logger LOG = LoggerFactory.getLogger(TimeLimited.class);
  /** For a call that was given up to come back. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private final Duration limit;
  private final Runnable meanwhile;
  private ExecutorService thread = daemon();

  /** @param meanwhile short work of use afterwards, done by whoever waits */
  TimeLimited(Duration limit, Runnable meanwhile) {
    this.limit = limit;
    this.meanwhile = meanwhile;
  }

  /** What is done there. */
  @FunctionalInterface
  interface Work<T> {
    T run(Cancellation cancellation) throws Exception;
  }

  <T> T call(Work<T> work) throws CredentialStoreException, InterruptedException {
    Cancellation cancellation = new Cancellation();
    Future<T> result = thread().submit(() -> work.run(cancellation));
    try {
      meanwhile.run();
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      cancellation.cancel();
      leaveBehindUnlessBack(result);
      throw new CredentialStoreException(Reason.HANGS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      cancellation.cancel();
      throw e;
    } finally {
      result.cancel(true);
    }
  }

  private void leaveBehindUnlessBack(Future<?> result) throws InterruptedException {
    try {
      result.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      replaceThread();
    } catch (ExecutionException e) {
      LOG.debug("given up");
    }
  }

  private static CredentialStoreException failure(ExecutionException e) {
    if (e.getCause() instanceof CredentialStoreException known) {
      return known;
    }
    LOG.debug("the keychain failed with {}", e.getCause() == null ? e.getClass() : e.getCause().getClass());
    return new CredentialStoreException(Reason.REFUSED);
  }

  private synchronized ExecutorService thread() {
    return thread;
  }

  private synchronized void replaceThread() {
    thread.shutdownNow();
    thread = daemon();
  }

  private static ExecutorService daemon() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keychain").factory());
  }
}
