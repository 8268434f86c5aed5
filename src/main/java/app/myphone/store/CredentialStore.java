package app.myphone.store;

import java.util.Optional;

/** Keeps sign-ins, one entry per issuer and subject. Blocking, bounded in time, thread-safe; never on the FX thread. */
public interface CredentialStore {

  /** The sign-in kept for an issuer, of whoever signed in there last. */
  Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException;

  /** Keeps a sign-in durably; when this returns, a crash loses nothing. */
  void write(String issuer, StoredSignIn signIn) throws CredentialStoreException, InterruptedException;

  /** Forgets a sign-in; one that is not there is fine. */
  void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException;

  /** What people call it, as {@code GNOME Keyring}; empty for memory alone. */
  Optional<String> name();
}
