package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A display on which no window can be shown: the job is done in the terminal, or it ends and says why. */
@Tag("process")
@Timeout(240)
class NoWindowProcessTest {
  private static final Path LAUNCHER = Path.of(
      Objects.requireNonNullElse(System.getProperty("my-phone.launcher"), "target/my-phone")).toAbsolutePath();

  @TempDir Path folder;

  private final List<Process> servers = new ArrayList<>();

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process server : servers) {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDisplayThatRefusesUsIsNamedAndTheTerminalAnswers() throws Exception {
    Path cookies = folder.resolve("cookies");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(cookies))) { // Xau(3): one for every display
      out.writeShort(0xffff);
      for (byte[] part : List.of(new byte[0], new byte[0], "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII), new byte[16])) {
        out.writeShort(part.length);
        out.write(part);
      }
    }
    String display = display("-auth", cookies.toString());
    Ended ended = run(LAUNCHER, Map.of("DISPLAY", display));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("It’s verified.");
    assertThat(ended.err().lines().toList().getLast()).contains("The display " + display, "permission");
    assertThat(ended.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void withoutAFontTheTerminalAnswers() throws Exception {
    Path fonts = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
        + "\"fonts.dtd\"><fontconfig><dir>/nowhere</dir></fontconfig>");
    Ended ended = run(LAUNCHER, Map.of("DISPLAY", display(), "FONTCONFIG_FILE", fonts.toString()));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("It’s verified.");
    assertThat(ended.err()).contains("No font is installed").doesNotContain("\tat ", "Exception");
  }

  @Test
  void whereJavaFxCannotLoadItsLibrariesItIsSaidHowToHelp() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(command("mount", "-t", "tmpfs", "-o", "noexec,size=64m", "tmpfs", disk.toString()) == 0,
        "only root can make such a disk");
    try {
      Ended ended = run(LAUNCHER,
          Map.of("DISPLAY", display()), disk);
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).contains("It’s verified.");
      assertThat(ended.err()).contains("noexec", "-Djavafx.cachedir=").doesNotContain("\tat ");
    } finally {
      command("umount", "-l", disk.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlantafx", "ikonli"})
  void aWindowThatBreaksWhileItOpensEndsAndSaysSo(String missing) throws Exception {
    String text = Files.readString(LAUNCHER);
    Path broken = program("broken", text.replaceAll(":[^:']*" + missing + "[^:']*", ""));
    assertThat(Files.readString(broken)).isNotEqualTo(text);
    Ended ended = run(broken, Map.of("DISPLAY", display()));
    assertThat(ended.code()).as(ended.err()).isEqualTo(70);
    assertThat(ended.err()).contains("Something went wrong in My Phone (").doesNotContain("\tat ");
  }

  private String display(String... options) throws IOException {
    boolean there = Files.isExecutable(Path.of("/usr/bin/Xvfb"));
    assumeTrue(there || "true".equals(System.getenv("CI")), "Xvfb is not installed");
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"));
    command.addAll(List.of(options));
    Process server = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    servers.add(server);
    return ":" + new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
  }

  private Path program(String name, String text) throws IOException {
    Path program = Files.writeString(folder.resolve(name), text);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The same with JavaFX's libraries unpacked there. */
  private Ended run(Path launcher, Map<String, String> variables, Path libraries) throws Exception {
    String text = Files.readString(launcher).replaceAll("-Djavafx.cachedir='[^']*'", "-Djavafx.cachedir='" + libraries + "'");
    return run(program("elsewhere", text), variables);
  }

  private Ended run(Path launcher, Map<String, String> variables) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--demo", "--as", "ada", "--language", "en", "--timeout", "60")
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(),
        "XDG_RUNTIME_DIR", folder.toString(), "DBUS_SESSION_BUS_ADDRESS", "disabled:"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (!process.waitFor(150, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end; stderr: " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static int command(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        .waitFor();
  }

  private record Ended(int code, String out, String err) {}
}
