package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** What Windows' and macOS' stores say, as Java shows it. */
class SystemKeyStoresTest {
  private static final char[] NONE = {};
  private static final HeldCertificate ROOT = new HeldCertificate.Builder().commonName("root").build();
  private static final HeldCertificate MINE = new HeldCertificate.Builder().commonName("mine").build();

  @Test
  void takesWhatIsThereToBeTrustedAndNothingOfThePersons() throws Exception {
    KeyStore roots = empty();
    roots.setCertificateEntry("root", ROOT.certificate());
    KeyStore persons = empty();
    persons.setKeyEntry("mine", MINE.keyPair().getPrivate(), NONE, new Certificate[] {MINE.certificate()});
    Map<String, KeyStore> stores = Map.of("KeychainStore-ROOT", roots, "KeychainStore", persons);
    assertThat(new SystemKeyStores(List.of("KeychainStore-ROOT", "KeychainStore"), type -> of(stores, type)).read())
        .containsExactly(ROOT.certificate());
  }

  @Test
  void aStoreThatThisJavaLacksIsPassedOver() throws Exception {
    KeyStore roots = empty();
    roots.setCertificateEntry("root", ROOT.certificate());
    assertThat(new SystemKeyStores(List.of("unknown", "Windows-ROOT"), type -> of(Map.of("Windows-ROOT", roots), type)).read())
        .containsExactly(ROOT.certificate());
    assertThat(SystemKeyStores.of(List.of("not a store")).read()).isEmpty();
  }

  @Test
  void aStoreThatCannotBeReadIsAnError() {
    SystemKeyStores stores = new SystemKeyStores(List.of("Windows-ROOT"), _ -> {
      throw new IOException("access denied");
    });
    assertThatThrownBy(stores::read).isInstanceOf(IOException.class);
  }

  private static KeyStore of(Map<String, KeyStore> stores, String type) throws KeyStoreException {
    KeyStore store = stores.get(type);
    if (store == null) {
      throw new KeyStoreException(type + " not found");
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NONE);
    return store;
  }
}
