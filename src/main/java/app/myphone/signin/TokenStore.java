package app.myphone.signin;

import app.myphone.oidc.Tokens;
import app.myphone.store.RefreshLock.Lease;
import app.myphone.store.KeychainFailure;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps what the next start, and other processes of the same person, need to be signed in. A keeper that cannot keep
 * says so by {@link #notKept} and stops nobody. Thread-safe; blocks, bounded in time.
 */
interface TokenStore {

  /** Nothing outlives the process. */
  TokenStore NONE = new TokenStore() {
    @Override
    public void keep(Tokens tokens) {}

    @Override
    public void forget() {}
  };

  /** Puts tokens in the place of those before; returns when they are there for good. Not interruptible. */
  void keep(Tokens tokens);

  /** Begins to sign out: from now on nobody is signed in by what is kept, even if this process ends before it is gone. */
  default void markForRemoval() {}

  /** Deletes what is kept. Not interruptible: whoever signs out is signed out. */
  void forget();

  /** What another process has kept since we last looked or kept something. */
  default Optional<Tokens> changed() throws InterruptedException {
    return Optional.empty();
  }

  /**
   * Whether all that was kept of this account is gone, as when somebody signs out in another process; as of the last look
   * by {@link #changed}.
   */
  default boolean isGoneElsewhere() {
    return false;
  }

  /** Begins a turn in which no other process refreshes; waits for it at most that long. */
  default Lease lease(Duration limit) throws InterruptedException {
    return Lease.FREE;
  }

  /** Says in the list of accounts what the server calls whoever this is. Not interruptible. */
  default void call(Optional<String> name, Optional<String> loginName) {}

  /** Why nothing is kept, when something should be. */
  default Optional<KeychainFailure> notKept() {
    return Optional.empty();
  }

  /**
   * Asks the person for the keychain's password, and keeps then what could not be kept. Waits for them, perhaps for ever;
   * an interruption leaves their question open.
   *
   * @return whether it is open now
   */
  default boolean unlock() throws InterruptedException {
    return false;
  }
}
