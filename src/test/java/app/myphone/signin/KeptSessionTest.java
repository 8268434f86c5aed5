package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.http.Network;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.KeychainFailure;
import app.myphone.store.MemoryStore;
import app.myphone.store.RefreshLock;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each {@link SignIn} here is a start of the program, or another process beside it. */
@Timeout(40)
class KeptSessionTest {
  private static final String TOKEN = "/oauth/v2/token";
  private static final String ADA = "400926029071256614";

  @TempDir Path folder;
  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final Flaky vault = new Flaky();
  private Path locks;

  @BeforeEach
  void locksWork() {
    locks = folder;
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void signInIsKeptBeforeItIsUsed() throws Exception {
    Session session = signedIn();
    StoredSignIn kept = kept().orElseThrow();
    assertThat(kept.access()).contains(session.accessToken());
    assertThat(kept.subject()).isEqualTo(ADA);
    assertThat(kept.clientId()).isEqualTo(TestProvider.CLIENT);
    assertThat(Duration.between(clock.now(), kept.expiresAt())).isEqualTo(Duration.ofSeconds(43199));
    assertThat(session.notKept()).isEmpty();
  }

  @Test
  void aFreshTokenNeedsNoRequestAtTheNextStart() throws Exception {
    Secret token = signedIn().accessToken();
    int before = server.requests().size();
    Session resumed = resumed();
    assertThat(resumed.accessToken()).isEqualTo(token);
    assertThat(resumed.identity().subject()).isEqualTo(ADA);
    assertThat(server.requests()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {43199 - 60, 43199 + 3600})
  void aTokenThatEndsWithinAMinuteCostsOneRefresh(int seconds) throws Exception {
    keep("r0", clock.now().plusSeconds(43199));
    clock.advance(Duration.ofSeconds(seconds));
    Session resumed = resumed();
    Secret token = resumed.accessToken();
    resumed.accessToken();
    assertThat(server.paths()).containsExactly("GET /.well-known/openid-configuration", "POST " + TOKEN);
    assertThat(TestProvider.form(server.requests(TOKEN).getFirst())).containsEntry("refresh_token", "r0");
    assertThat(kept().orElseThrow().access()).contains(token);
    assertThat(resumed().accessToken()).isEqualTo(token);
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void withoutAnAccessTokenOneIsFetched() throws Exception {
    vault.write(server.issuer().value(), new StoredSignIn(TestProvider.CLIENT, ADA, new Secret("r0"), Optional.empty(),
        clock.now().plusSeconds(9999)));
    assertThat(resumed().accessToken().reveal()).startsWith("access-");
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void whatIsKeptForAnotherAppOrTheDemoIsNoSession() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    assertThat(start().resume(new Registration(server.issuer(), "another", server.issuer().uri(), false))).isEmpty();
    vault.fails = Reason.REFUSED;
    assertThat(start().resume(registration())).isEmpty();
    vault.fails = null;
    Registration demo = new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), true);
    int before = vault.calls;
    assertThat(start().resume(demo)).isEmpty();
    start().run(demo, false, SignInProgress.UNWATCHED).signOut(false);
    assertThat(vault.calls).isEqualTo(before);
  }

  @Test
  void twoProcessesWithManyThreadsMakeOneRefresh() throws Exception {
    keep("r0", Instant.EPOCH);
    rotates("r0");
    List<Session> processes = List.of(resumed(), resumed());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Secret>> tokens = threads.invokeAll(IntStream.range(0, 100)
          .mapToObj(i -> (Callable<Secret>) () -> processes.get(i % 2).accessToken()).toList());
      assertThat(tokens.stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    assertThat(server.requests(TOKEN)).hasSize(1);
  }

  @Test
  void refusedTokenIsReplacedByTheOtherProcesssToken() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    Session window = resumed();
    Session terminal = resumed();
    Secret refused = window.accessToken();
    Secret newer = terminal.tokenAfterRefused(refused).orElseThrow();
    assertThat(window.tokenAfterRefused(refused)).contains(newer);
    assertThat(server.requests(TOKEN)).hasSize(1);
    assertThat(window.tokenAfterRefused(newer)).isPresent().isNotEqualTo(Optional.of(newer));
    assertThat(TestProvider.form(server.requests(TOKEN).getLast()).get("refresh_token")).startsWith("refresh-");
  }

  @Test
  void aLostRaceIsNoLostSession() throws Exception {
    keep("r0", Instant.EPOCH);
    Session session = resumed();
    server.on(TOKEN, _ -> {
      keep("r1", clock.now().plusSeconds(9999));
      return TestProvider.json(400, "{\"error\":\"invalid_grant\"}");
    });
    assertThat(session.accessToken().reveal()).isEqualTo("access-of-r1");
    assertThat(kept().orElseThrow().refresh().reveal()).isEqualTo("r1");
  }

  @Test
  void withoutALockARaceThatIsLostIsLookedAtOnceMore() throws Exception {
    Files.writeString(folder.resolve("no-folder"), "");
    locks = folder.resolve("no-folder");
    keep("r0", Instant.EPOCH);
    Session session = resumed();
    server.on(TOKEN, _ -> {
      vault.otherProcess = () -> keep("r1", clock.now().plusSeconds(9999));
      return TestProvider.json(400, "{\"error\":\"invalid_grant\"}");
    });
    assertThat(session.accessToken().reveal()).isEqualTo("access-of-r1");
    assertThat(kept().orElseThrow().refresh().reveal()).isEqualTo("r1");
  }

  @Test
  void anotherProcessThatNeverEndsItsTurnIsWaitedForHalfOfALoadsTime() throws Exception {
    keep("r0", Instant.EPOCH);
    try (HttpStack quick = new HttpStack(Network.here(Optional.empty()), "test", "en", Duration.ofSeconds(6));
        Lease _ = new RefreshLock(locks, Clock.system()).take(server.issuer().value(), ADA, Duration.ZERO)) {
      Session session = start(quick).resume(registration()).orElseThrow();
      long start = System.nanoTime();
      assertThat(session.accessToken().reveal()).startsWith("access-");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(6));
    }
  }

