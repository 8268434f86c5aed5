package app.myphone.terminal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, without a display, a home or settings of whoever runs the tests. */
final class Program {
  static final Path LAUNCHER = Path.of(
      Objects.requireNonNullElse(System.getProperty("my-phone.launcher"), "target/my-phone")).toAbsolutePath();

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  Program(Path folder) {
    this.folder = folder;
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("MY_PHONE_LANGUAGE", "en-GB");
  }

  Program set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Program without(String variable) {
    environment.remove(variable);
    return this;
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return end(builder(command(arguments)).start());
  }

  /** Starts it with its stderr to be read while it runs; Ctrl-C ends it, also when it does not end the tests. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(command(arguments));
    return builder(command).redirectError(Redirect.PIPE).start();
  }

  /** What Ctrl-C in a terminal does to a process. */
  static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** A shell line in which {@code "$0"} is the program. */
  Ended shell(String line) throws IOException, InterruptedException {
    return end(builder(List.of("bash", "-c", line, LAUNCHER.toString())).start());
  }

  private Ended end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("does not end; stderr: " + text("err"));
    }
    return new Ended(process.exitValue(), text("out"), text("err"));
  }

  private String text(String stream) throws IOException {
    return Files.readString(folder.resolve(stream + ".txt"), StandardCharsets.UTF_8);
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** What came out. */
  record Ended(int code, String out, String err) {
    String lastLineOfErr() {
      return err.lines().reduce("", (_, last) -> last);
    }
  }
}
