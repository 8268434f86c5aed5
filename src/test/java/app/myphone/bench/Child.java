package app.myphone.bench;

import app.myphone.KeyringSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link KeptSession} in a desktop session; closing it kills it, without a word. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  Child(KeyringSession.Open session, String issuer, Path locks) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), KeptSession.class.getName(), issuer, locks.toString());
    builder.environment().clear();
    builder.environment().putAll(session.environment());
    process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  String hear() throws IOException {
    String line = out.readLine();
    while (line != null && line.startsWith("kept ")) {
      line = out.readLine();
    }
    return String.valueOf(line);
  }

  /** kill -9; what it said before can still be heard, which a destroyed {@link Process} would not allow. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** All that it still says until its end. */
  List<String> lastWords() {
    List<String> lines = new ArrayList<>();
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  @Override
  public void close() {
    kill();
  }
}
