package app.myphone.signin;

import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.KeychainFailure;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.RefreshLock;
import app.myphone.store.StoredSignIn;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where sign-ins are kept between two starts. The demo's never are: its server is new at every start. */
public final class SignInStore {
  private static final Logger LOG = LoggerFactory.getLogger(SignInStore.class);

  private final CredentialStore vault;
  private final Lock lock;
  private final Clock clock;
  private volatile Optional<KeychainFailure> unread = Optional.empty();

  private SignInStore(CredentialStore vault, Lock lock, Clock clock) {
    this.vault = vault;
    this.lock = lock;
    this.clock = clock;
  }

  /** In a vault that other processes use as well. */
  public static SignInStore shared(CredentialStore vault, RefreshLock locks, Clock clock) {
    return new SignInStore(vault, locks::take, clock);
  }

  /** In a vault of this process alone. */
  public static SignInStore alone(CredentialStore vault, Clock clock) {
    return new SignInStore(vault, (_, _, _) -> Lease.FREE, clock);
  }

  /** Begins a turn with an account. */
  @FunctionalInterface
  interface Lock {
    Lease take(String issuer, String subject, Duration limit) throws InterruptedException;
  }

  /** The sign-in kept for a server and an app; a vault that fails keeps none. Blocks, within the vault's own limit. */
  public Optional<StoredSignIn> read(Registration registration) throws InterruptedException {
    if (registration.demo()) {
      return Optional.empty();
    }
    try {
      Optional<StoredSignIn> found = vault.read(registration.issuer().value())
          .filter(kept -> kept.clientId().equals(registration.clientId()));
      unread = Optional.empty();
      return found;
    } catch (CredentialStoreException e) {
      LOG.info("no sign-in from the keychain: {}", e.reason());
      unread = vault.name().map(name -> new KeychainFailure(name, e.reason()));
      return Optional.empty();
    }
  }

  /** Why the vault could not say who is still signed in, the last time it was asked. */
  Optional<KeychainFailure> unread() {
    return unread;
  }

  TokenStore keeper(Registration registration, String subject) {
    return registration.demo() ? TokenStore.NONE : new VaultTokenStore(vault, lock, registration, subject, clock);
  }

  /** For a sign-in that came out of the vault. */
  TokenStore keeper(Registration registration, StoredSignIn kept) {
    VaultTokenStore keeper = new VaultTokenStore(vault, lock, registration, kept.subject(), clock);
    keeper.saw(kept);
    return keeper;
  }
}
