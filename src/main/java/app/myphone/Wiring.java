package app.myphone;

import app.myphone.account.AccountSignIn;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.config.Version;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.DiagnosisFactory;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.AppDirectories;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.os.SystemBrowser;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.KeychainStore;
import app.myphone.store.MemoryStore;
import app.myphone.store.RefreshLock;
import app.myphone.text.Messages;
import app.myphone.ui.Program;
import app.myphone.ui.shell.Preferences;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The composition root, by hand: read it to see the program. Makes things when they are first asked for. */
final class Wiring implements AutoCloseable {
  private volatile Settings settings;
  private final Clock clock = Clock.system();
  private final boolean display;
  private @Nullable Messages messages;
  private @Nullable HttpStack http;
  private @Nullable ProviderDiscovery discovery;
  private @Nullable BuiltInDemo demo;
  private @Nullable SignInStore keeping;
  private @Nullable AccountSignIn signIn;

  Wiring(Settings settings, boolean display) {
    this.settings = settings;
    this.display = display;
  }

  /** Asks for what the window will show first, beside the toolkit's start; the demo knows nobody yet. */
  Optional<StartupPrefetch> prefetch() {
    return settings.get(Setting.DEMO) ? Optional.empty()
        : registration().map(at -> StartupPrefetch.begin(keeping(), at, settings.get(Setting.WIRE), this::signIn));
  }

  /** Every check of the configured server, when that is what was asked for. */
  Optional<Diagnosis> diagnosisToPrint() {
    return settings.get(Setting.DIAGNOSE) ? registration().map(this::diagnosis) : Optional.empty();
  }

  private Diagnosis diagnosis(Registration at) {
    return diagnosis(new DiagnosisTarget(at.issuer(), Optional.of(at.clientId()), at.apiUrl(), settings.get(Setting.REDIRECT_HOST),
        settings.get(Setting.WIRE)));
  }

  private Diagnosis diagnosis(DiagnosisTarget subject) {
    Optional<CredentialStore> vault = settings.get(Setting.KEEP_ME_SIGNED_IN) ? Optional.of(new KeychainStore()) : Optional.empty();
    return DiagnosisFactory.here(settings.get(Setting.TRUSTED_CERTIFICATES), new SystemBrowser(display), vault, messages(), clock)
        .of(subject, userAgent());
  }

  /** What the window does. */
  Program program(Preferences remembered, SettingsLoader loader) {
    return new Program(messages(), settings, Version.current(), signIn(), new ServerCheck(http(), discovery(), clock),
        this::diagnosis, () -> demo().registration(), remembered,
        new SystemBrowser(display), NetworkWatch.system(clock), clock, entries -> {
          changed(loader.load(entries));
          return program(remembered, loader);
        });
  }

  /** What was made for other settings is made anew when it is next asked for; the demo and the network stay. */
  private synchronized void changed(Settings next) {
    keeping = next.get(Setting.KEEP_ME_SIGNED_IN).equals(settings.get(Setting.KEEP_ME_SIGNED_IN)) ? keeping : null;
    settings = next;
    messages = null;
    signIn = null;
  }

  /** Where to sign in, as far as it was set; starts the demo server when that was asked for. */
  Optional<Registration> registration() {
    if (settings.get(Setting.DEMO)) {
      return Optional.of(demo().registration());
    }
    return settings.get(Setting.ISSUER).flatMap(issuer -> settings.get(Setting.CLIENT_ID).map(clientId ->
        new Registration(issuer, clientId, settings.get(Setting.API_URL).orElse(issuer.uri()), false)));
  }

  synchronized AccountSignIn signIn() {
    if (signIn == null) {
      SignIn.Options options =
          new SignIn.Options(settings.get(Setting.REDIRECT_HOST), SignIn.Options.LIMIT, messages(), Optional.of(keeping()));
      signIn = new AccountSignIn(
          new SignIn(http(), discovery(), browser(), clock, options), http(), settings.get(Setting.TIMEOUT), clock);
    }
    return signIn;
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

  private Browser browser() {
    Optional<String> person = settings.get(Setting.DEMO) ? settings.get(Setting.AS) : Optional.empty();
    return person.map(name -> demo().browserOf(name)).orElseGet(() -> new SystemBrowser(display));
  }

  private synchronized Messages messages() {
    if (messages == null) {
      messages = Messages.in(settings.get(Setting.LANGUAGE));
    }
    return messages;
  }

  private static String userAgent() {
    return "my-phone/" + Version.current();
  }

  private synchronized HttpStack http() {
    if (http == null) {
      http = new HttpStack(Network.here(settings.get(Setting.TRUSTED_CERTIFICATES)), userAgent(),
          messages().locale().toLanguageTag(), settings.get(Setting.TIMEOUT));
    }
    return http;
  }

  /** Touches nothing yet: the keychain is asked when a session is resumed or begun, never for the demo. */
  private synchronized SignInStore keeping() {
    if (keeping == null) {
      keeping = settings.get(Setting.KEEP_ME_SIGNED_IN)
          ? SignInStore.shared(new KeychainStore(), new RefreshLock(AppDirectories.system().state(), clock), clock)
          : SignInStore.alone(new MemoryStore(), clock);
    }
    return keeping;
  }

  private synchronized ProviderDiscovery discovery() {
    if (discovery == null) {
      discovery = new ProviderDiscovery(http(), clock);
    }
    return discovery;
  }

  private synchronized BuiltInDemo demo() {
    if (demo == null) {
      demo = BuiltInDemo.start();
    }
    return demo;
  }
}
