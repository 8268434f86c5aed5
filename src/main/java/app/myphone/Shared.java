package app.myphone;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.config.Version;
import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.AppDirectories;
import app.myphone.signin.SignInStore;
import app.myphone.store.MemoryStore;
import app.myphone.store.RefreshLock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What outlives a change of settings: the computer's edges, connections, sign-ins, the demo server. Thread-safe. */
final class Shared implements AutoCloseable {
  private final Edges edges;
  private final SettingsLoader loader;
  private final SignInStore kept;
  private final SignInStore ofThisRun;
  private final List<BiConsumer<String, String>> textMessages = new CopyOnWriteArrayList<>();
  private @Nullable HttpStack http;
  private @Nullable ProviderDiscovery discovery;
  private @Nullable BuiltInDemo demo;

  /**
   * Touches nothing yet: the keychain is asked when somebody may still be signed in, never for the demo.
   *
   * @param locks among all processes that use the vault
   */
  Shared(Edges edges, RefreshLock locks, SettingsLoader loader) {
    this.edges = edges;
    this.loader = loader;
    this.kept = SignInStore.shared(edges.vault(), locks, edges.clock());
    this.ofThisRun = SignInStore.alone(new MemoryStore(), edges.clock());
  }

  /** @param display whether there is one */
  static Shared system(SettingsLoader loader, boolean display) {
    Edges edges = Edges.system(display);
    return new Shared(edges, new RefreshLock(AppDirectories.system().state(), edges.clock()), loader);
  }

  Edges edges() {
    return edges;
  }

  SettingsLoader loader() {
    return loader;
  }

  /** Where sign-ins are kept. */
  SignInStore signIns(Settings settings) {
    return settings.get(Setting.KEEP_ME_SIGNED_IN) ? kept : ofThisRun;
  }

  /**
   * For everything that leaves the computer, made for the first settings. From now on it asks for answers in the
   * language of these, also with sessions that were begun before.
   */
  synchronized HttpStack http(Settings settings) {
    String language = settings.get(Setting.LANGUAGE).toLanguageTag();
    if (http == null) {
      http = new HttpStack(network(settings), Version.userAgent(), language, settings.get(Setting.TIMEOUT));
    }
    http.speak(language);
    return http;
  }

  /** How to get out, read anew. */
  Network network(Settings settings) {
    return Network.here(settings.get(Setting.TRUSTED_CERTIFICATES), edges.sockets());
  }

  /** What servers said about themselves is asked once. */
  synchronized ProviderDiscovery discovery(HttpStack http) {
    if (discovery == null) {
      discovery = new ProviderDiscovery(http, edges.clock());
    }
    return discovery;
  }

  /** Tells the demo's text messages, once there is a demo. */
  void onDemoTextMessage(BiConsumer<String, String> listener) {
    textMessages.add(listener);
  }

  /** Starts the demo server, or finds it running; blocking. */
  synchronized BuiltInDemo demo() {
    if (demo == null) {
      demo = BuiltInDemo.start();
      demo.onTextMessage((number, code) -> textMessages.forEach(listener -> listener.accept(number, code)));
    }
    return demo;
  }

  @Override
  public synchronized void close() {
    if (http != null) {
      http.close();
    }
    if (demo != null) {
      demo.close();
    }
  }
}
