package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ThreadsTest {
  @Test
  void areOfTheKindOfWhoeverStartsThem() throws Exception {
    assertThat(startedBy(Thread.ofVirtual()).isVirtual()).isTrue();
    assertThat(startedBy(Thread.ofPlatform())).matches(thread -> !thread.isVirtual() && thread.isDaemon());
  }

  private static Thread startedBy(Thread.Builder starting) throws Exception {
    CompletableFuture<Thread> started = new CompletableFuture<>();
    starting.start(() -> Threads.likeThisOne().start(() -> started.complete(Thread.currentThread())));
    return started.get(10, TimeUnit.SECONDS);
  }
}
