package app.myphone.store;

import app.myphone.problem.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Keeps sign-ins, one entry per issuer and subject. Blocking, bounded in time, thread-safe; never on the FX thread. */
public interface CredentialStore {

  /** Every account whose sign-in is kept, the one signed in last first. */
  default List<StoredAccount> accounts() throws CredentialStoreException, InterruptedException {
    return List.of();
  }

  /** The sign-in kept for an issuer, of whoever signed in there last. */
  Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException;

  /** The sign-in kept of an account. */
  default Optional<StoredSignIn> read(String issuer, String subject)
      throws CredentialStoreException, InterruptedException {
    return read(issuer).filter(signIn -> signIn.subject().equals(subject));
  }

  /** One of {@link #accounts}, with its sign-in; asked for at once, for a keychain takes its time each time. */
  default Optional<ChosenSignIn> choose(Function<List<StoredAccount>, Optional<StoredAccount>> choice)
      throws CredentialStoreException, InterruptedException {
    Optional<StoredAccount> chosen = choice.apply(accounts());
    return chosen.isEmpty() ? Optional.empty() : Optional.of(
        new ChosenSignIn(chosen.get(), read(chosen.get().issuer(), chosen.get().subject())));
  }

  /** Puts an account into the list of {@link #accounts}, in the place of what was said of it before. */
  default void list(StoredAccount account) throws CredentialStoreException, InterruptedException {}

  /** Keeps a sign-in durably; when this returns, a crash loses nothing. */
  void write(String issuer, StoredSignIn signIn) throws CredentialStoreException, InterruptedException;

  /** Forgets a sign-in, and makes sure that it is gone; one that is not there is fine. */
  void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException;

  /**
   * Asks the person for the keychain's password when it is locked. Not bounded: takes as long as they do, perhaps for
   * ever; an interruption ends the waiting and leaves the question on the screen.
   *
   * @return whether nothing is locked now
   */
  default boolean unlock() throws CredentialStoreException, InterruptedException {
    return true;
  }

  /** Whether an entry that is put there comes back; leaves nothing behind. Asks nobody for a password. */
  default boolean selfTest() throws CredentialStoreException, InterruptedException {
    String nowhere = "connection-check";
    StoredSignIn entry = new StoredSignIn(
        nowhere, nowhere, new Secret(UUID.randomUUID().toString()), Optional.empty(), Instant.EPOCH);
    write(nowhere, entry);
    boolean same = read(nowhere).filter(entry::isSameAs).isPresent();
    delete(nowhere, nowhere);
    return same;
  }

  /** What people call it, as {@code GNOME Keyring}; empty for memory alone. */
  Optional<String> name();
}
