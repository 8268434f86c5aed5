package app.myphone.http;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Call;

/**
 * Runs a call so that interruption ends it at once: on a platform thread, which somebody else waits for. A virtual thread
 * blocked in a socket would wake up by itself, but Java keeps a thread for those in the system's {@code epoll}, and waits
 * 0.3 seconds for it whenever a process ends.
 */
final class Interruptible {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("http-", 0).factory());

  private Interruptible() {}

  static <T> T run(Call call, Callable<T> work) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Future<T> running = THREADS.submit(work);
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
