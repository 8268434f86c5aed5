package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.TestDesktop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A {@link KeychainProbe} that runs on a desktop. Closing it makes sure that it ended well and never said a word on stderr. */
final class Probe implements AutoCloseable {
  private final Process process;
  private final Path err;
  private final Writer in;
  private final BufferedReader out;
  private long took;

  /** @param limit for a keychain's answer: long where it is not what is tested, for computers that are busy */
  Probe(TestDesktop desktop, Path folder, Duration limit) throws IOException {
    err = Files.createTempFile(folder, "err", ".txt");
    process = desktop.builder(KeychainProbe.command(limit).toArray(String[]::new)).redirectError(err.toFile()).start();
    in = process.outputWriter();
    out = process.inputReader();
  }

  /** Does a step; gives what it came to. */
  String does(String step) throws IOException {
    begins(step);
    return ends(step);
  }

  /** Puts bytes in the place of all that is ours in the keychain. */
  void spoils(byte[] bytes) throws IOException {
    begins("raw " + Base64.getEncoder().encodeToString(bytes));
    assertThat(ends("raw")).isEqualTo("done");
  }

  /** Begins a step. */
  void begins(String step) throws IOException {
    in.write(step + "\n");
    in.flush();
  }

  /** The outcome of a step that was begun, which must be the next that ends. */
  String ends(String step) throws IOException {
    String line = Objects.requireNonNull(out.readLine(), () -> "the probe ended: " + said());
    assertThat(line).startsWith(step + " ");
    took = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    return line.substring(step.length() + 1, line.lastIndexOf(' '));
  }

  /** How long the last step took, as seen from inside. */
  Duration took() {
    return Duration.ofMillis(took);
  }

  private String said() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
    boolean ended = hasEnded();
    process.destroyForcibly();
    assertThat(ended).as("ends by itself").isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(said()).isEmpty();
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
