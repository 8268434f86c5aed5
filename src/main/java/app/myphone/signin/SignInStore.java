package app.myphone.signin;

import app.myphone.oidc.Identity;
import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.KeychainFailure;
import app.myphone.store.LastUsed;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.RefreshLock;
import app.myphone.store.RemovalMarks;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where sign-ins are kept between two starts. The demo's never are: its server is new at every start. */
public final class SignInStore implements KeychainStatus {
  private static final Logger LOG = LoggerFactory.getLogger(SignInStore.class);

  private final CredentialStore vault;
  private final Lock lock;
  private final LastUsed last;
  private final Clock clock;
  private final Removals removals;
  private final List<VaultTokenStore> unkept = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final VaultReader reader;

  private SignInStore(CredentialStore vault, Lock lock, RemovalMarks marks, LastUsed last, Clock clock) {
    this.vault = vault;
    this.lock = lock;
    this.last = last;
    this.clock = clock;
    this.removals = new Removals(vault, marks, clock, this::tell);
    this.reader = new VaultReader(vault, removals, this::tell);
  }

  /** In a vault that other processes use as well. */
  public static SignInStore shared(CredentialStore vault, RefreshLock locks, Clock clock) {
    return new SignInStore(vault, locks::take, locks.removalMarks(), locks.lastUsed(), clock);
  }

  /** In a vault of this process alone. */
  public static SignInStore alone(CredentialStore vault, Clock clock) {
    return new SignInStore(vault, (_, _, _) -> Lease.FREE, new RemovalMarks(Optional.empty()),
        new LastUsed(Optional.empty()), clock);
  }

  /** Begins a turn with an account. */
  @FunctionalInterface
  interface Lock {
    Lease take(String issuer, String subject, Duration limit) throws InterruptedException;
  }

  /**
   * The sign-in kept for a server and an app, of whoever signed in there last; a vault that fails keeps none. What was
   * signed out is removed first. Blocks, within the vault's own limit.
   */
  public Optional<StoredSignIn> read(Registration at) throws InterruptedException {
    return at.demo() ? Optional.empty() : reader.read(at.issuer().value(), at.clientId());
  }

  /** What is kept, of whichever account. */
  VaultReader reader() {
    return reader;
  }

  /** Whether an account was used last, in whichever process. */
  public boolean isLast(StoredAccount account) {
    return last.is(account.issuer(), account.subject());
  }

  /**
   * Signs out whoever was used last while the keychain does not say who that is: from the next start on.
   *
   * @return whether there is such a keychain and such an account
   */
  boolean removeLastLater() {
    Optional<String> account = reader.unread().filter(failure -> Removals.mayKeep(failure.reason())).flatMap(_ -> last.account());
    account.ifPresent(removals::mark);
    return account.isPresent();
  }

  /** An account is used from now on. */
  void use(Registration registration, String subject) {
    if (!registration.demo()) {
      last.set(registration.issuer().value(), subject);
    }
  }

  @Override
  public Optional<KeychainFailure> unread() {
    return reader.unread();
  }

  @Override
  public Optional<KeychainFailure> notRemoved() {
    return removals.failure();
  }

  @Override
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void stopListening(Runnable listener) {
    listeners.remove(listener);
  }

  @Override
  public boolean unlock() throws InterruptedException {
    FutureTask<Boolean> asked = new FutureTask<>(this::unlocked);
    Thread.ofVirtual().name("unlock").start(asked);
    try {
      return asked.get();
    } catch (ExecutionException e) {
      LOG.info("not unlocked: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private boolean unlocked() throws InterruptedException {
    try {
      boolean open = vault.unlock();
      if (open) {
        unkept.forEach(VaultTokenStore::keepAgain);
      }
      return open;
    } catch (CredentialStoreException e) {
      LOG.info("not unlocked: {}", e.reason());
      reader.failed(e);
      return false;
    }
  }

  TokenStore keeper(Registration registration, Identity who) {
    return registration.demo() ? TokenStore.NONE : new VaultTokenStore(this, registration, who);
  }

  /** For a sign-in that came out of the vault. */
  TokenStore keeper(Registration registration, StoredSignIn kept) {
    VaultTokenStore keeper =
        new VaultTokenStore(this, registration, new Identity(kept.subject(), Optional.empty(), Optional.empty()));
    keeper.saw(kept);
    return keeper;
  }

  CredentialStore vault() {
    return vault;
  }

  Lock lock() {
    return lock;
  }

  Clock clock() {
    return clock;
  }

  Removals removals() {
    return removals;
  }

  /** Whose tokens wait to be kept. */
  List<VaultTokenStore> unkept() {
    return unkept;
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
