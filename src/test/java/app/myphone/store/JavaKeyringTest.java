package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.problem.Secret;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The keychains of Windows and macOS, as far as they can be asked anywhere. */
class JavaKeyringTest {
  /** Windows' CRED_MAX_CREDENTIAL_BLOB_SIZE. */
  private static final int WINDOWS = 2560;

  @Test
  void aSignInIsOneEntryThatWindowsTakes() {
    StoredSignIn signIn = new StoredSignIn("4009", "sub", new Secret("r".repeat(200)),
        Optional.of(new Secret("a".repeat(1100))), Instant.ofEpochSecond(1));
    String entry = signIn.encoded(JavaKeyring.windows().longest());
    assertThat(entry.getBytes(StandardCharsets.UTF_16LE)).hasSizeLessThanOrEqualTo(WINDOWS);
    assertThat(StoredSignIn.decoded(entry)).hasValueSatisfying(
        kept -> assertThat(kept.refresh()).isEqualTo(signIn.refresh()));
    assertThat(StoredSignIn.decoded(signIn.encoded(new SecretService().longest()))).contains(signIn);
  }

  @Test
  void eachHasItsName() {
    assertThat(JavaKeyring.windows().name()).isEqualTo("Windows Credential Manager");
    assertThat(JavaKeyring.macos().name()).isEqualTo("macOS Keychain");
  }

  /** As in the package for Linux. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void onLinuxItsLibraryNeedNotBeThere() throws Exception {
    List<URL> others = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      if (!entry.contains("java-keyring") && !entry.contains("/jna")) {
        others.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader program = new URLClassLoader(others.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> program.loadClass("com.github.javakeyring.Keyring")).isInstanceOf(ClassNotFoundException.class);
      assertThat(program.loadClass(KeychainStore.class.getName()).getConstructor().newInstance()).isNotNull();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anotherSystemsKeychainIsAbsent() {
    assertThatThrownBy(() -> JavaKeyring.windows().open(new Cancellation())).isInstanceOfSatisfying(
        CredentialStoreException.class, e -> assertThat(e.reason()).isEqualTo(CredentialStoreException.Reason.ABSENT));
  }
}
