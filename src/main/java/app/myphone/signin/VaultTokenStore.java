package app.myphone.signin;

import app.myphone.oidc.Identity;
import app.myphone.oidc.Tokens;
import app.myphone.problem.Secret;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.StoredSignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One account's entry in a vault. What the vault holds after a write that failed is nobody's news: it is older. */
final class VaultTokenStore implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(VaultTokenStore.class);
  private static final Duration TOO_SHORT = Duration.ofSeconds(60);
  /** In the place of an access token that was too big to keep. It lives for no time: nobody ever gets it. */
  private static final Secret NOT_THERE = new Secret("not-kept");
  /** A write that ended like this may still happen. */
  private static final Set<Reason> PERHAPS = EnumSet.of(Reason.HANGS, Reason.DROPPED);

  private final SignInStore store;
  private final Registration registration;
  private final Identity who;
  private final VaultEntry entry;
  private @Nullable StoredSignIn seen;
  /** What waits for a keychain that can be written. */
  private @Nullable StoredSignIn unkept;
  /** Whether the vault has, or may have, something of this account. */
  private boolean kept;
  private boolean goneElsewhere;
  private volatile Optional<KeychainFailure> notKept = Optional.empty();

  VaultTokenStore(SignInStore store, Registration registration, Identity who) {
    this.store = store;
    this.registration = registration;
    this.who = who;
    this.entry = new VaultEntry(store.vault(), registration, who, store.clock());
  }

  /** Tokens as they are now, by the wall clock; those that end within a minute are taken for dead. */
  static Tokens tokens(StoredSignIn kept, Instant now) {
    Duration left = Duration.between(now, kept.expiresAt());
    boolean alive = kept.access().isPresent() && left.compareTo(TOO_SHORT) > 0;
    return new Tokens(kept.access().orElse(NOT_THERE), Optional.of(kept.refresh()), Optional.empty(),
        Optional.of(alive ? left : Duration.ZERO));
  }

  /** What the vault had is what it holds: nothing is listed anew. */
  synchronized void saw(StoredSignIn signIn) {
    seen = signIn;
    kept = true;
    entry.found();
  }

  /** A lifetime that the server did not tell ends with the process. */
  @Override
  public synchronized void keep(Tokens tokens) {
    if (tokens.refresh().isEmpty()) {
      return;
    }
    keep(new StoredSignIn(registration.clientId(), who.subject(), tokens.refresh().get(),
        Optional.of(tokens.access()), store.clock().now().plus(tokens.expiresIn().orElse(Duration.ZERO))));
  }

  /** Once the keychain was unlocked. */
  synchronized void keepAgain() {
    StoredSignIn waiting = unkept;
    if (waiting != null) {
      keep(waiting);
    }
  }

  private void keep(StoredSignIn signIn) {
    if (!entry.isListed()) {
      store.removals().unmark(entry.issuer(), who.subject());
    }
    notKept = Uninterrupted.run(() -> outcome(() -> entry.write(signIn)));
    boolean done = notKept.isEmpty();
    seen = done ? signIn : null;
    unkept = done ? null : signIn;
    kept |= done || notKept.filter(why -> PERHAPS.contains(why.reason())).isPresent();
    store.unkept().remove(this);
    if (!done) {
      store.unkept().add(this);
    }
  }

  @Override
  public synchronized void call(Optional<String> name, Optional<String> loginName) {
    if (kept) {
      Uninterrupted.run(() -> outcome(() -> entry.call(name, loginName)));
    }
  }

  @Override
  public void markForRemoval() {
    store.removals().mark(entry.issuer(), who.subject());
  }

  @Override
  public synchronized void forget() {
    seen = null;
    unkept = null;
    store.unkept().remove(this);
    boolean before = kept;
    Uninterrupted.run(() -> {
      store.removals().remove(entry.issuer(), who.subject(), before);
      return Optional.empty();
    });
  }

  @Override
  public synchronized Optional<Tokens> changed() throws InterruptedException {
    StoredSignIn before = seen;
    if (before == null) {
      return Optional.empty();
    }
    try {
      Optional<StoredSignIn> now = entry.read();
      goneElsewhere = now.isEmpty() && entry.isGone();
      Optional<StoredSignIn> newer = now.filter(signIn -> !signIn.isSameAs(before));
      newer.ifPresent(this::saw);
      return newer.map(signIn -> tokens(signIn, store.clock().now()));
    } catch (CredentialStoreException e) {
      LOG.info("the keychain cannot be read: {}", e.reason());
      return Optional.empty();
    }
  }

  @Override
  public synchronized boolean isGoneElsewhere() {
    return goneElsewhere;
  }

  @Override
  public Lease lease(Duration limit) throws InterruptedException {
    return store.lock().take(entry.issuer(), who.subject(), limit);
  }

  /** Never waits: the window asks. */
  @Override
  public Optional<KeychainFailure> notKept() {
    return notKept;
  }

  @Override
  public boolean unlock() throws InterruptedException {
    return store.unlock();
  }

  private Optional<KeychainFailure> outcome(Change change) throws InterruptedException {
    try {
      change.make();
      return Optional.empty();
    } catch (CredentialStoreException e) {
      LOG.info("the keychain cannot be written: {}", e.reason());
      return store.vault().name().map(name -> new KeychainFailure(name, e.reason()));
    }
  }

  /** A change in the vault. */
  @FunctionalInterface
  private interface Change {
    void make() throws CredentialStoreException, InterruptedException;
  }
}
