package app.myphone.signin;

import app.myphone.oidc.Tokens;
import app.myphone.os.Clock;
import app.myphone.problem.Secret;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.StoredSignIn;
import app.myphone.store.KeychainFailure;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One account's entry in a vault. What the vault holds after a write that failed is nobody's news: it is older. */
final class VaultTokenStore implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(VaultTokenStore.class);
  private static final Duration TOO_SHORT = Duration.ofSeconds(60);
  /** In the place of an access token that was too big to keep. It lives for no time: nobody ever gets it. */
  private static final Secret NOT_THERE = new Secret("not-kept");

  private final CredentialStore vault;
  private final SignInStore.Lock lock;
  private final Registration registration;
  private final String subject;
  private final Clock clock;
  private @Nullable StoredSignIn seen;
  private volatile Optional<KeychainFailure> notKept = Optional.empty();

  VaultTokenStore(CredentialStore vault, SignInStore.Lock lock, Registration registration, String subject, Clock clock) {
    this.vault = vault;
    this.lock = lock;
    this.registration = registration;
    this.subject = subject;
    this.clock = clock;
  }

  /** Tokens as they are now, by the wall clock; those that end within a minute are taken for dead. */
  static Tokens tokens(StoredSignIn kept, Instant now) {
    Duration left = Duration.between(now, kept.expiresAt());
    boolean alive = kept.access().isPresent() && left.compareTo(TOO_SHORT) > 0;
    return new Tokens(kept.access().orElse(NOT_THERE), Optional.of(kept.refresh()), Optional.empty(),
        Optional.of(alive ? left : Duration.ZERO));
  }

  synchronized void saw(StoredSignIn kept) {
    seen = kept;
  }

  /** A lifetime that the server did not tell ends with the process. */
  @Override
  public synchronized void keep(Tokens tokens) {
    if (tokens.refresh().isEmpty()) {
      return;
    }
    StoredSignIn entry = new StoredSignIn(registration.clientId(), subject, tokens.refresh().get(),
        Optional.of(tokens.access()), clock.now().plus(tokens.expiresIn().orElse(Duration.ZERO)));
    seen = tried(() -> vault.write(issuer(), entry)) ? entry : null;
  }

  @Override
  public synchronized void forget() {
    seen = null;
    tried(() -> vault.delete(issuer(), subject));
  }

  @Override
  public synchronized Optional<Tokens> changed() throws InterruptedException {
    StoredSignIn before = seen;
    if (before == null) {
      return Optional.empty();
    }
    try {
      Optional<StoredSignIn> newer = vault.read(issuer()).filter(this::isOurs).filter(kept -> !kept.isSameAs(before));
      newer.ifPresent(this::saw);
      return newer.map(kept -> tokens(kept, clock.now()));
    } catch (CredentialStoreException e) {
      LOG.info("the keychain cannot be read: {}", e.reason());
      return Optional.empty();
    }
  }

  @Override
  public Lease lease(Duration limit) throws InterruptedException {
    return lock.take(issuer(), subject, limit);
  }

  /** Never waits: the window asks. */
  @Override
  public Optional<KeychainFailure> notKept() {
    return notKept;
  }

  private boolean isOurs(StoredSignIn kept) {
    return kept.subject().equals(subject) && kept.clientId().equals(registration.clientId());
  }

  private String issuer() {
    return registration.issuer().value();
  }

  /** Bounded by the vault itself; an interruption is put off until it is done. */
  private boolean tried(Change change) {
    boolean interrupted = Thread.interrupted();
    try {
      notKept = outcome(change);
    } catch (InterruptedException e) {
      interrupted = true;
      notKept = again(change);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return notKept.isEmpty();
  }

  private Optional<KeychainFailure> again(Change change) {
    try {
      return outcome(change);
    } catch (InterruptedException e) {
      return Optional.empty(); // interrupted twice within a moment: whoever does that is in a hurry
    }
  }

  private Optional<KeychainFailure> outcome(Change change) throws InterruptedException {
    try {
      change.make();
      return Optional.empty();
    } catch (CredentialStoreException e) {
      LOG.info("the keychain cannot be written: {}", e.reason());
      return vault.name().map(name -> new KeychainFailure(name, e.reason()));
    }
  }

  /** A change in the vault. */
  @FunctionalInterface
  private interface Change {
    void make() throws CredentialStoreException, InterruptedException;
  }
}
