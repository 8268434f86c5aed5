package app.myphone.store;

import app.myphone.config.OperatingSystem;
import app.myphone.os.AppDirectories;
import app.myphone.os.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-ins in the operating system's keychain: an entry for each account, under issuer and subject, and one entry that
 * lists them all. Each call ends within three seconds, whatever the keychain does.
 */
public final class KeychainStore implements CredentialStore {
  /** How long one call may take. */
  public static final Duration LIMIT = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(KeychainStore.class);
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(1);
  /** No issuer and no account is called like this. */
  private static final String INDEX = "accounts";
  private static final String TEST = "connection-check";

  private final Keychain keychain;
  private final RefreshLock locks;
  private final Clock clock;
  private final TimeLimited limited;
  private final UnlockQuestion question = new UnlockQuestion();
  /** Entries that are in the list, as far as we have seen: a refresh need not look again, so it is kept the sooner. */
  private final Set<String> listed = ConcurrentHashMap.newKeySet();

  /** This computer's. Touches nothing yet. */
  public KeychainStore() {
    this(ofThisSystem(), new RefreshLock(AppDirectories.system().state(), Clock.system()), Clock.system(), LIMIT);
  }

  /** @param locks among all processes that change the list */
  KeychainStore(Keychain keychain, RefreshLock locks, Clock clock, Duration limit) {
    this.keychain = keychain;
    this.limited = new TimeLimited(limit);
    this.locks = locks;
    this.clock = clock;
  }

  /** Lambdas: a reference to a method of {@link JavaKeyring} would load its library, which Linux' package does not have. */
  @SuppressWarnings("UnnecessaryLambda")
  static Keychain ofThisSystem() {
    return OperatingSystem.here().choose(SecretService::new, () -> JavaKeyring.windows(), () -> JavaKeyring.macos());
  }

  @Override
  public List<StoredAccount> accounts() throws CredentialStoreException, InterruptedException {
    return asked(items -> index(items).accounts());
  }

  @Override
  public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException {
    return asked(items -> {
      Optional<StoredAccount> last = index(items).at(issuer);
      return last.isPresent() ? entry(items, issuer, last.get().subject()) : carriedOver(items, issuer);
    });
  }

  @Override
  public Optional<StoredSignIn> read(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    return asked(items -> entry(items, issuer, subject));
  }

  @Override
  public Optional<ChosenSignIn> choose(Function<List<StoredAccount>, Optional<StoredAccount>> choice)
      throws CredentialStoreException, InterruptedException {
    return asked(items -> {
      Optional<StoredAccount> chosen = choice.apply(index(items).accounts());
      return chosen.isEmpty() ? Optional.empty() : Optional.of(
          new ChosenSignIn(chosen.get(), entry(items, chosen.get().issuer(), chosen.get().subject())));
    });
  }

  @Override
  public void list(StoredAccount account) throws CredentialStoreException, InterruptedException {
    asked(items -> {
      list(items, account);
      return true;
    });
  }

  @Override
  public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException, InterruptedException {
    asked(items -> {
      items.write(name(issuer, signIn.subject()), signIn.encoded(keychain.longest()));
      if (!listed.contains(name(issuer, signIn.subject())) && index(items).find(issuer, signIn.subject()).isEmpty()) {
        list(items, account(issuer, signIn));
      }
      return listed.add(name(issuer, signIn.subject()));
    });
  }

  @Override
  public void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    asked(items -> {
      items.delete(name(issuer, subject));
      if (items.read(issuer).equals(Optional.of(subject))) {
        items.delete(issuer);
      }
      changeIndex(items, index -> index.without(issuer, subject));
      return listed.remove(name(issuer, subject));
    });
  }

  @Override
  public boolean unlock() throws CredentialStoreException, InterruptedException {
    Optional<Keychain.Prompt> prompt = asked(Keychain.Items::prompt);
    return prompt.isEmpty() || question.ask(prompt.get());
  }

  @Override
  public boolean selfTest() throws CredentialStoreException, InterruptedException {
    return asked(items -> {
      String text = UUID.randomUUID().toString();
      items.write(TEST, text);
      boolean same = items.read(TEST).equals(Optional.of(text));
      items.delete(TEST);
      return same;
    });
  }

  @Override
  public Optional<String> name() {
    return Optional.of(keychain.name());
  }

  /** Something asked of the keychain, on its own thread. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Keychain.Items items) throws CredentialStoreException, InterruptedException;
  }

  private <T> T asked(Question<T> question) throws CredentialStoreException, InterruptedException {
    return limited.call(cancellation -> {
      try (Keychain.Items items = keychain.open(cancellation)) {
        return question.of(items);
      }
    });
  }

  private AccountIndex index(Keychain.Items items) throws CredentialStoreException {
    AccountIndex index = items.read(INDEX).map(AccountIndex::decoded).orElse(new AccountIndex(List.of()));
    index.accounts().forEach(account -> listed.add(name(account.issuer(), account.subject())));
    return index;
  }

  /** Empty for something that is no sign-in of that account. */
  private static Optional<StoredSignIn> entry(Keychain.Items items, String issuer, String subject)
      throws CredentialStoreException {
    return items.read(name(issuer, subject)).flatMap(StoredSignIn::decoded)
        .filter(signIn -> signIn.subject().equals(subject));
  }

  /** Before there was a list, an entry under the issuer named the account. */
  private Optional<StoredSignIn> carriedOver(Keychain.Items items, String issuer)
      throws CredentialStoreException, InterruptedException {
    Optional<String> subject = items.read(issuer).filter(text -> !text.isBlank());
    Optional<StoredSignIn> signIn = subject.isEmpty() ? Optional.empty() : entry(items, issuer, subject.get());
    if (signIn.isPresent()) {
      try {
        list(items, account(issuer, signIn.get()));
        items.delete(issuer);
      } catch (CredentialStoreException e) {
        LOG.info("an entry of an earlier version is not in the list yet: {}", e.reason());
      }
    }
    return signIn;
  }

  private StoredAccount account(String issuer, StoredSignIn signIn) {
    return new StoredAccount(issuer, signIn.subject(), signIn.clientId(), issuer, Optional.empty(), clock.now());
  }

  private void list(Keychain.Items items, StoredAccount account) throws CredentialStoreException, InterruptedException {
    changeIndex(items, index -> index.with(account));
    listed.add(name(account.issuer(), account.subject()));
  }

  /** Another process may be about to change the list as well; one that never ends does not stop us. */
  private void changeIndex(Keychain.Items items, UnaryOperator<AccountIndex> change)
      throws CredentialStoreException, InterruptedException {
    try (RefreshLock.Lease _ = locks.take(INDEX, "", LOCK_TIMEOUT)) {
      AccountIndex before = index(items);
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
