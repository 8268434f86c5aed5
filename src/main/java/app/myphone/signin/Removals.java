package app.myphone.signin;

import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.store.RemovalMarks;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that whoever signed out is no longer in the keychain. A mark is set before anything is deleted, and taken
 * away once it is gone; while it stands the account counts as signed out, in every process and at the next start, and
 * the deletion is tried again. Thread-safe; blocks, bounded by the vault.
 */
final class Removals {
  private static final Logger LOG = LoggerFactory.getLogger(Removals.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 100;
  /** Nothing can be in a keychain that is not there. */
  private static final Set<Reason> NO_KEYCHAIN = Set.of(Reason.ABSENT, Reason.LIBRARY, Reason.EMPTY);

  private final CredentialStore vault;
  private final RemovalMarks marks;
  private final Clock clock;
  private final Runnable changed;
  private final AtomicBoolean tryingAgain = new AtomicBoolean();
  private volatile Optional<KeychainFailure> failure = Optional.empty();

  /** @param changed told when {@link #failure} has changed, on any thread */
  Removals(CredentialStore vault, RemovalMarks marks, Clock clock, Runnable changed) {
    this.vault = vault;
    this.marks = marks;
    this.clock = clock;
    this.changed = changed;
  }

  /** Why a sign-in that was to be removed may still be in the keychain. */
  Optional<KeychainFailure> failure() {
    return failure;
  }

  /** Whether a keychain that fails so may have something in it. */
  static boolean mayKeep(Reason reason) {
    return !NO_KEYCHAIN.contains(reason);
  }

  /** From now on the account counts as signed out; to be followed by {@link #remove}. */
  void mark(String issuer, String subject) {
    marks.set(issuer, subject);
  }

  /** The same of one that nobody can name while the keychain does not answer; the next start removes it. */
  void mark(String account) {
    marks.set(account);
  }

  /** The account is signed in again: what is about to be kept must stay. */
  synchronized void unmark(String issuer, String subject) {
    marks.clear(issuer, subject);
    said(Optional.empty());
  }

  /**
   * Deletes a sign-in; when that fails it is said, and tried again in the background.
   *
   * @param kept whether it was ever kept, as far as we know
   */
  void remove(String issuer, String subject, boolean kept) throws InterruptedException {
    marks.set(issuer, subject);
    try {
      removed(issuer, subject);
    } catch (CredentialStoreException e) {
      if (!kept && NO_KEYCHAIN.contains(e.reason())) {
        marks.clear(issuer, subject);
      } else {
        failed(issuer, e);
      }
    }
  }

  /**
   * Before anything is read: whatever was not removed yet. What is kept but marked is gone when this returns.
   *
   * @param issuer where somebody is about to be found signed in
   */
  void finish(String issuer) throws CredentialStoreException, InterruptedException {
    try {
      finished(issuer);
    } catch (CredentialStoreException e) {
      failed(issuer, e);
      throw e;
    }
  }

  /** The same of those that are listed. */
  void finish() throws CredentialStoreException, InterruptedException {
    synchronized (this) {
      if (!marks.all().isEmpty()) {
        for (StoredAccount account : vault.accounts()) {
          deleteIfMarked(account.issuer(), account.subject());
        }
      }
    }
  }

  private synchronized void removed(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    vault.delete(issuer, subject);
    marks.clear(issuer, subject);
    said(Optional.empty());
  }

  private synchronized void finished(String issuer) throws CredentialStoreException, InterruptedException {
    Set<String> all = marks.all();
    if (all.isEmpty()) {
      return;
    }
    for (StoredAccount account : vault.accounts()) {
      deleteIfMarked(account.issuer(), account.subject());
    }
    Optional<StoredSignIn> unlisted = vault.read(issuer);
    if (unlisted.isPresent()) {
      deleteIfMarked(issuer, unlisted.get().subject());
    }
    marks.clear(all);
    said(Optional.empty());
  }

  private void deleteIfMarked(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    if (marks.isSet(issuer, subject)) {
      vault.delete(issuer, subject);
    }
  }

  private void failed(String issuer, CredentialStoreException why) {
    LOG.info("not removed from the keychain yet: {}", why.reason());
    said(vault.name().map(name -> new KeychainFailure(name, why.reason())));
    if (tryingAgain.compareAndSet(false, true)) {
      Thread.ofVirtual().name("removal").start(() -> tryAgain(issuer));
    }
  }

  private void tryAgain(String issuer) {
    Duration pause = FIRST_PAUSE;
    try {
      for (int i = 0; i < MOST_TRIES && !marks.all().isEmpty(); i++) {
        clock.pause(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        finishQuietly(issuer);
      }
    } catch (InterruptedException e) {
      LOG.debug("no more tries");
    } finally {
      tryingAgain.set(false);
    }
  }

  private void finishQuietly(String issuer) throws InterruptedException {
    try {
      finished(issuer);
    } catch (CredentialStoreException e) {
      LOG.debug("still not removed: {}", e.reason());
    }
  }

  private void said(Optional<KeychainFailure> why) {
    boolean news = !failure.equals(why);
    failure = why;
    if (news) {
      changed.run();
    }
  }
}
