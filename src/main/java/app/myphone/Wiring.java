package app.myphone;

import app.myphone.account.AccountSignIn;
import app.myphone.config.Feature;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.diagnosis.Diagnosis;
import app.myphone.diagnosis.DiagnosisFactory;
import app.myphone.diagnosis.DiagnosisTarget;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.os.NetworkWatch;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInStore;
import app.myphone.signin.SignInTarget;
import app.myphone.store.CredentialStore;
import app.myphone.text.Messages;
import app.myphone.ui.WindowDependencies;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The composition root, by hand: read it to see the program. Immutable; other settings make another one, which shares
 * what outlives them.
 */
final class Wiring implements WindowDependencies {
  private final Settings settings;
  private final Shared shared;
  private final Messages messages;
  private final AccountSignIn signIn;
  private final ServerCheck check;
  private final DiagnosisFactory diagnoses;

  /** Takes some time: what it needs is loaded. These settings hold from now on. */
  Wiring(Settings settings, Shared shared) {
    Clock clock = shared.edges().clock();
    HttpStack http = shared.http(settings);
    ProviderDiscovery discovery = shared.discovery(http);
    SignInStore store = shared.signIns(settings);
    this.settings = settings;
    this.shared = shared;
    this.messages = Messages.in(settings.get(Setting.LANGUAGE));
    SignIn.Options options = new SignIn.Options(
        settings.get(Setting.REDIRECT_HOST), SignIn.Options.LIMIT, messages, Optional.of(store),
        settings.organisation().allows(Feature.DEVICE_SIGN_IN));
    this.signIn = new AccountSignIn(new SignIn(http, discovery, signInBrowser(), clock, options), http,
        settings.get(Setting.TIMEOUT), clock);
    this.check = new ServerCheck(http, discovery, clock);
    Optional<CredentialStore> vault =
        settings.get(Setting.KEEP_ME_SIGNED_IN) ? Optional.of(shared.edges().vault()) : Optional.empty();
    this.diagnoses =
        new DiagnosisFactory(() -> shared.network(settings), shared.edges().browser(), vault, messages, clock);
  }

  /** Whether nothing says where to sign in, nor who. */
  static boolean isUnset(Settings settings) {
    return server(settings).isEmpty() && settings.get(Setting.ACCOUNT).isEmpty();
  }

  @Override
  public KeptAccounts accounts() {
    return new KeptAccounts(shared.signIns(settings), settings);
  }

  /** Where to sign in, as far as it is set, but for the demo. */
  static Optional<Registration> server(Settings settings) {
    return settings.get(Setting.ISSUER).flatMap(issuer ->
        settings.get(Setting.CLIENT_ID).map(clientId -> Registration.of(settings, issuer, clientId)));
  }

  /** Where to sign in, as far as it is set; starts the demo server when that was asked for. */
  Optional<Registration> registration() {
    return settings.get(Setting.DEMO) ? Optional.of(demo()) : server(settings);
  }

  /** Whose account is meant, and where; starts the demo server when that was asked for. */
  Optional<SignInTarget> target() throws ProblemException, InterruptedException {
    return settings.get(Setting.DEMO)
        ? Optional.of(new SignInTarget(demo(), Optional.empty(), Optional.empty())) : accounts().meant();
  }

  /** Every check of a server. */
  Diagnosis diagnosis(Registration at) {
    return diagnoses.of(new DiagnosisTarget(at.issuer(), Optional.of(at.clientId()), at.apiUrl(),
        settings.get(Setting.REDIRECT_HOST), settings.get(Setting.WIRE)));
  }

  @Override
  public Wiring with(Map<String, String> entries) throws ProblemException {
    return new Wiring(shared.loader().load(entries), shared);
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  @Override
  public AccountSignIn signIn() {
    return signIn;
  }

  @Override
  public ServerCheck check() {
    return check;
  }

  @Override
  public DiagnosisFactory diagnoses() {
    return diagnoses;
  }

  @Override
  public Registration demo() {
    return shared.demo().registration();
  }

  @Override
  public void onDemoTextMessage(BiConsumer<String, String> listener) {
    shared.onDemoTextMessage(listener);
  }

  @Override
  public Browser browser() {
    return shared.edges().browser();
  }

  @Override
  public NetworkWatch networkWatch() {
    return shared.edges().networkWatch();
  }

  @Override
  public Clock clock() {
    return shared.edges().clock();
  }

  /** A person of the demo needs no window to sign in. */
  private Browser signInBrowser() {
    Optional<String> person = settings.get(Setting.DEMO) ? settings.get(Setting.AS) : Optional.empty();
    return person.map(name -> shared.demo().browserOf(name)).orElseGet(this::browser);
  }
}
