package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that is told to end while it still has something to say. */
@Timeout(60)
class ExitGraceTest {
  @Test
  void aProcessThatEndsSaysItsLastWords() throws Exception {
    Process process = start(Duration.ofMillis(400), Duration.ofSeconds(30));
    assertThat(said(process)).isEqualTo("said");
    assertThat(process.waitFor()).isEqualTo(7);
  }

  @Test
  void wordsWithoutEndHoldNobody() throws Exception {
    long start = System.nanoTime();
    Process process = start(Duration.ofMinutes(10), Duration.ofMillis(500));
    assertThat(said(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(7);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(30));
  }

  private static Process start(Duration thought, Duration longest) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Speaker.class.getName(),
        thought.toString(), longest.toString()).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Thinks before it speaks, and ends before that. */
  static final class Speaker {
    private Speaker() {}

    public static void main(String[] arguments) {
      ExitGrace.before(Thread.ofVirtual().start(() -> {
        try {
          Thread.sleep(Duration.parse(arguments[0]));
          System.out.print("said");
          System.out.flush();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }), Duration.parse(arguments[1]));
      System.exit(7);
    }
  }
}
