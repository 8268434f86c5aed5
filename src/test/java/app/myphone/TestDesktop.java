package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Linux desktop of a test's own, whose parts it can stop, kill and start again: a session bus, a gnome-keyring with the
 * password {@code pw}, and an X server when there is something to see. Closing it ends them all.
 */
public final class TestDesktop implements AutoCloseable {
  private static final String SECRETS = "org.freedesktop.secrets";
  private static final Path PROMPTER = Path.of("/usr/share/dbus-1/services/org.gnome.keyring.SystemPrompter.service");
  /** Like a session's, but nobody is started when asked for, save those that are in one folder. */
  private static final String BUS = """
      <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
       "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
      <busconfig><type>session</type><listen>%s</listen><auth>EXTERNAL</auth><servicedir>%s</servicedir>
      <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
      </policy></busconfig>
      """;
  private final Path home;
  private final Path services;
  private final Map<String, String> environment = new HashMap<>();
  private final List<Process> started = new ArrayList<>();
  private Process bus;
  private Process keyring;

  /** @param home empty; everything is in there */
  public TestDesktop(Path home) throws IOException {
    Component.need("dbus-daemon", "gdbus", "gnome-keyring-daemon");
    this.home = home;
    this.services = Files.createDirectories(home.resolve("services"));
    environment.putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "LC_ALL", "C.UTF-8",
        "NO_AT_BRIDGE", "1", "XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("run")).toString()));
  }

  /** What a process needs to be on this desktop. */
  public Map<String, String> environment() {
    return environment;
  }

  /** An X server, and a bus that can start the window that asks for a keyring's password. */
  public TestDesktop withScreen() throws IOException {
    Component.need("Xvfb", "xdotool");
    if (!Files.exists(PROMPTER)) {
      Component.missing("gcr-prompter is not installed");
    }
    Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp")
        .redirectError(Redirect.DISCARD).start();
    started.add(screen);
    environment.put("DISPLAY", ":" + screen.inputReader().readLine());
    Files.copy(PROMPTER, services.resolve(PROMPTER.getFileName()));
    return this;
  }

  /** A bus that listens where the system likes. */
  public TestDesktop withBus() throws IOException {
    return withBus("unix:tmpdir=" + home.resolve("run"));
  }

  /** @param address where the bus listens; every process finds it there */
  public TestDesktop withBus(String address) throws IOException {
    Path config = Files.writeString(home.resolve("bus.conf"), BUS.formatted(address, services));
    bus = start("dbus-daemon", "--config-file=" + config, "--nofork", "--nopidfile", "--print-address=1");
    environment.put("DBUS_SESSION_BUS_ADDRESS", bus.inputReader().readLine());
    return this;
  }

  /** Says once it can be asked. */
  public TestDesktop withUnlockedKeyring() throws Exception {
    keyring("--unlock");
    return this;
  }

  /** One that nobody has opened since the person logged in. */
  public TestDesktop withLockedKeyring() throws Exception {
    keyring("--start");
    return this;
  }

  /** As people have it who are logged in automatically; it counts as locked until it is asked for. */
  public TestDesktop withKeyringOfNoPassword() throws Exception {
    Path folder = Files.createDirectories(home.resolve(".local/share/keyrings"));
    Files.writeString(folder.resolve("Default_keyring.keyring"), "[keyring]\ndisplay-name=Default keyring\n"
        + "ctime=1700000000\nmtime=1700000000\nlock-on-idle=false\nlock-after=false\n");
    Files.writeString(folder.resolve("default"), "Default_keyring");
    keyring("--start");
    return this;
  }

  private void keyring(String how) throws Exception {
    keyring = start("gnome-keyring-daemon", "--foreground", how, "--components=secrets");
    try (var password = keyring.getOutputStream()) {
      password.write("pw".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run("gdbus", "wait", "--session", "--timeout", "30", SECRETS)).isEmpty();
  }

  public Process bus() {
    return bus;
  }

  public Process keyring() {
    return keyring;
  }

  /** Stops a process as a debugger or a full disk would: it is there, but does not answer. */
  public static void stop(Process process) throws Exception {
    signal(process, "STOP");
  }

  public static void goOn(Process process) throws Exception {
    signal(process, "CONT");
  }

  private static void signal(Process process, String name) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
  }

  /** Ends the keyring as a logout does; returns once its name is free for another. */
  public void endKeyring() throws Exception {
    keyring.destroyForcibly().waitFor();
  }

  /** Returns once a program's window is on the screen. */
  public void awaitWindow(String program) throws Exception {
    run("xdotool", "search", "--sync", "--onlyvisible", "--class", program);
  }

  /** Whether somebody on the bus has a name. */
  public boolean isOwned(String name) throws Exception {
    return run("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/", "--method",
        "org.freedesktop.DBus.NameHasOwner", name).contains("true");
  }

  /** Runs a program on this desktop to its end; gives what it printed. */
  public String run(String... command) throws Exception {
    Process process = builder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return printed.strip();
  }

  /** Starts a program on this desktop; it is ended with it. */
  public Process start(String... command) throws IOException {
    Process process = builder(command).redirectError(Redirect.DISCARD).start();
    started.add(process);
    return process;
  }

  public ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  @Override
  public void close() {
    for (Process process : started.reversed()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }
}
