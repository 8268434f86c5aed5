package app.myphone.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.ui.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundThreadsTest {
  private final BackgroundThreads background = new BackgroundThreads();

  @Test
  void worksOffTheFxThreadAndTellsOnIt() throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    Fx.on(() -> background.run(() -> "work on FX: " + Platform.isFxApplicationThread(),
        result -> told.complete(result + ", told on FX: " + Platform.isFxApplicationThread()), _ -> {}));
    assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("work on FX: false, told on FX: true");
  }

  @Test
  void aProblemIsTold() throws Exception {
    CompletableFuture<Problem> told = new CompletableFuture<>();
    Problem problem = new Problem.NotSignedIn(ProblemCode.SESSION_ENDED);
    Fx.on(() -> background.run(() -> {
      throw new ProblemException(problem);
    }, _ -> {}, told::complete));
    assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo(problem);
  }

  @Test
  void aBugIsToldAsABug() throws Exception {
    CompletableFuture<Problem> told = new CompletableFuture<>();
    Fx.on(() -> background.run(() -> {
      throw new IllegalStateException("secret");
    }, _ -> {}, told::complete));
    assertThat(told.get(10, TimeUnit.SECONDS)).isInstanceOf(Problem.Bug.class);
    assertThat(told.get().arguments()).noneMatch(text -> text.contains("secret"));
  }

  @Test
  void whatIsToBeFinishedOutlivesTheWindow() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<Boolean> finished = new CompletableFuture<>();
    Fx.on(() -> {
      background.finish(() -> finished.complete(closed.await(10, TimeUnit.SECONDS)));
      background.close();
      return true;
    });
    closed.countDown();
    assertThat(finished.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatIsCancelledIsInterruptedAndTellsNothing() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CompletableFuture<Object> told = new CompletableFuture<>();
    Background.Running running = Fx.on(() -> background.run(
        () -> waitForInterruption(started, interrupted), told::complete, told::complete));
    started.await();
    Fx.on(() -> {
      running.cancel();
      return true;
    });
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Fx.on(told::isDone)).isFalse();
  }

  @Test
  void closingInterruptsWhatRuns() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Fx.on(() -> background.run(() -> waitForInterruption(started, interrupted), _ -> {}, _ -> {}));
    started.await();
    background.close();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean waitForInterruption(CountDownLatch started, CountDownLatch interrupted)
      throws InterruptedException {
    started.countDown();
    try {
      new CountDownLatch(1).await();
      return true;
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }
}
