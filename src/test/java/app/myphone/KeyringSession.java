package app.myphone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A desktop session of a test's own: a session bus, an unlocked gnome-keyring, an empty home. */
public final class KeyringSession {
  private static final String UNLOCKED =
      "(printf pw | gnome-keyring-daemon --unlock --components=secrets --daemonize) >/dev/null 2>&1; "
          + "gdbus wait --session --timeout 30 org.freedesktop.secrets; "; // else the bus would start another
  private final Path home;

  /** @param home empty; everything the session writes is in there */
  public KeyringSession(Path home) {
    this.home = home;
  }

  /** Runs a shell script in the session; gives what it printed, its stderr at the end. */
  public List<String> run(String script, Map<String, String> environment) throws IOException, InterruptedException {
    Component.need("dbus-run-session", "gdbus", "gnome-keyring-daemon");
    ProcessBuilder builder = new ProcessBuilder("dbus-run-session", "--", "sh", "-c", UNLOCKED + script);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "LC_ALL", "C.UTF-8",
        "XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("run")).toString()));
    builder.environment().putAll(environment);
    Path out = home.resolve("printed");
    Process process = builder.redirectOutput(out.toFile()).redirectError(Redirect.appendTo(out.toFile())).start();
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("does not end: " + Files.readString(out));
    }
    return Files.readAllLines(out);
  }

  /** Begins a session for processes of the test's own; closing it ends it. */
  public Open open() throws IOException {
    Component.need("dbus-run-session", "gdbus", "gnome-keyring-daemon");
    ProcessBuilder builder = new ProcessBuilder(
        "dbus-run-session", "--", "sh", "-c", UNLOCKED + "echo \"$DBUS_SESSION_BUS_ADDRESS\"; cat");
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(),
        "LC_ALL", "C.UTF-8", "XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("run")).toString()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectError(Redirect.DISCARD).start();
    environment.put("DBUS_SESSION_BUS_ADDRESS", process.inputReader().readLine());
    return new Open(process, environment);
  }

  /** A session that lasts until it is closed, and what a process needs to be in it. */
  public record Open(Process process, Map<String, String> environment) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
    }
  }

  /** The command that starts a class of the tests, quoted for the shell. */
  public static String java(Class<?> main) {
    return "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "' --enable-native-access=ALL-UNNAMED"
        + " -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' " + main.getName() + " ";
  }
}
