package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system's keychain, through java-keyring: Secret Service or KWallet, macOS, Windows. Each call ends
 * within three seconds, whatever the keychain does (rules 49, 50).
 */
public final class KeychainStore implements CredentialStore {
  /** How long one call may take. */
  public static final Duration LIMIT = Duration.ofSeconds(3);
  private static final String SERVICE = "my-phone";

  private static final Logger LOG = LoggerFactory.getLogger(KeychainStore.class);

  private final TimeLimited guarded;
  /** Who is named at an issuer, as far as we have seen: a refresh need not look again, so it is kept the sooner. */
  private final Map<String, String> named = new ConcurrentHashMap<>();
  private @Nullable Keyring keyring;

  public KeychainStore() {
    this.guarded = new TimeLimited(LIMIT);
  }

  @Override
  public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException {
    return guarded.call(() -> {
      Optional<String> subject = entry(issuer);
      subject.ifPresentOrElse(name -> named.put(issuer, name), () -> named.remove(issuer));
      return subject.isEmpty()
          ? Optional.empty()
          : entry(account(issuer, subject.get())).flatMap(StoredSignIn::decoded);
    });
  }

  @Override
  public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException, InterruptedException {
    guarded.call(done(() -> {
      open().setPassword(SERVICE, account(issuer, signIn.subject()), signIn.encoded());
      if (!signIn.subject().equals(named.get(issuer))) {
        name(issuer, signIn.subject());
      }
    }));
  }

  private void name(String issuer, String subject) throws CredentialStoreException, PasswordAccessException {
    Optional<String> before = entry(issuer);
    if (!before.equals(Optional.of(subject))) {
      open().setPassword(SERVICE, issuer, subject);
      before.ifPresent(another -> forgetUnreachable(issuer, another));
    }
    named.put(issuer, subject);
  }

  /** Nobody would ever find the entry of whoever was signed in before. */
  private void forgetUnreachable(String issuer, String subject) {
    try {
      open().deletePassword(SERVICE, account(issuer, subject));
    } catch (CredentialStoreException | PasswordAccessException e) {
      LOG.debug("an older entry stays: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void delete(String issuer, String subject) throws CredentialStoreException, InterruptedException {
    guarded.call(done(() -> {
      named.remove(issuer);
      if (entry(account(issuer, subject)).isPresent()) {
        open().deletePassword(SERVICE, account(issuer, subject));
      }
      if (entry(issuer).equals(Optional.of(subject))) {
        open().deletePassword(SERVICE, issuer);
      }
    }));
  }

  @Override
  public Optional<String> name() {
    return Optional.of(switch (System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT)) {
      case String os when os.contains("mac") -> "macOS Keychain";
      case String os when os.contains("win") -> "Windows Credential Manager";
      default -> "Secret Service, KWallet";
    });
  }

  private Optional<String> entry(String account) throws CredentialStoreException {
    try {
      return Optional.ofNullable(open().getPassword(SERVICE, account));
    } catch (PasswordAccessException e) {
      return Optional.empty();
    }
  }

  /** Only ever called on the guarded thread. */
  private Keyring open() throws CredentialStoreException {
    Keyring opened = keyring;
    if (opened == null) {
      try {
        opened = Keyring.create();
      } catch (BackendNotSupportedException e) {
        throw new CredentialStoreException(Reason.ABSENT);
      }
      keyring = opened;
    }
    return opened;
  }

  private static String account(String issuer, String subject) {
    return issuer + " " + subject;
  }

  private static Callable<Boolean> done(Work work) {
    return () -> {
      work.run();
      return true;
    };
  }

  /** Something done at the keychain. */
  @FunctionalInterface
  private interface Work {
    void run() throws CredentialStoreException, PasswordAccessException;
  }
}
