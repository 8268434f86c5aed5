package app.myphone.store;

import java.util.Optional;

/** Keeps sign-ins, one entry per issuer and subject. Blocking, bounded in time, thread-safe; never on the FX thread. */
public interface TokenVault {

  /** The sign-in kept for an issuer, of whoever signed in there last. */
  Optional<KeptSignIn> read(String issuer) throws VaultException, InterruptedException;

  /** Keeps a sign-in durably; when this returns, a crash loses nothing. */
  void write(String issuer, KeptSignIn signIn) throws VaultException, InterruptedException;

  /** Forgets a sign-in; one that is not there is fine. */
  void delete(String issuer, String subject) throws VaultException, InterruptedException;

  /** What people call it, as {@code GNOME Keyring}; empty for memory alone. */
  Optional<String> name();
}
