package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.store.ChosenSignIn;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.KeychainFailure;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a vault keeps; what was signed out is removed first. A vault that fails keeps nobody, and {@link #unread} says
 * why. Thread-safe; blocks, within the vault's own limit.
 */
final class VaultReader {
  private static final Logger LOG = LoggerFactory.getLogger(VaultReader.class);

  private final CredentialStore vault;
  private final Removals removals;
  private final Runnable changed;
  private volatile Optional<KeychainFailure> unread = Optional.empty();

  /** @param changed told whenever {@link #unread} may have changed */
  VaultReader(CredentialStore vault, Removals removals, Runnable changed) {
    this.vault = vault;
    this.removals = removals;
    this.changed = changed;
  }

  /** Why the vault could not be read, the last time it was asked. */
  Optional<KeychainFailure> unread() {
    return unread;
  }

  /** Of whoever signed in there last. */
  Optional<StoredSignIn> read(String issuer, String clientId) throws InterruptedException {
    return asked(Optional.empty(), () -> {
      removals.finish(issuer);
      return vault.read(issuer).filter(kept -> kept.clientId().equals(clientId));
    });
  }

  /** Of an account; empty also when the vault has lost it. */
  Optional<StoredSignIn> read(StoredAccount account) throws InterruptedException {
    return asked(Optional.empty(), () -> vault.read(account.issuer(), account.subject()).filter(granted(account)));
  }

  /** One of {@link #accounts}, with its sign-in. */
  Optional<ChosenSignIn> choose(Function<List<StoredAccount>, Optional<StoredAccount>> choice)
      throws InterruptedException {
    return asked(Optional.empty(), () -> {
      removals.finish();
      return vault.choose(all -> choice.apply(usable(all)))
          .map(chosen -> new ChosenSignIn(chosen.account(), chosen.signIn().filter(granted(chosen.account()))));
    });
  }

  /** Everybody whose sign-in is kept, the one signed in last first. */
  List<StoredAccount> accounts() throws InterruptedException {
    return asked(List.of(), () -> {
      removals.finish();
      return usable(vault.accounts());
    });
  }

  void failed(CredentialStoreException why) {
    unread = vault.name().map(name -> new KeychainFailure(name, why.reason()));
    changed.run();
  }

  private static Predicate<StoredSignIn> granted(StoredAccount account) {
    return kept -> kept.clientId().equals(account.clientId());
  }

  /** What the vault lists may be nonsense. */
  private static List<StoredAccount> usable(List<StoredAccount> all) {
    return all.stream().filter(account -> Issuer.isNormal(account.issuer())).toList();
  }

  /** Something asked of the vault. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws CredentialStoreException, InterruptedException;
  }

  private <T> T asked(T nothing, Asking<T> asking) throws InterruptedException {
    try {
      T found = asking.ask();
      unread = Optional.empty();
      changed.run();
      return found;
    } catch (CredentialStoreException e) {
      LOG.info("no sign-in from the keychain: {}", e.reason());
      failed(e);
      return nothing;
    }
  }
}
