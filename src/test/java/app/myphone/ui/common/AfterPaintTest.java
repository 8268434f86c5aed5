package app.myphone.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.ui.Fx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AfterPaintTest {
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void theFirstTimeWaitsAndNoOther() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    AfterPaint paint = new AfterPaint(true);
    assertThat(Fx.on(() -> {
      paint.run(() -> first.complete("soon"));
      return first.isDone();
    })).isFalse();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("soon");
    assertThat(Fx.on(() -> {
      paint.run(() -> done.add("now"));
      return List.copyOf(done);
    })).containsExactly("now");
  }

  @Test
  void nothingWaitsWhenItNeedNot() throws Exception {
    assertThat(Fx.on(() -> {
      new AfterPaint(false).run(() -> done.add("now"));
      return List.copyOf(done);
    })).containsExactly("now");
  }

  @Test
  void whatIsDoneNowTakesThePlaceOfWhatWaits() throws Exception {
    CompletableFuture<List<String>> later = new CompletableFuture<>();
    Fx.on(() -> {
      AfterPaint paint = new AfterPaint(true);
      paint.run(() -> done.add("old"));
      paint.run(() -> done.add("new"));
      new AfterPaint(true).run(() -> later.complete(List.copyOf(done))); // begun after the old one, so it ends after it
      return true;
    });
    assertThat(later.get(10, TimeUnit.SECONDS)).containsExactly("new");
  }
}
