package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.problem.Secret;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.store.MemoryStore;
import app.myphone.store.RefreshLock;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import app.myphone.text.Messages;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing out while the keychain does not do what it is asked. Each {@link SignIn} is a start of the program. */
@Timeout(40)
class SignOutTest {
  private static final String ADA = "400926029071256614";

  @TempDir Path state;
  private final Waits clock = new Waits();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");
  private final Stubborn vault = new Stubborn();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aKeychainThatFailsIsSaidTheTokenIsRevokedAndTheNextStartShowsNobody(Reason reason) throws Exception {
    SignIn first = start();
    Session session = first.run(registration(), false, SignInProgress.UNWATCHED);
    CountDownLatch told = new CountDownLatch(1);
    first.keychain().listen(told::countDown);
    vault.fails = reason;
    session.signOut(false);
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(first.keychain().notRemoved()).contains(new KeychainFailure("Test Keychain", reason));
    assertThat(server.requests("/oauth/v2/revoke")).hasSize(1);
    SignIn next = start();
    assertThat(next.resume(registration())).isEmpty();
    assertThat(next.keychain().notRemoved()).isPresent();
    vault.fails = null;
    SignIn another = start();
    assertThat(another.resume(registration())).isEmpty();
    assertThat(another.keychain().notRemoved()).isEmpty();
    assertThat(vault.memory.read(server.issuer().value())).isEmpty();
    assertThat(state).isDirectoryNotContaining("glob:**.remove");
  }

  @Test
  void itIsTriedAgainUntilTheKeychainAnswers() throws Exception {
    SignIn start = start();
    Session session = start.run(registration(), false, SignInProgress.UNWATCHED);
    vault.fails = Reason.HANGS;
    session.signOut(false);
    clock.awaitPause();
    clock.endPause();
    clock.awaitPause(); // the second try has failed by now
    assertThat(start.keychain().notRemoved()).isPresent();
    CountDownLatch told = new CountDownLatch(1);
    start.keychain().listen(told::countDown);
    vault.fails = null;
    clock.endPause();
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(start.keychain().notRemoved()).isEmpty();
    assertThat(vault.memory.read(server.issuer().value())).isEmpty();
  }

  @Test
  void whoeverSignsInAgainMeanwhileStaysSignedIn() throws Exception {
    SignIn start = start();
    Session session = start.run(registration(), false, SignInProgress.UNWATCHED);
    vault.fails = Reason.HANGS;
    session.signOut(false);
    vault.fails = null;
    start.run(registration(), false, SignInProgress.UNWATCHED);
    assertThat(start.keychain().notRemoved()).isEmpty();
    clock.awaitPause();
    clock.endPause();
    assertThat(start().resume(registration())).isPresent();
  }

  @Test
  void aProcessKilledWhileItSignsOutHasSignedOut() throws Exception {
    SignIn start = start();
    Session session = start.run(registration(), false, SignInProgress.UNWATCHED);
    vault.whileDeleting = () -> assertThat(state).isDirectoryContaining("glob:**.remove");
    session.signOut(false);
    assertThat(state).isDirectoryNotContaining("glob:**.remove");
  }

  @Test
  void theMarkSaysNothingToOthers() throws Exception {
    Session session = start().run(registration(), false, SignInProgress.UNWATCHED);
    vault.fails = Reason.REFUSED;
    session.signOut(false);
    try (var files = Files.list(state)) {
      List<Path> marks = files.filter(file -> file.toString().endsWith(".remove")).toList();
      assertThat(marks).hasSize(1).allSatisfy(mark -> {
        assertThat(mark.getFileName().toString()).matches("[0-9a-f]{32}\\.remove");
        assertThat(mark).isEmptyFile();
      });
    }
  }

  @Test
  void whoWasNeverKeptBecauseThereIsNoKeychainIsNotSaidToBeInIt() throws Exception {
    vault.fails = Reason.ABSENT;
    SignIn start = start();
    start.run(registration(), false, SignInProgress.UNWATCHED).signOut(false);
    assertThat(start.keychain().notRemoved()).isEmpty();
    assertThat(state).isDirectoryNotContaining("glob:**.remove");
  }

