package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptibleTest {
  private final Call call = new OkHttpClient().newCall(new Request.Builder().url("http://127.0.0.1:1/").build());

  /** Else Java waits for its own thread in {@code epoll} when the process ends. */
  @Test
  void noVirtualThreadReadsASocketForAPlatformThread() throws Exception {
    assertThat(isVirtual(Thread.ofPlatform())).isFalse();
    assertThat(isVirtual(Thread.ofVirtual())).isTrue();
  }

  private boolean isVirtual(Thread.Builder asking) throws Exception {
    CompletableFuture<Boolean> virtual = new CompletableFuture<>();
    asking.start(() -> {
      try {
        Interruptible.run(call, () -> virtual.complete(Thread.currentThread().isVirtual()));
      } catch (IOException | InterruptedException e) {
        virtual.completeExceptionally(e);
      }
    });
    return virtual.get(10, TimeUnit.SECONDS);
  }

  @Test
  void interruptionEndsTheWaitAndTheCall() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread waiting = Thread.ofPlatform().start(() -> {
      try {
        Interruptible.run(call, () -> {
          begun.countDown();
          return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
        });
      } catch (IOException | InterruptedException e) {
        ended.complete(e);
      }
    });
    begun.await();
    waiting.interrupt();
    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(call.isCanceled()).isTrue();
  }

  @Test
  void whoIsInterruptedAlreadyBeginsNothing() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Interruptible.run(call, () -> {
      throw new AssertionError("begun");
    })).isInstanceOf(InterruptedException.class);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThatThrownBy(() -> Interruptible.run(call, () -> {
      throw new IOException("cut");
    })).isInstanceOf(IOException.class).hasMessage("cut");
  }
}
