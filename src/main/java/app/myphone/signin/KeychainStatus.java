package app.myphone.signin;

import app.myphone.store.KeychainFailure;
import java.util.Optional;

/** What the keychain could not do, and what a person can do about it. Thread-safe. */
public interface KeychainStatus {

  /** There is no keychain to speak of. */
  KeychainStatus NONE = new KeychainStatus() {};

  /** Why it could not say who is still signed in, the last time it was asked. Never waits. */
  default Optional<KeychainFailure> unread() {
    return Optional.empty();
  }

  /** Why somebody who signed out may still be in it; it is tried again. Never waits. */
  default Optional<KeychainFailure> notRemoved() {
    return Optional.empty();
  }

  /**
   * Asks the person for the keychain's password. What could not be kept before is kept as soon as they gave it, also when
   * nobody waits for that here any more. Waits for them, perhaps for ever; an interruption leaves their question open.
   *
   * @return whether it can be read now
   */
  default boolean unlock() throws InterruptedException {
    return false;
  }

  /** Tells, on any thread, whenever {@link #unread} or {@link #notRemoved} may have changed. */
  default void listen(Runnable listener) {}

  default void stopListening(Runnable listener) {}
}
