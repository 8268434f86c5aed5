package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * macOS' and Windows' own keychains, through java-keyring. It is not part of the package for Linux, where only {@link
 * SecretService} is asked. Both systems ask the person by themselves when something is locked.
 */
final class JavaKeyring implements Keychain {
  private static final String SERVICE = "my-phone";
  private final String name;
  private final KeyringStorageType type;
  private @Nullable Keyring keyring;

  private JavaKeyring(String name, KeyringStorageType type) {
    this.name = name;
    this.type = type;
  }

  static JavaKeyring windows() {
    return new JavaKeyring("Windows Credential Manager", KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
  }

  /** Through JNA: the library's other way unpacks a library of its own, which a signed app may not load. */
  static JavaKeyring macos() {
    return new JavaKeyring("macOS Keychain", KeyringStorageType.LEGACY_OSX_KEYCHAIN);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int longest() {
    return LongTexts.LONGEST;
  }

  /** The library knows no way to give up. */
  @Override
  public Items open(Cancellation cancellation) throws CredentialStoreException {
    return new LongTexts(new Passwords(opened()));
  }

  private Keyring opened() throws CredentialStoreException {
    Keyring opened = keyring;
    if (opened == null) {
      try {
        opened = Keyring.create(type);
      } catch (BackendNotSupportedException e) {
        throw new CredentialStoreException(Reason.ABSENT);
      }
      keyring = opened;
    }
    return opened;
  }

  /** The library's passwords. It does not tell one that is not there from one that it may not read. */
  private record Passwords(Keyring keyring) implements Items {
    @Override
    public Optional<String> read(String name) {
      try {
        return Optional.ofNullable(keyring.getPassword(SERVICE, name));
      } catch (PasswordAccessException e) {
        return Optional.empty();
      }
    }

    @Override
    public void write(String name, String text) throws CredentialStoreException {
      try {
        keyring.setPassword(SERVICE, name, text);
      } catch (PasswordAccessException e) {
        throw new CredentialStoreException(Reason.REFUSED);
      }
    }

    @Override
    public void delete(String name) throws CredentialStoreException {
      if (read(name).isEmpty()) {
        return;
      }
      try {
        keyring.deletePassword(SERVICE, name);
      } catch (PasswordAccessException e) {
        throw new CredentialStoreException(Reason.REFUSED);
      }
    }

    @Override
    public Optional<Prompt> prompt() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
