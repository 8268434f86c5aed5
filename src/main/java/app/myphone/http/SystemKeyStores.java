package app.myphone.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Windows and macOS: key stores that Java fills from the system. Only what is there to be trusted is taken; a person's
 * key store also has certificates of their own. One that this Java does not have is passed over.
 *
 * @param types as Java calls them
 * @param source reads a store of a type
 */
record SystemKeyStores(List<String> types, Source source) implements SystemCertificates {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeyStores.class);

  /** Reads a store; a {@link KeyStoreException} is for one that this Java does not know. */
  @FunctionalInterface
  interface Source {
    KeyStore read(String type) throws GeneralSecurityException, IOException;
  }

  static SystemKeyStores of(List<String> types) {
    return new SystemKeyStores(types, SystemKeyStores::ofSystem);
  }

  @Override
  public List<X509Certificate> read() throws GeneralSecurityException, IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String type : types) {
      try {
        certificates.addAll(trusted(source.read(type)));
      } catch (KeyStoreException e) {
        LOG.info("no certificates of the system from {}", type);
      }
    }
    return certificates;
  }

  private static KeyStore ofSystem(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    return store;
  }

  private static List<X509Certificate> trusted(KeyStore store) throws KeyStoreException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate certificate = store.isCertificateEntry(alias) ? store.getCertificate(alias) : null;
      if (certificate instanceof X509Certificate trusted) {
        certificates.add(trusted);
      }
    }
    return certificates;
  }
}
