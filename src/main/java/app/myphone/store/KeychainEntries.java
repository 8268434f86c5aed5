package app.myphone.store;

import app.myphone.os.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is ours in a keychain, and what it is called there: an entry under issuer and subject for each account, and one that
 * lists them.
 *
 * @param longest how many characters an entry of a sign-in may have
 * @param locks among all processes that change the list
 */
record KeychainEntries(Keychain.Items items, int longest, RefreshLock locks, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(KeychainEntries.class);
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(1);
  /** No issuer and no account is called like this. */
  private static final String INDEX = "accounts";

  AccountIndex index() throws CredentialStoreException {
    return items.read(INDEX).map(AccountIndex::decoded).orElse(new AccountIndex(List.of()));
  }

  /** Of whoever signed in there last. */
  Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException {
    Optional<StoredAccount> last = index().at(issuer);
    return last.isPresent() ? read(issuer, last.get().subject()) : carriedOver(issuer);
  }

  /** Empty for something that is no sign-in of that account. */
  Optional<StoredSignIn> read(String issuer, String subject) throws CredentialStoreException {
    return items.read(name(issuer, subject)).flatMap(StoredSignIn::decoded)
        .filter(signIn -> signIn.subject().equals(subject));
  }

  void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
    items.write(name(issuer, signIn.subject()), signIn.encoded(longest));
  }

  void list(StoredAccount account) throws CredentialStoreException, InterruptedException {
    changeIndex(index -> index.with(account));
  }

  void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    items.delete(name(issuer, subject));
    if (items.read(issuer).equals(Optional.of(subject))) {
      items.delete(issuer);
    }
    changeIndex(index -> index.without(issuer, subject));
  }

  /** Before there was a list, an entry under the issuer named the account. */
  private Optional<StoredSignIn> carriedOver(String issuer) throws CredentialStoreException, InterruptedException {
    Optional<String> subject = items.read(issuer).filter(text -> !text.isBlank());
    Optional<StoredSignIn> signIn = subject.isEmpty() ? Optional.empty() : read(issuer, subject.get());
    if (signIn.isPresent()) {
      try {
        list(new StoredAccount(issuer, signIn.get().subject(), signIn.get().clientId(), issuer, Optional.empty(), clock.now()));
        items.delete(issuer);
      } catch (CredentialStoreException e) {
        LOG.info("an entry of an earlier version is not in the list yet: {}", e.reason());
      }
    }
    return signIn;
  }

  /** Another process may be about to change the list as well; one that never ends does not stop us. */
  private void changeIndex(UnaryOperator<AccountIndex> change) throws CredentialStoreException, InterruptedException {
    try (RefreshLock.Lease _ = locks.take(INDEX, "", LOCK_TIMEOUT)) {
      AccountIndex before = index();
      AccountIndex after = change.apply(before);
      if (!after.equals(before)) {
        items.write(INDEX, after.encoded());
      }
    }
  }

  private static String name(String issuer, String subject) {
    return issuer + " " + subject;
  }
}
