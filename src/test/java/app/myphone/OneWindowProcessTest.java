package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program started twice on a display of its own. */
@Timeout(180)
@Tag("process")
class OneWindowProcessTest {
  private static final Path LAUNCHER = Path.of(
      Objects.requireNonNullElse(System.getProperty("my-phone.launcher"), "target/my-phone")).toAbsolutePath();

  @TempDir
  private Path folder;

  private final List<Process> started = new ArrayList<>();
  private String display = "";

  @BeforeEach
  void startDisplay() throws IOException {
    boolean there = Files.isExecutable(Path.of("/usr/bin/Xvfb"));
    Assumptions.assumeTrue(there || "true".equals(System.getenv("CI")), "Xvfb is not installed");
    Process server = new ProcessBuilder("/usr/bin/Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24")
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    started.add(server);
    display = ":" + new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started.reversed()) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSecondStartEndsAtOnceAndSaysNothing() throws Exception {
    Process first = start("first", "--demo");
    awaitSocket();
    Process second = start("second", "--demo");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(said("second")).isEmpty();
    assertThat(first.isAlive()).isTrue();
    assertThat(said("first")).isEmpty();
  }

  @Test
  void aSecondStartWithOtherSettingsSaysThatTheWindowKeepsItsOwn() throws Exception {
    start("first", "--demo");
    awaitSocket();
    Process second = start("second", "--issuer", "https://evil.example", "--client-id", "1");
    assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(said("second")).startsWith("My Phone is already open").doesNotContain("evil");
  }

  @Test
  void ofTwoStartsAtTheSameMomentOneStays() throws Exception {
    Process one = start("one");
    Process other = start("other");
    Process ended = (Process) java.util.concurrent.CompletableFuture.anyOf(one.onExit(), other.onExit())
        .get(90, TimeUnit.SECONDS);
    awaitSocket();
    assertThat(ended.exitValue()).isZero();
    assertThat(Stream.of(one, other).filter(Process::isAlive)).hasSize(1);
    assertThat(said("one") + said("other")).isEmpty();
  }

  @Test
  void whatAKilledWindowLeftIsClearedAndTheTerminalRunsBesideIt() throws Exception {
    start("killed").destroyForcibly().waitFor();
    Process first = start("first");
    awaitSocket();
    first.destroyForcibly().waitFor();
    assertThat(socket()).exists();
    Process next = start("next");
    Process text = start("text", "--demo", "--text");
    assertThat(text.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(text.exitValue()).isZero();
    Process last = start("last");
    assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).isZero();
    assertThat(next.isAlive()).isTrue();
    assertThat(said("next") + said("last")).isEmpty();
  }

  private Process start(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve(name + ".out").toFile())
        .redirectError(folder.resolve(name + ".err").toFile());
    builder.environment().clear();
    builder.environment().putAll(java.util.Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(),
        "XDG_CONFIG_HOME", folder.resolve("config").toString(), "XDG_RUNTIME_DIR", folder.toString(),
        "DISPLAY", display, "LANG", "C.UTF-8", "MY_PHONE_LANGUAGE", "en"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String said(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".err")) + Files.readString(folder.resolve(name + ".out"));
  }

  private void awaitSocket() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Files.exists(socket())) {
      assertThat(System.nanoTime()).as("no window").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Path socket() {
    return folder.resolve("my-phone").resolve(display.replace(':', '_') + ".socket");
  }
}
