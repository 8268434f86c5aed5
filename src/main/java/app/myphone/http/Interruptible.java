package app.myphone.http;

import app.myphone.os.Threads;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Call;

/**
 * Runs a call so that interruption ends it at once. A virtual thread blocked in a socket wakes up by itself; a platform
 * thread does not, so it waits for another one, of its own kind ({@link Threads}).
 */
final class Interruptible {
  private static final ExecutorService OTHERS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http-", 0).factory());

  private Interruptible() {}

  static <T> T run(Call call, Callable<T> work) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return Thread.currentThread().isVirtual() ? runHere(work) : runElsewhere(call, work);
  }

  private static <T> T runHere(Callable<T> work) throws IOException, InterruptedException {
    try {
      return work.call();
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  private static <T> T runElsewhere(Call call, Callable<T> work) throws IOException, InterruptedException {
    Future<T> running = OTHERS.submit(work);
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw rethrow(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    }
  }

  private static IOException rethrow(Throwable cause) throws IOException, InterruptedException {
    switch (cause) {
      case IOException e -> throw e;
      case InterruptedException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(cause);
    }
  }
}
