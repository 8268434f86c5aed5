package app.myphone.store;

import app.myphone.config.OperatingSystem;
import app.myphone.os.AppDirectories;
import app.myphone.os.Clock;
import app.myphone.text.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Sign-ins in the operating system's keychain: an entry for each account, under issuer and subject, and one entry that
 * lists them all. Each call ends within three seconds, whatever the keychain does.
 */
public final class KeychainStore implements CredentialStore {
  /** How long one call may take. */
  public static final Duration LIMIT = Duration.ofSeconds(3);
  private static final String TEST = "connection-check";

  private final Keychain keychain;
  private final RefreshLock locks;
  private final Clock clock;
  private final TimeLimited limited;
  private final UnlockQuestion question = new UnlockQuestion();

  /** This computer's. Touches nothing yet. */
  public KeychainStore() {
    this(ofThisSystem(), new RefreshLock(AppDirectories.system().state(), Clock.system()), Clock.system(), LIMIT);
  }

  /** @param locks among all processes that change the list */
  KeychainStore(Keychain keychain, RefreshLock locks, Clock clock, Duration limit) {
    this.keychain = keychain;
    this.limited = new TimeLimited(limit, Json::prepare);
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
    return asked(entries -> entries.index().accounts());
  }

  @Override
  public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException {
    return asked(entries -> entries.read(issuer));
  }

  @Override
  public Optional<StoredSignIn> read(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    return asked(entries -> entries.read(issuer, subject));
  }

  @Override
  public Optional<ChosenSignIn> choose(Function<List<StoredAccount>, Optional<StoredAccount>> choice)
      throws CredentialStoreException, InterruptedException {
    return asked(entries -> {
      Optional<StoredAccount> chosen = choice.apply(entries.index().accounts());
      return chosen.isEmpty() ? Optional.empty() : Optional.of(
          new ChosenSignIn(chosen.get(), entries.read(chosen.get().issuer(), chosen.get().subject())));
    });
  }

  @Override
  public void list(StoredAccount account) throws CredentialStoreException, InterruptedException {
    asked(entries -> {
      entries.list(account);
      return true;
    });
  }

  @Override
  public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException, InterruptedException {
    asked(entries -> {
      entries.write(issuer, signIn);
      return true;
    });
  }

  @Override
  public void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    asked(entries -> {
      entries.delete(issuer, subject);
      return true;
    });
  }

  @Override
  public boolean unlock() throws CredentialStoreException, InterruptedException {
    Optional<Keychain.Prompt> prompt = asked(entries -> entries.items().prompt());
    return prompt.isEmpty() || question.ask(prompt.get());
  }

  @Override
  public boolean selfTest() throws CredentialStoreException, InterruptedException {
    return asked(entries -> {
      String text = UUID.randomUUID().toString();
      entries.items().write(TEST, text);
      boolean same = entries.items().read(TEST).equals(Optional.of(text));
      entries.items().delete(TEST);
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
    T of(KeychainEntries entries) throws CredentialStoreException, InterruptedException;
  }

  private <T> T asked(Question<T> question) throws CredentialStoreException, InterruptedException {
    return limited.call(cancellation -> {
      try (Keychain.Items items = keychain.open(cancellation)) {
        return question.of(new KeychainEntries(items, keychain.longest(), locks, clock));
      }
    });
  }
}
