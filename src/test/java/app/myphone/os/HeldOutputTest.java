package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeldOutputTest {
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final HeldOutput held = new HeldOutput(seen);
  private final PrintStream out = new PrintStream(held, true, StandardCharsets.UTF_8);

  @Test
  void nothingIsSeenWhileItIsHeld() {
    out.print("a");
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void whatIsReleasedIsSeenOnceAndSoIsWhatFollows() {
    out.print("a");
    held.release();
    held.release();
    out.print("b");
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
  }

  @Test
  void whatIsDiscardedIsNeverSeenAndWhatFollowsIs() {
    out.print("a");
    held.discard();
    held.release();
    out.print("b");
    assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("b");
  }
}