  @Test
  void whatCouldNotBeKeptIsKeptOnceTheKeychainIsUnlocked() throws Exception {
    vault.fails = Reason.LOCKED;
    SignIn start = start();
    Session session = start.run(registration(), false, SignInProgress.UNWATCHED);
    assertThat(session.notKept()).contains(new KeychainFailure("Test Keychain", Reason.LOCKED));
    assertThat(start.keychain().unlock()).isTrue();
    assertThat(session.notKept()).isEmpty();
    assertThat(start().resume(registration())).isPresent();
  }

  @Test
  void signingInAsAnotherLeavesTheFirstAndTheListSaysWhoIsWhere() throws Exception {
    vault.write(server.issuer().value(), new StoredSignIn(
        TestProvider.CLIENT, "ben", new Secret("r0"), Optional.empty(), Instant.EPOCH));
    vault.list(new StoredAccount(server.issuer().value(), "ben", TestProvider.CLIENT, server.issuer().value(),
        Optional.empty(), Instant.EPOCH));
    start().run(registration(), false, SignInProgress.UNWATCHED);
    assertThat(vault.accounts()).hasSize(2).first().satisfies(account -> {
      assertThat(account.subject()).isEqualTo(ADA);
      assertThat(account.clientId()).isEqualTo(TestProvider.CLIENT);
      assertThat(account.apiUrl()).isEqualTo("https://api.example");
    });
    assertThat(vault.memory.read(server.issuer().value(), "ben")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void whoIsNotNamedByAKeychainThatFailsIsSignedOutAtTheNextStart(Reason reason) throws Exception {
    start().run(registration(), false, SignInProgress.UNWATCHED);
    SignInStore store = SignInStore.shared(vault, new RefreshLock(state, Clock.system()), clock);
    assertThat(store.removeLastLater()).as("nothing failed yet").isFalse();
    vault.fails = reason;
    assertThat(store.reader().accounts()).isEmpty();
    boolean mayKeep = Removals.mayKeep(reason);
    assertThat(store.removeLastLater()).isEqualTo(mayKeep);
    vault.fails = null;
    assertThat(start().resume(registration()).isEmpty()).isEqualTo(mayKeep);
    assertThat(vault.memory.read(server.issuer().value()).isEmpty()).isEqualTo(mayKeep);
    assertThat(start().run(registration(), false, SignInProgress.UNWATCHED)).isNotNull();
    assertThat(start().resume(registration())).as("whoever signs in again stays").isPresent();
  }

  private SignIn start() {
    return new SignIn(http, new ProviderDiscovery(http, clock), new TestBrowser(), clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(30), Messages.in(Locale.ENGLISH),
            Optional.of(SignInStore.shared(vault, new RefreshLock(state, Clock.system()), clock))));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, URI.create("https://api.example"), false);
  }

  /** A pause lasts until a test ends it. */
  private static final class Waits implements Clock {
    private final TestClock clock = new TestClock();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore over = new Semaphore(0);

    @Override
    public Instant now() {
      return clock.now();
    }

    @Override
    public long nanoTime() {
      return clock.nanoTime();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
      begun.release();
      over.acquire();
    }

    void awaitPause() throws InterruptedException {
      assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    void endPause() {
      over.release();
    }
  }

  /** A keychain that fails when it is told to, until it is unlocked. */
  private static final class Stubborn implements CredentialStore {
    private final MemoryStore memory = new MemoryStore();
    private volatile Reason fails;
    private volatile Runnable whileDeleting = () -> {};

    @Override
    public List<StoredAccount> accounts() throws CredentialStoreException {
      check();
      return memory.accounts();
    }

    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException {
      check();
      return memory.read(issuer);
    }

    @Override
    public void list(StoredAccount account) throws CredentialStoreException {
      check();
      memory.list(account);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      check();
      memory.write(issuer, signIn);
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      whileDeleting.run();
      check();
      memory.delete(issuer, subject);
    }

    @Override
    public boolean unlock() {
      fails = null;
      return true;
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Test Keychain");
    }

    private void check() throws CredentialStoreException {
      if (fails != null) {
        throw new CredentialStoreException(fails);
      }
    }
  }
}
