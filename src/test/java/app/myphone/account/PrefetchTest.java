package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PrefetchTest {

  @Test
  void whatIsReadyIsThereWithoutWaiting() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Prefetch<String> prefetch = Prefetch.begin("test", () -> {
      go.await();
      return "begun";
    });
    assertThat(prefetch.ready()).isEmpty();
    go.countDown();
    Optional<String> ready = prefetch.ready();
    while (ready.isEmpty()) {
      Thread.onSpinWait();
      ready = prefetch.ready();
    }
    assertThat(ready).contains("begun");
    assertThat(prefetch.get()).isEqualTo("begun");
  }

  @Test
  void aProblemIsNotReadyButToldToWhoeverAsks() {
    Problem problem = new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
    Prefetch<String> prefetch = Prefetch.begin("test", () -> {
      throw new ProblemException(problem);
    });
    assertThatThrownBy(prefetch::get)
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    assertThat(prefetch.ready()).isEmpty();
  }

  @Test
  void aBugIsAProblemToo() {
    Prefetch<String> prefetch = Prefetch.begin("test", () -> {
      throw new IllegalStateException();
    });
    assertThatThrownBy(prefetch::get)
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Bug.class));
  }

  @Test
  void whoeverGivesUpWaitingEndsTheWorkForEverybody() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Prefetch<String> prefetch = Prefetch.begin("test", () -> {
      started.countDown();
      try {
        new CountDownLatch(1).await();
        return "never";
      } finally {
        ended.countDown();
      }
    });
    started.await();
    Thread.currentThread().interrupt();
    assertThatThrownBy(prefetch::get).isInstanceOf(InterruptedException.class);
    ended.await();
    assertThatThrownBy(prefetch::get).isInstanceOf(InterruptedException.class);
  }
}
