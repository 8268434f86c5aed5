package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a keychain library where it can do no harm: on one daemon thread of its own, within a limit, with every
 * Throwable caught. After a call that hung the thread is left behind and the next call gets a new one.
 */
final class TimeLimited {
  private static final Logger LOG = LoggerFactory.getLogger(TimeLimited.class);

  private final Duration limit;
  private ExecutorService thread = daemon();

  TimeLimited(Duration limit) {
    this.limit = limit;
  }

  <T> T call(Callable<T> work) throws CredentialStoreException, InterruptedException {
    Future<T> result = thread().submit(work);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      replaceThread();
      throw new CredentialStoreException(Reason.HANGS);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      result.cancel(true);
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
