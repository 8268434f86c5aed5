package app.myphone.signin;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.TestClock;
import app.myphone.problem.Secret;
import app.myphone.store.StoredSignIn;
import app.myphone.store.MemoryStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The part of {@link LoudSignIn} that begins at the second start: refreshes, keychains and sign-outs that fail. */
final class LoudKeptSession {
  private static final String TOKEN = "/oauth/v2/token";
  private static final Set<String> SECRETS = Set.of("kept-refresh-token", "kept-access-token", "half-an-answer");

  private final TestProvider server;
  private final TestClock clock;
  private final HttpStack http;

  LoudKeptSession(TestProvider server, TestClock clock, HttpStack http) {
    this.server = server;
    this.clock = clock;
    this.http = http;
  }

  /** Gives the secrets that were used and are in no request. */
  Set<String> run() throws Exception {
    StoredSignIn kept = new StoredSignIn(TestProvider.CLIENT, "400926029071256614", new Secret("kept-refresh-token"),
        Optional.of(new Secret("kept-access-token")), clock.now());
    LoudSignIn.show(kept);
    MemoryStore vault = new MemoryStore();
    vault.write(server.issuer().value(), kept);
    refreshes(vault);
    signOut(vault);
    LoudSignIn.show(start(new Broken()).resume(registration()));
    LoudSignIn.show(start(new Broken()).run(registration(), false, SignInProgress.UNWATCHED).notKept());
    return SECRETS;
  }

  private void refreshes(CredentialStore vault) throws Exception {
    for (Function<RecordedRequest, MockResponse> fault : faults()) {
      server.on(TOKEN, fault);
      LoudSignIn.failing(start(vault).resume(registration()).orElseThrow()::accessToken);
    }
    server.heal(TOKEN);
    LoudSignIn.show(start(vault).resume(registration()).orElseThrow().accessToken());
  }

  private void signOut(CredentialStore vault) throws Exception {
    List<String> paths = List.of("/oauth/v2/revoke", "/oidc/v1/end_session");
    paths.forEach(path -> server.on(path, request -> echo(400, "invalid_request",
        request.getUrl().query() + " " + request.getBody())));
    start(vault).resume(registration()).orElseThrow().signOut(true);
    paths.forEach(path -> server.on(path, TestProvider.json(503, "")));
    start(new MemoryStore()).run(registration(), false, SignInProgress.UNWATCHED).signOut(true);
    paths.forEach(path -> server.on(path, cut()));
    start(new MemoryStore()).run(registration(), false, SignInProgress.UNWATCHED).signOut(true);
    paths.forEach(server::heal);
  }

  /** Servers that repeat what they were sent, or keep half of what they owe. */
  private static List<Function<RecordedRequest, MockResponse>> faults() {
    return List.of(
        request -> TestProvider.json(503, TestProvider.form(request).toString()),
        request -> TestProvider.text(404, "text/plain", "not found: " + TestProvider.form(request)),
        request -> TestProvider.text(429, "text/plain", TestProvider.form(request).toString()),
        request -> echo(401, "invalid_client", TestProvider.form(request).toString()),
        _ -> TestProvider.json(200, "{\"token_type\":\"Bearer\",\"refresh_token\":\"half-an-answer\"}"),
        _ -> TestProvider.text(200, "text/html", "<h1>half-an-answer</h1>"),
        _ -> cut());
  }

  private static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse echo(int status, String error, String words) {
    return TestProvider.json(status, TestProvider.json(Map.of("error", error, "error_description", words)));
  }

  private SignIn start(CredentialStore vault) {
    return new SignIn(http, new ProviderDiscovery(http, clock), new TestBrowser(), clock, new SignIn.Options(
        "127.0.0.1", Duration.ofSeconds(10), Messages.in(Locale.ENGLISH), Optional.of(SignInStore.alone(vault, clock))));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
  }

  /** A keychain that fails at everything. */
  private static final class Broken implements CredentialStore {
    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.HANGS);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.REFUSED);
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.ABSENT);
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Broken Keychain");
    }
  }
}