  @Test
  void whenTheServerIsTooLateAsWellTheOtherProcessIsSaidToBeTheReason() throws Exception {
    keep("r0", Instant.EPOCH);
    server.on(TOKEN, _ -> new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    try (HttpStack quick = new HttpStack(Network.here(Optional.empty()), "test", "en", Duration.ofSeconds(2));
        Lease _ = new RefreshLock(locks, Clock.system()).take(server.issuer().value(), ADA, Duration.ZERO)) {
      Session session = start(quick).resume(registration()).orElseThrow();
      assertThatThrownBy(session::accessToken).hasMessage("session.busy");
    }
    assertThat(kept()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 invalid_grant", "400 invalid_request"})
  void whatEndsTheSessionDeletesTheEntry(String answer) throws Exception {
    keep("r0", Instant.EPOCH);
    server.on(TOKEN, oauth(answer));
    assertThatThrownBy(resumed()::accessToken).hasMessage("session.ended");
    assertThat(kept()).isEmpty();
    assertThat(start().resume(registration())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 invalid_client", "400 unauthorized_client", "400 invalid_scope", "404 text", "429 text",
      "500 invalid_grant", "503 text"})
  void setUpErrorsAndPassingTroubleKeepTheEntry(String answer) throws Exception {
    keep("r0", Instant.EPOCH);
    server.on(TOKEN, oauth(answer));
    Session session = resumed();
    assertThatThrownBy(session::accessToken).isInstanceOf(ProblemException.class);
    assertThat(kept()).isPresent();
    server.heal(TOKEN);
    assertThat(session.accessToken()).isNotNull();
  }

  @Test
  void noDiscoveryKeepsTheEntry() throws Exception {
    keep("r0", Instant.EPOCH);
    server.on("/.well-known/openid-configuration", TestProvider.json(500, ""));
    Session session = resumed();
    assertThatThrownBy(session::accessToken).isInstanceOf(ProblemException.class);
    assertThat(kept()).isPresent();
    server.heal("/.well-known/openid-configuration");
    assertThat(session.accessToken()).isNotNull();
  }

  @Test
  void signOutAfterARestartFetchesTheIdTokenFirst() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    resumed().signOut(true);
    assertThat(server.paths()).containsExactly("GET /.well-known/openid-configuration", "POST " + TOKEN,
        "POST /oauth/v2/revoke", "GET /oidc/v1/end_session");
    assertThat(TestProvider.form(server.requests("/oauth/v2/revoke").getFirst()).get("token")).startsWith("refresh-");
    assertThat(kept()).isEmpty();
    assertThat(start().resume(registration())).isEmpty();
  }

  /** The server could not be told, so that its refresh token is still good. */
  @Test
  void whoSignsOutInOneProcessIsNotBroughtBackByAnother() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    Session window = resumed();
    Session other = resumed();
    server.on("/oauth/v2/revoke", TestProvider.json(503, ""));
    window.signOut(false);
    Secret token = other.accessToken();
    assertThatThrownBy(() -> other.tokenAfterRefused(token)).hasMessage("session.ended");
    assertThat(kept()).isEmpty();
    assertThat(server.requests(TOKEN)).isEmpty();
  }

  /** As long as the list names the account it is only the entry that the keychain has lost. */
  @Test
  void anEntryThatTheKeychainLosesIsKeptAnewByWhoHasIt() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    vault.list(new StoredAccount(server.issuer().value(), ADA, TestProvider.CLIENT, server.issuer().value(),
        Optional.empty(), Instant.EPOCH));
    rotates("r0");
    Session window = resumed();
    vault.memory.delete(server.issuer().value(), ADA);
    Secret token = window.accessToken();
    assertThat(window.tokenAfterRefused(token)).isPresent();
    assertThat(kept().orElseThrow().refresh().reveal()).isEqualTo("r0+");
  }

