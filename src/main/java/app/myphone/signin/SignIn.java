package app.myphone.signin;

import app.myphone.http.HttpStack;
import app.myphone.oidc.CallbackPage;
import app.myphone.oidc.ClientRegistrationCheck;
import app.myphone.oidc.DeviceSignIn;
import app.myphone.oidc.EndSession;
import app.myphone.oidc.IdTokenCheck;
import app.myphone.oidc.Identity;
import app.myphone.oidc.LoopbackReceiver;
import app.myphone.oidc.Provider;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.SignInRequest;
import app.myphone.oidc.SigningKeys;
import app.myphone.oidc.TokenClient;
import app.myphone.oidc.Tokens;
import app.myphone.oidc.UserInfo;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The story of a sign-in: discovery → request → browser or other device → tokens → ID-token check.
 */
public final class SignIn {
  private final ProviderDiscovery discovery;
  private final TokenClient tokens;
  private final DeviceSignIn devices;
  private final ClientRegistrationCheck registrations;
  private final SigningKeys keys;
  private final IdTokenCheck idTokens;
  private final Browser browser;
  private final Clock clock;
  private final Options options;
  private final KeptSessions kept;

  /**
   * What can be chosen.
   *
   * @param redirectHost {@code 127.0.0.1} or {@code localhost}
   * @param limit how long the browser may be away
   * @param messages the person's language, for the page at the end and for the server's pages
   * @param keeping where sign-ins outlive the process; empty: nowhere
   * @param devices whether people may sign in on another device
   */
  public record Options(String redirectHost, Duration limit, Messages messages, Optional<SignInStore> keeping,
      boolean devices) {
    /** How long the browser may be away unless said otherwise. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    /** Where people may sign in on another device. */
    public Options(String redirectHost, Duration limit, Messages messages, Optional<SignInStore> keeping) {
      this(redirectHost, limit, messages, keeping, true);
    }

    /** Of a sign-in that ends with the process. */
    public Options(String redirectHost, Duration limit, Messages messages) {
      this(redirectHost, limit, messages, Optional.empty());
    }
  }

  /** @param discovery shared with {@link ServerCheck}, so that what was just checked is not asked again */
  public SignIn(HttpStack http, ProviderDiscovery discovery, Browser browser, Clock clock, Options options) {
    this.discovery = discovery;
    this.tokens = new TokenClient(http, clock);
    this.devices = new DeviceSignIn(http, clock);
    this.registrations = new ClientRegistrationCheck(http, clock);
    this.keys = new SigningKeys(http, clock);
    this.idTokens = new IdTokenCheck(keys, clock);
    this.browser = browser;
    this.clock = clock;
    this.options = options;
    this.kept = new KeptSessions(discovery, new Session.Calls(tokens, new UserInfo(http, clock), new EndSession(http), clock),
        options.keeping());
  }

  /**
   * Signs a person in; blocks until the session is there, the sign-in failed, or the thread is interrupted. The port
   * is closed in every case.
   *
   * @param anotherAccount whether the server shall ask which account ({@code prompt=select_account})
   * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig">Discovery, 4</a>
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252, 7.3: loopback redirect</a>
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4">RFC 7636, 4: PKCE</a>
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1">RFC 6749, 4.1: code grant</a>
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628: another device</a>
   * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">Core, 3.1.3.7</a>
   */
  public Session run(Registration registration, boolean anotherAccount, SignInProgress progress)
      throws ProblemException, InterruptedException {
    Provider provider = discovery.find(registration.issuer()); // Discovery 4.3: the issuer is who it says it is
    try (LoopbackReceiver receiver = receiver()) { // RFC 8252, 7.3 and 8.3: bound before the browser opens
      BrowserOrDevice ways = new BrowserOrDevice(browser, events -> device(provider, registration, events),
          () -> registrations.check(provider, registration.clientId(), receiver.redirectUri()), clock, options.limit());
      SignInRequest request = request(provider, registration, receiver.redirectUri(), anotherAccount); // RFC 7636, 4.1
      receiver.listen(request, ways::answered); // RFC 6749, 4.1.2; RFC 9207, 2.4
      BrowserOrDevice.AuthorizationResult result = ways.first(tokens.authorizationUrl(request), progress); // RFC 8252, 8.12 or RFC 8628, 3.3
      progress.answered();
      Tokens granted = redeem(request, result); // RFC 6749, 4.1.3 and RFC 7636, 4.5: once
      Identity identity = idTokens.check(granted, proof(request, result)); // OpenID Connect Core, 3.1.3.7
      return kept.keep(new Session.Grant(registration, () -> provider, identity, granted), progress); // kept before it is used
    }
  }

  /**
   * The session that was kept for a server and an app; asks the keychain. The server is asked nothing: that is left to
   * the first use of the session, which needs a token request only when the access token is no longer fresh.
   */
  public Optional<Session> resume(Registration registration) throws ProblemException, InterruptedException {
    return kept.resume(registration);
  }

  /** The same of what the keychain said, as the account used last; never waits. Empty when a person has to sign in. */
  public Optional<Session> resume(SignInTarget target) {
    return kept.resume(target);
  }

  /** A session that is open is used again. */
  public void use(Session session) {
    kept.use(session.registration(), session.identity().subject());
  }

  /** The same only to end it. */
  public Optional<Session> reopen(SignInTarget target) {
    return kept.reopen(target);
  }

  /** The same of somebody whose name nobody knows. */
  public Session resume(Registration registration, StoredSignIn stored) {
    return kept.resume(registration, stored, new Identity(stored.subject(), Optional.empty(), Optional.empty()));
  }

  /** What the keychain could not do, and what can be done about it. */
  public KeychainStatus keychain() {
    return options.keeping().map(KeychainStatus.class::cast).orElse(KeychainStatus.NONE);
  }

  private LoopbackReceiver receiver() throws ProblemException {
    return LoopbackReceiver.open(options.redirectHost(), new CallbackPage(options.messages()));
  }

  private SignInRequest request(
      Provider provider, Registration registration, URI redirect, boolean anotherAccount) {
    String language = options.messages().locale().getLanguage();
    return SignInRequest.fresh(provider, registration.clientId(), redirect, language, anotherAccount);
  }

  private DeviceFlow device(Provider provider, Registration registration, Consumer<DeviceFlow.Event> events) {
    return new DeviceFlow(devices, provider, registration.clientId(), options.devices(), events);
  }

  private Tokens redeem(SignInRequest request, BrowserOrDevice.AuthorizationResult result)
      throws ProblemException, InterruptedException {
    return switch (result) {
      case BrowserOrDevice.Code(Secret code) ->
          keys.preparedBeside(request.provider(), () -> tokens.exchange(request, code));
      case BrowserOrDevice.DeviceTokens(Tokens tokens) -> tokens;
    };
  }

  /** No nonce was sent with the other device; all else is checked alike. */
  private static IdTokenCheck.ExpectedIdToken proof(
      SignInRequest request, BrowserOrDevice.AuthorizationResult result) {
    return switch (result) {
      case BrowserOrDevice.Code _ -> IdTokenCheck.ExpectedIdToken.with(request);
      case BrowserOrDevice.DeviceTokens _ -> new IdTokenCheck.ExpectedIdToken(request.provider(), request.clientId(), Optional.empty());
    };
  }
}
