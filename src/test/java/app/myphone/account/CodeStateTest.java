package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long one waits for another code, by what the server's history says. */
class CodeStateTest {
  private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

  @Test
  void theWaitDoublesWithEachCode() {
    assertThat(left()).isEqualTo(Duration.ZERO);
    assertThat(left("code.added 0")).isEqualTo(Duration.ofSeconds(30));
    assertThat(left("code.added 10")).isEqualTo(Duration.ofSeconds(20));
    assertThat(left("code.added 31")).isEqualTo(Duration.ZERO);
    assertThat(left("code.added 0", "code.sent 30", "code.added 31")).isEqualTo(Duration.ofSeconds(60));
    assertThat(left("code.added 0", "code.added 60", "code.added 100")).isEqualTo(Duration.ofSeconds(120));
    assertThat(left(Stream.generate(() -> "code.added 0").limit(40).toArray(String[]::new)))
        .isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void anotherNumberAndAnHourBeginAnew() {
    assertThat(left("code.added 0", "changed 0", "code.added 5", "code.added 9")).isEqualTo(Duration.ofSeconds(30));
    assertThat(left("code.added 0", "code.added 3601", "code.added 3700")).isEqualTo(Duration.ofSeconds(30));
    assertThat(left("verified 0", "code.added 1")).isEqualTo(Duration.ZERO);
  }

  @Test
  void aClockThatIsWrongMakesNobodyWaitLonger() {
    assertThat(left("code.added -100000")).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void onlyTheSendingAfterTheNewestCodeCounts() {
    assertThat(state("code.added 0", "code.sent 70", "code.added 71").sent()).isEmpty();
    assertThat(state("code.sent 0", "code.added 1").sent()).isPresent();
    assertThat(state("code.added 61").isStuck(NOW)).isTrue();
    assertThat(state("code.added 59").isStuck(NOW)).isFalse();
    assertThat(state("code.sent 60", "code.added 61").isStuck(NOW)).isFalse();
    assertThat(state().isStuck(NOW)).isFalse();
    assertThat(state("code.sent 60", "code.added 61").and(NOW).left(NOW)).isEqualTo(Duration.ofSeconds(60));
  }

  private static Duration left(String... events) {
    return state(events).left(NOW);
  }

  /** @param events the newest first, each with the seconds since */
  private static CodeState state(String... events) {
    return CodeState.of(Stream.of(events).map(text -> {
      String[] parts = text.split(" ");
      Optional<Instant> at = Optional.of(NOW.minusSeconds(Long.parseLong(parts[1])));
      return new MyEvent(new AccountEvent(at, "user.human.phone." + parts[0], parts[0], Optional.empty(), true),
          MyEvent.Editor.ME);
    }).toList());
  }

  @Test
  void whatHasNoDateDoesNotCount() {
    assertThat(CodeState.of(List.of(new MyEvent(new AccountEvent(Optional.empty(), "user.human.phone.code.added", "",
        Optional.empty(), true), MyEvent.Editor.ME))).asked()).isEmpty();
  }
}
