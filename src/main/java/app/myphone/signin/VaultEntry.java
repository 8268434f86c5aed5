package app.myphone.signin;

import app.myphone.oidc.Identity;
import app.myphone.os.Clock;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.util.Optional;

/** One account's entry in a vault, and its line in the list of accounts. Not thread-safe; blocks, bounded by the vault. */
final class VaultEntry {
  private final CredentialStore vault;
  private final Registration registration;
  private final Identity who;
  private final Clock clock;
  private boolean listed;

  VaultEntry(CredentialStore vault, Registration registration, Identity who, Clock clock) {
    this.vault = vault;
    this.registration = registration;
    this.who = who;
    this.clock = clock;
  }

  String issuer() {
    return registration.issuer().value();
  }

  /** Whether it was put into the list, as far as we know. */
  boolean isListed() {
    return listed;
  }

  /** It was found in the vault: nothing is listed anew. */
  void found() {
    listed = true;
  }

  /** What the vault holds for this app. */
  Optional<StoredSignIn> read() throws CredentialStoreException, InterruptedException {
    return vault.read(issuer(), who.subject()).filter(entry -> entry.clientId().equals(registration.clientId()));
  }

  /**
   * The first time, the account is put into the list before its entry is there: what is in no list is never found. Later it
   * is kept first, and put into the list again only if that has lost it.
   */
  void write(StoredSignIn entry) throws CredentialStoreException, InterruptedException {
    if (!listed) {
      list();
    }
    vault.write(issuer(), entry);
    if (listed && line().isEmpty()) {
      list();
    }
    listed = true;
  }

  /** Says in the list what the server calls whoever this is. */
  void call(Optional<String> name, Optional<String> loginName) throws CredentialStoreException, InterruptedException {
    Optional<StoredAccount> account = line();
    if (account.isPresent()) {
      vault.list(account.get().called(name, loginName));
    }
  }

  /** Whether neither entry nor line is there any more. */
  boolean isGone() throws CredentialStoreException, InterruptedException {
    return vault.read(issuer(), who.subject()).isEmpty() && line().isEmpty();
  }

  private void list() throws CredentialStoreException, InterruptedException {
    vault.list(new StoredAccount(issuer(), who.subject(), registration.clientId(),
        registration.apiUrl().toString(), who.name(), who.loginName(), clock.now()));
  }

  private Optional<StoredAccount> line() throws CredentialStoreException, InterruptedException {
    return vault.accounts().stream().filter(account -> account.is(issuer(), who.subject())).findFirst();
  }
}