  @Test
  void aListThatTheKeychainLosesIsMadeAnewByWhoIsSignedIn() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    rotates("r0");
    Session window = resumed();
    Secret token = window.accessToken();
    assertThat(vault.accounts()).isEmpty();
    assertThat(window.tokenAfterRefused(token)).isPresent();
    assertThat(vault.accounts()).singleElement().satisfies(account -> {
      assertThat(account.is(server.issuer().value(), ADA)).isTrue();
      assertThat(account.apiUrl()).isEqualTo(registration().apiUrl().toString());
    });
  }

  @Test
  void signOutRevokesWhatTheOtherProcessGot() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    Session window = resumed();
    keep("r1", clock.now().plusSeconds(9999));
    window.signOut(false);
    assertThat(TestProvider.form(server.requests("/oauth/v2/revoke").getFirst())).containsEntry("token", "r1");
    assertThat(server.requests(TOKEN)).isEmpty();
  }

  @Test
  void signOutForgetsAlthoughTheServerIsDownOrThePersonIsInAHurry() throws Exception {
    keep("r0", clock.now().plusSeconds(9999));
    for (String path : List.of(TOKEN, "/oauth/v2/revoke", "/oidc/v1/end_session")) {
      server.on(path, TestProvider.json(503, ""));
    }
    resumed().signOut(true);
    assertThat(kept()).isEmpty();
    keep("r0", clock.now().plusSeconds(9999));
    Session session = resumed();
    Thread hurry = Thread.ofVirtual().unstarted(() -> {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> session.signOut(true)).isInstanceOf(InterruptedException.class);
    });
    hurry.start();
    hurry.join();
    assertThat(kept()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aKeychainThatFailsAtTheStartIsToldUntilItAnswers(Reason reason) throws Exception {
    SignIn start = start();
    vault.fails = reason;
    assertThat(start.resume(registration())).isEmpty();
    assertThat(start.keychain().unread()).contains(new KeychainFailure("Test Keychain", reason));
    vault.fails = null;
    assertThat(start.resume(registration())).isEmpty();
    assertThat(start.keychain().unread()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void withoutAKeychainTheSessionLastsForThisRun(Reason reason) throws Exception {
    vault.fails = reason;
    AtomicReference<KeychainFailure> told = new AtomicReference<>();
    Session session = start().run(registration(), false, new SignInProgress() {
      @Override
      public void notKept(KeychainFailure why) {
        told.set(why);
      }
    });
    assertThat(told.get()).isEqualTo(new KeychainFailure("Test Keychain", reason));
    assertThat(session.notKept()).contains(told.get());
    clock.advance(Duration.ofHours(13));
    assertThat(session.accessToken()).isEqualTo(session.accessToken());
    assertThat(server.requests(TOKEN)).hasSize(2);
    vault.fails = null;
    clock.advance(Duration.ofHours(13));
    session.accessToken();
    assertThat(session.notKept()).isEmpty();
    assertThat(kept()).isPresent();
  }

  @Test
  void anOldEntryThatCouldNotBeReplacedIsNotTakenForNews() throws Exception {
    Session session = signedIn();
    vault.writeFails = Reason.HANGS;
    clock.advance(Duration.ofHours(13));
    Secret second = session.accessToken();
    assertThat(session.notKept()).isPresent();
    clock.advance(Duration.ofHours(13));
    assertThat(session.accessToken()).isNotEqualTo(second);
    assertThat(server.requests(TOKEN)).hasSize(3);
    assertThat(server.requests(TOKEN).stream().skip(1).map(TestProvider::form).map(form -> form.get("refresh_token"))
        .distinct()).hasSize(2);
  }

  @Test
  void whoCancelsWhileItIsKeptIsNotSignedInNextTime() throws Exception {
    Thread cancelled = Thread.ofVirtual().unstarted(() -> assertThatThrownBy(this::signedIn)
        .isInstanceOf(InterruptedException.class));
    vault.whileWriting = cancelled::interrupt;
    cancelled.start();
    cancelled.join();
    assertThat(kept()).isEmpty();
  }

  private Session signedIn() throws ProblemException, InterruptedException {
    return start().run(registration(), false, SignInProgress.UNWATCHED);
  }

  private Session resumed() throws Exception {
    return start().resume(registration()).orElseThrow();
  }

  private SignIn start() {
    return start(http);
  }

  private SignIn start(HttpStack stack) {
    return new SignIn(stack, new ProviderDiscovery(stack, clock), new TestBrowser(), clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(30), Messages.in(Locale.ENGLISH),
            Optional.of(SignInStore.shared(vault, new RefreshLock(locks, Clock.system()), clock))));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
  }

  private Optional<StoredSignIn> kept() {
    return vault.memory.read(server.issuer().value());
  }

  private void keep(String refresh, Instant end) {
    vault.memory.write(server.issuer().value(), new StoredSignIn(TestProvider.CLIENT, ADA, new Secret(refresh),
        Optional.of(new Secret("access-of-" + refresh)), end));
  }

  /** A server that takes each refresh token once. */
  private void rotates(String first) {
    AtomicReference<String> good = new AtomicReference<>(first);
    server.on(TOKEN, request -> rotated(request, good));
  }

  private static MockResponse rotated(RecordedRequest request, AtomicReference<String> good) {
    String asked = Objects.requireNonNull(TestProvider.form(request).get("refresh_token"));
    String next = asked + "+";
    return good.getAndUpdate(now -> now.equals(asked) ? next : now).equals(asked)
        ? TestProvider.json(200, "{\"access_token\":\"a" + next + "\",\"token_type\":\"Bearer\",\"refresh_token\":\""
            + next + "\",\"expires_in\":43199}")
        : TestProvider.json(400, "{\"error\":\"invalid_grant\"}");
  }

  private static MockResponse oauth(String answer) {
    int status = Integer.parseInt(answer.substring(0, 3));
    return answer.endsWith("text") ? TestProvider.text(status, "text/plain", "no")
        : TestProvider.json(status, "{\"error\":\"" + answer.substring(4) + "\"}");
  }

  /** A keychain that fails when it is told to. */
  private static final class Flaky implements CredentialStore {
    private final MemoryStore memory = new MemoryStore();
    private final List<StoredAccount> listed = new CopyOnWriteArrayList<>();
    private volatile Reason fails;
    private volatile Reason writeFails;
    private volatile Runnable whileWriting = () -> {};
    private volatile int calls;
    private volatile Runnable otherProcess;
    private int readsSince;

    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException {
      check(fails);
      if (otherProcess != null && ++readsSince == 2) {
        otherProcess.run();
      }
      return memory.read(issuer);
    }

    @Override
    public List<StoredAccount> accounts() {
      return listed;
    }

    @Override
    public void list(StoredAccount account) {
      listed.add(account);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      check(Stream.of(Optional.ofNullable(fails), Optional.ofNullable(writeFails)).flatMap(Optional::stream)
          .findFirst().orElse(null));
      memory.write(issuer, signIn);
      whileWriting.run();
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      check(fails);
      memory.delete(issuer, subject);
      listed.removeIf(account -> account.is(issuer, subject));
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Test Keychain");
    }

    private synchronized void check(Reason reason) throws CredentialStoreException {
      calls++;
      if (reason != null) {
        throw new CredentialStoreException(reason);
      }
    }
  }
}
