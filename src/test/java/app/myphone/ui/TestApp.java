package app.myphone.ui;

import app.myphone.account.AccountSignIn;
import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.SettingGroup;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.config.Theme;
import app.myphone.demo.DemoZitadel;
import app.myphone.diagnosis.DiagnosisFactory;
import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.http.NetworkSwitch;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInStore;
import app.myphone.store.CredentialStore;
import app.myphone.text.Messages;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The whole window over the real rooms and a demo server; only browser, memory and the pauses of retries are the test's. */
final class TestApp implements AutoCloseable {
  final DemoZitadel server = DemoZitadel.start();
  final Map<String, String> remembered = new ConcurrentHashMap<>(Map.of("windowWidth", "620", "windowHeight", "860"));
  final List<URI> opened = new CopyOnWriteArrayList<>();
  final WindowRobot hands = new WindowRobot();
  private final HttpStack http;
  private final NetworkSwitch plug = new NetworkSwitch();
  private final NetworkWatch network = new NetworkWatch(plug::addresses, Clock.system());
  volatile boolean writable = true;
  private final LaterClock clock = new LaterClock();
  private volatile boolean opens = true;
  private volatile Optional<String> person = Optional.empty();
  private Optional<SignInStore> keeping = Optional.empty();
  private Stage stage;
  private MainWindow window;

  TestApp() throws IOException {
    this(new OkHttpClient.Builder());
  }

  /** @param start with another trust than the JDK's */
  TestApp(OkHttpClient.Builder start) throws IOException {
    http = new HttpStack(plug.into(start), "my-phone-test", "en");
  }

  /** Opens the window on its first screen. */
  TestApp unconfigured() throws Exception {
    return open(settings(false, Optional.empty(), Optional.empty()));
  }

  /** Opens the window on the demo, which is this desk's server. */
  TestApp demo() throws Exception {
    return open(settings(true, Optional.empty(), Optional.empty()));
  }

  /** Opens the window as it opens when this desk's server was set; again: the next start of the program. */
  TestApp configured(CredentialStore vault) throws Exception {
    if (stage != null) {
      shut();
    }
    keeping = Optional.of(SignInStore.alone(vault, Clock.system()));
    return open(settings(false, Optional.of(Issuer.parse(server.issuer())), Optional.of(server.clientId())));
  }

  /** From now on this demo person sits at the browser. */
  TestApp browserOf(String key) {
    person = Optional.of(key);
    return this;
  }

  /** Signs that person in and waits for nothing. */
  TestApp signIn(String key) throws Exception {
    browserOf(key);
    hands.click("Sign in");
    return this;
  }

  /** From now on no browser can be opened. */
  TestApp withoutBrowser() {
    opens = false;
    return this;
  }

  /** For the window, not for the server, so much time has passed. */
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
    plug.pull();
    return this;
  }

  /** The network is back. */
  TestApp online() {
    plug.putIn();
    return this;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() throws Exception {
    shut();
    http.close();
    server.close();
  }

  private void shut() throws Exception {
    Fx.on(() -> {
      window.close();
      stage.close();
      return true;
    });
  }

  private TestApp open(Settings settings) throws Exception {
    Fx.on(() -> {
      stage = new Stage();
      Shell shell = new Shell(stage, "My Phone", Theme.LIGHT, memory());
      stage.show();
      window = new MainWindow(shell, program(settings), new BackgroundThreads());
      window.open(Optional.empty());
      return true;
    });
    return this;
  }

  private Program program(Settings settings) {
    ProviderDiscovery discovery = new ProviderDiscovery(http, Clock.system());
    Messages messages = Messages.in(settings.get(Setting.LANGUAGE));
    SignIn signIn = new SignIn(http, discovery, browser(), Clock.system(),
        new SignIn.Options("127.0.0.1", Duration.ofMinutes(5), messages, keeping));
    AccountSignIn accounts = new AccountSignIn(signIn, http, settings.get(Setting.TIMEOUT), Clock.system());
    return new Program(messages, settings, "0.1.0", accounts, new ServerCheck(http, discovery, Clock.system()),
        subject -> new DiagnosisFactory(() -> Network.here(Optional.empty()), () -> Optional.of("/usr/bin/xdg-open"), Optional.empty(), messages,
            Clock.system()).of(subject, "my-phone-test"),
        this::registration, memory(), browser(), network, clock, entries -> program(changed(settings, entries)));
  }

  /** As the loader would put it together. */
  private static Settings changed(Settings before, Map<String, String> entries) throws ProblemException {
    Settings file = new SettingsLoader(List.of(), Map.of(), Path.of("/unused")).load(entries);
    Settings after = before;
    for (Setting<?> setting : Setting.all()) {
      if (setting.group() != SettingGroup.SERVER || setting == Setting.WIRE) {
        after = entries.containsKey(setting.key()) ? copied(setting, file, after) : after;
      }
    }
    return after;
  }

  private static <T> Settings copied(Setting<T> setting, Settings from, Settings to) {
    return to.with(setting, from.get(setting));
  }

  private Registration registration() {
    Issuer issuer = Issuer.parse(server.issuer());
    return new Registration(issuer, server.clientId(), issuer.uri(), true);
  }

  private Browser browser() {
    return address -> {
      opened.add(address);
      person.filter(_ -> address.getPath().endsWith("/authorize"))
          .ifPresent(key -> Thread.ofVirtual().start(() -> visit(address, key)));
      return opens;
    };
  }

  private void visit(URI address, String key) {
    try {
      server.visit(address, key);
    } catch (IOException | InterruptedException e) {
      // the window says what came of it
    }
  }

  private Preferences memory() {
    return new Preferences() {
      @Override
      public Optional<String> get(String key) {
        return Optional.ofNullable(remembered.get(key));
      }

      @Override
      public boolean put(String key, String value) {
        remembered.put(key, value);
        return writable;
      }

      @Override
      public Map<String, String> all() {
        return Map.copyOf(remembered);
      }
    };
  }

  private static Settings settings(boolean demo, Optional<Issuer> issuer, Optional<String> client) {
    return Settings.unset(Path.of("unused")).with(Setting.DEMO, demo)
        .with(Setting.ISSUER, issuer).with(Setting.CLIENT_ID, client)
        .with(Setting.LANGUAGE, Locale.UK).with(Setting.THEME, Theme.LIGHT);
  }

  /** The system's clock, moved on by hand. */
  private static final class LaterClock implements Clock {
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
      Clock.system().pause(duration);
    }
  }
}
