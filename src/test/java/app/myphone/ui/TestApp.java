package app.myphone.ui;

import app.myphone.TestWiring;
import app.myphone.config.Setting;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.NetworkSwitch;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.ProblemException;
import app.myphone.store.CredentialStore;
import app.myphone.store.MemoryStore;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.stage.Stage;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The whole program at a demo server; only browser, clock, keychain, sockets and the folder of files are the test's. */
final class TestApp implements AutoCloseable {
  final List<URI> opened = new CopyOnWriteArrayList<>();
  final WindowRobot hands;
  final DemoZitadel server;
  private final Path folder = Files.createTempDirectory("my-phone");
  private final NetworkSwitch network = new NetworkSwitch();
  private final NetworkWatch watch = new NetworkWatch(network::addresses, Clock.system());
  private final LaterClock clock = new LaterClock();
  private final TestWiring demo;
  private final List<TestWiring> starts = new ArrayList<>();
  private volatile boolean opens = true;
  private volatile Optional<String> person = Optional.empty();
  private Preferences preferences;
  private Stage stage;
  private MainWindow window;

  TestApp() throws Exception {
    this("");
  }

  /** @param managed what an organisation has decided for everybody */
  TestApp(String managed) throws Exception {
    if (!managed.isEmpty()) {
      Files.writeString(folder.resolve("managed.properties"), managed);
    }
    Files.writeString(folder.resolve("settings.properties"), "windowWidth=620\nwindowHeight=860\ntheme=light\n");
    preferences = TestWiring.preferences(folder);
    hands = new WindowRobot();
    demo = surroundings(new MemoryStore()).start(folder, "--demo");
    server = demo.demo();
  }

  /** Opens the window on its first screen. */
  TestApp unconfigured() throws Exception {
    return open(start(new MemoryStore()));
  }

  /** Opens the window on the demo. */
  TestApp demo() throws Exception {
    return open(demo);
  }

  /** Opens the window as it opens when the demo is the server that was set; again: the next start of the program. */
  TestApp configured(CredentialStore vault) throws Exception {
    if (stage != null) {
      shut();
    }
    preferences.put("issuer", server.issuer());
    preferences.put("clientId", server.clientId());
    return open(start(vault));
  }

  /** The same with arguments, and nothing remembered. */
  TestApp configured(CredentialStore vault, String... arguments) throws Exception {
    TestWiring started = surroundings(vault).start(folder, arguments);
    starts.add(started);
    return open(started);
  }

  /** What is remembered under a key of the settings file; null for nothing. */
  String remembered(String key) {
    return preferences.get(key).orElse(null);
  }

  /** As if an earlier start had remembered it. */
  void remember(String key, String value) {
    preferences.put(key, value);
  }

  /** As if an administrator had written this into the computer's file. */
  TestApp managed(String... lines) throws IOException {
    Files.write(folder.resolve("managed.properties"), List.of(lines));
    return this;
  }

  /** From now on the settings file cannot be written. */
  void makeUnwritable() throws IOException {
    Path file = folder.resolve("settings.properties");
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));
  }

  /** From now on this demo person sits at the browser. */
  TestApp browserOf(String key) {
    person = Optional.of(key);
    return this;
  }

  /** Signs that person in and waits for nothing. */
  TestApp signIn(String key) throws Exception {
    return signInBy("Sign in", key);
  }

  /** The same in whatever language. */
  TestApp signInBy(String button, String key) throws Exception {
    browserOf(key);
    hands.click(button);
    return this;
  }

  /** From now on no browser can be opened. */
  TestApp withoutBrowser() {
    opens = false;
    return this;
  }

  /** For the program, not for the server, so much time has passed. */
  TestApp after(Duration time) {
    clock.passed = time;
    return this;
  }

  /** Somebody types the code on the page for other devices and picks this person, or {@code deny}. */
  void onDevice(String code, String key) throws IOException {
    Request pick = new Request.Builder().url(server.issuer() + "/device")
        .post(new FormBody.Builder().add("user_code", code).add("person", key).build()).build();
    try (Response page = new OkHttpClient().newCall(pick).execute()) {
      if (page.code() != 200) {
        throw new IOException("the page for other devices answered " + page.code());
      }
    }
  }

  /** How often a path was asked for. */
  long asked(String path) {
    return server.requests().stream().filter(request -> request.path().equals(path)).count();
  }

  /** From now on no connection can be made, and those there were are gone. */
  TestApp offline() {
    network.pull();
    return this;
  }

  /** The network is back. */
  TestApp online() {
    network.putIn();
    return this;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() throws IOException {
    try {
      shut();
    } catch (Exception e) {
      throw new IllegalStateException("the window does not close", e);
    }
    starts.forEach(TestWiring::close);
    demo.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private void shut() throws Exception {
    Fx.on(() -> {
      window.close();
      stage.close();
      return true;
    });
  }

  private TestWiring start(CredentialStore vault) throws ProblemException {
    TestWiring started = surroundings(vault).start(folder);
    starts.add(started);
    return started;
  }

  private TestWiring.Surroundings surroundings(CredentialStore vault) {
    return new TestWiring.Surroundings(new DemoBrowser(), clock, vault, watch, network);
  }

  private TestApp open(TestWiring program) throws Exception {
    Fx.on(() -> {
      stage = new Stage();
      Shell shell = new Shell(stage, "My Phone", program.settings().get(Setting.THEME), preferences);
      stage.show();
      window = new MainWindow(shell, program.window(), preferences, new BackgroundThreads());
      window.open(Optional.empty());
      return true;
    });
    return this;
  }

  private void visit(URI address, String key) {
    try {
      server.visit(address, key);
    } catch (IOException | InterruptedException e) {
      // the window says what came of it
    }
  }

  /** Has nobody before it until a person is told. */
  private final class DemoBrowser implements Browser {
    @Override
    public boolean open(URI address) {
      opened.add(address);
      person.filter(_ -> address.getPath().endsWith("/authorize"))
          .ifPresent(key -> Thread.ofVirtual().start(() -> visit(address, key)));
      return opens;
    }

    @Override
    public Optional<String> opener() {
      return Optional.of("/usr/bin/xdg-open");
    }
  }

  /** The system's clock, moved on by hand; what is paused between retries passes at once. */
  private static final class LaterClock implements Clock {
    private static final Duration RETRY = Duration.ofMillis(1500);
    private volatile Duration passed = Duration.ZERO;

    @Override
    public Instant now() {
      return Clock.system().now().plus(passed);
    }

    @Override
    public long nanoTime() {
      return Clock.system().nanoTime() + passed.toNanos();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      if (duration.compareTo(RETRY) > 0) {
        Clock.system().pause(duration);
      }
    }
  }
}
