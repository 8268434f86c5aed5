package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PrefetchTest {
  private final Prefetch<String> ahead = new Prefetch<>();

  @Test
  void whatWasBegunIsTakenOnce() throws Exception {
    ahead.begin(() -> "begun");
    assertThat(ahead.or(() -> "anew")).isEqualTo("begun");
    assertThat(ahead.or(() -> "anew")).isEqualTo("anew");
  }

  @Test
  void whatIsReadyIsTakenWithoutWaiting() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    ahead.begin(() -> {
      go.await();
      return "begun";
    });
    assertThat(ahead.ready()).isEmpty();
    go.countDown();
    Optional<String> ready = ahead.ready();
    while (ready.isEmpty()) {
      Thread.onSpinWait();
      ready = ahead.ready();
    }
    assertThat(ready).contains("begun");
    assertThat(ahead.ready()).isEmpty();
    assertThat(ahead.or(() -> "anew")).isEqualTo("anew");
  }

  @Test
  void whatFailedIsNotReadyButToldToWhoeverAsks() {
    ahead.begin(() -> {
      throw new ProblemException(new Problem.NotSignedIn(ProblemCode.SESSION_ENDED));
    });
    assertThat(ahead.ready()).isEmpty();
    assertThatThrownBy(() -> ahead.or(() -> "anew")).isInstanceOf(ProblemException.class);
    assertThat(ahead.ready()).isEmpty();
  }

  @Test
  void withoutABeginningItIsDoneHere() throws Exception {
    Thread here = Thread.currentThread();
    AtomicReference<Thread> where = new AtomicReference<>();
    ahead.or(() -> {
      where.set(Thread.currentThread());
      return "";
    });
    assertThat(where).hasValue(here);
  }

  @Test
  void aProblemIsToldToWhoeverTakesIt() {
    Problem problem = new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
    ahead.begin(() -> {
      throw new ProblemException(problem);
    });
    assertThatThrownBy(() -> ahead.or(() -> "anew"))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void aBugIsAProblemToo() {
    ahead.begin(() -> {
      throw new IllegalStateException();
    });
    assertThatThrownBy(() -> ahead.or(() -> "anew"))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.Bug.class));
  }

  @Test
  void whoeverGivesUpWaitingEndsTheWork() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    ahead.begin(() -> {
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
    assertThatThrownBy(() -> ahead.or(() -> "anew")).isInstanceOf(InterruptedException.class);
    ended.await();
    assertThat(ahead.or(() -> "anew")).isEqualTo("anew");
  }
}
