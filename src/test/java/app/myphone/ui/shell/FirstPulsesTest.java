package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is seen between the empty window and the first page, and when. */
@Timeout(30)
class FirstPulsesTest {
  private final Node number = new StackPane();
  private final List<String> seen = new ArrayList<>();
  private final AtomicInteger pulses = new AtomicInteger();

  @Test
  void whatIsEarlyIsSeenBeforeThePage() throws Exception {
    assertThat(run(new Coming(2))).containsExactly("dressed in 2", "number", "made in 7", "page in 7", "number gone");
  }

  @Test
  void whatIsThereAtOnceWaitsForNothing() throws Exception {
    assertThat(run(new Coming(1))).containsExactly("number", "dressed in 6", "made in 6", "page in 6", "number gone");
  }

  @Test
  void whatComesSoonIsWaitedFor() throws Exception {
    assertThat(run(new Coming(9))).containsExactly("dressed in 2", "made in 3", "number", "page in 14", "number gone");
  }

  @Test
  void whatIsLateIsNotWaitedFor() throws Exception {
    assertThat(run(new Coming(100))).containsExactly("dressed in 2", "made in 3", "page in 18");
  }

  @Test
  void whatDoesNotComeAfterAllIsNotWaitedFor() throws Exception {
    Coming early = new Coming(100);
    early.over = 5;
    assertThat(run(early)).containsExactly("dressed in 2", "made in 3", "page in 6");
  }

  @Test
  void whereNothingMayComeThePageIsThereAtOnce() throws Exception {
    assertThat(run(new Coming(-1))).containsExactly("dressed in 2", "made in 2", "page in 2");
  }

  /** @param at the how manieth question finds it; -1 when it never comes */
  private final class Coming implements FirstPulses.Early {
    private final int at;
    private int asked;
    private int over = Integer.MAX_VALUE;

    Coming(int at) {
      this.at = at;
    }

    @Override
    public boolean mayCome() {
      return at >= 0 && asked + 1 < over;
    }

    @Override
    public Optional<Node> now() {
      return ++asked == at ? Optional.of(number) : Optional.empty();
    }
  }

  private List<String> run(FirstPulses.Early early) throws Exception {
    CompletableFuture<Boolean> shown = new CompletableFuture<>();
    Stage stage = Fx.on(Stage::new);
    AnimationTimer count = Fx.on(Counter::new);
    Fx.on(() -> {
      Shell shell = new Shell(stage, "", Theme.LIGHT, Preferences.NONE);
      number.parentProperty().addListener((_, _, now) -> seen.add(now == null ? "number gone" : "number"));
      stage.show();
      count.start();
      new FirstPulses(Runnable::run, shell, early, List.of(() -> note("dressed"), () -> note("made"), () -> {
        note("page");
        Platform.runLater(() -> shown.complete(true));
      })).begin();
      return true;
    });
    shown.get(10, TimeUnit.SECONDS);
    return Fx.on(() -> {
      count.stop();
      stage.close();
      return seen;
    });
  }

  private void note(String step) {
    seen.add(step + " in " + pulses);
  }

  private final class Counter extends AnimationTimer {
    @Override
    public void handle(long now) {
      pulses.incrementAndGet();
    }
  }
}
