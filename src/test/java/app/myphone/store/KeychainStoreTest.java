package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real keyring, in sessions of its own. */
class KeychainStoreTest {
  private static final String UNLOCKED = "printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize";
  private static final String LOCKED =
      "gnome-keyring-daemon --start --components=secrets --daemonize";

  @TempDir Path home;
  @TempDir Path folder;

  @Test
  void anUnlockedKeyringKeepsReadsAndForgets() throws Exception {
    List<String> lines = inSession(UNLOCKED, steps("read", "write", "read", "delete", "read", "delete"));
    assertThat(steps(lines))
        .containsExactly("read none", "write done", "read same", "delete done", "read none", "delete done");
  }

  @Test
  void aSecondProcessReadsWhatTheFirstWrote() throws Exception {
    List<String> lines = inSession(UNLOCKED, steps("write"), steps("read"));
    assertThat(steps(lines)).containsExactly("write done", "read same");
  }

  @Test
  void rule50_aLockedKeyringIsSaidWithinTheLimitAndTheProgramEnds() throws Exception {
    inSession(UNLOCKED, steps("write"));
    List<String> lines = inSession(LOCKED, steps("read", "write"));
    assertThat(steps(lines)).allMatch(line -> line.matches("(read|write) (REFUSED|HANGS|ABSENT|none)"));
    assertThat(steps(lines)).doesNotContain("write done");
    assertThat(milliseconds(lines)).allMatch(ms -> ms < 4_000);
  }

  @Test
  void rule49_noSessionBusIsSaidAtOnce() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command("read", "write"));
    builder.environment().keySet().removeIf(name -> name.startsWith("DBUS") || name.startsWith("XDG") || name.equals("DISPLAY"));
    assertThat(steps(run(builder))).containsExactly("read ABSENT", "write ABSENT");
    assertThat(home).isEmptyDirectory();
  }

  /** Runs a keyring in a session of its own, then the probe once for each list of steps. */
  private List<String> inSession(String keyring, String[]... runs) throws Exception {
    Component.need("dbus-run-session", "gnome-keyring-daemon");
    StringBuilder script = new StringBuilder("(" + keyring + ") >/dev/null 2>&1; ");
    for (String[] steps : runs) {
      command(steps).forEach(word -> script.append('\'').append(word).append("' "));
      script.append("; ");
    }
    ProcessBuilder builder = new ProcessBuilder("dbus-run-session", "--", "sh", "-c", script.toString());
    builder.environment().remove("DISPLAY");
    builder.environment().put("XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("run")).toString());
    return run(builder);
  }

  private List<String> run(ProcessBuilder builder) throws IOException, InterruptedException {
    builder.environment().put("HOME", home.toString());
    Path out = folder.resolve("out");
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readAllLines(out);
  }

  private static List<String> command(String... steps) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        KeychainProbe.class.getName()));
    command.addAll(List.of(steps));
    return command;
  }

  private static String[] steps(String... steps) {
    return steps;
  }

  private static List<String> steps(List<String> lines) {
    return lines.stream().filter(line -> line.matches("(read|write|delete) .*")).toList();
  }

  private static Stream<Integer> milliseconds(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("took ")).map(line -> Integer.parseInt(line.substring(5)));
  }
}
