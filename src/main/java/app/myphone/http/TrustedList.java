package app.myphone.http;

import app.myphone.config.CertificateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One list of trusted certificates, read when it is first needed: some hundred of them take their time. */
final class TrustedList {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedList.class);

  private final Trust.Source source;
  private final Loader loader;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean loaded;
  private Optional<X509ExtendedTrustManager> manager = Optional.empty();

  /** Makes the list; empty when there is none on this computer. */
  @FunctionalInterface
  interface Loader {
    Optional<X509ExtendedTrustManager> load() throws GeneralSecurityException, IOException;
  }

  TrustedList(Trust.Source source, Loader loader) {
    this.source = source;
    this.loader = loader;
  }

  /** Java's own, or what {@code javax.net.ssl.trustStore} names. */
  static TrustedList ofJava() {
    return new TrustedList(Trust.Source.JAVA, () -> Optional.of(manager((KeyStore) null)));
  }

  /** What this computer's other programs trust. */
  static TrustedList ofSystem() {
    return new TrustedList(Trust.Source.SYSTEM, () -> manager(SystemCertificates.here().read()));
  }

  /** What the person trusts besides. */
  static TrustedList ofFile(Path file) {
    return new TrustedList(Trust.Source.FILE, () -> manager(new CertificateFile(file).all()));
  }

  Trust.Source source() {
    return source;
  }

  /** Empty when there is no such list, or it cannot be read: then it vouches for nobody. */
  Optional<X509ExtendedTrustManager> manager() {
    lock.lock();
    try {
      if (!loaded) {
        manager = load();
        loaded = true;
      }
      return manager;
    } finally {
      lock.unlock();
    }
  }

  private Optional<X509ExtendedTrustManager> load() {
    try {
      return loader.load();
    } catch (GeneralSecurityException | IOException e) {
      LOG.warn("the trusted certificates of {} cannot be read: {}", source, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  static Optional<X509ExtendedTrustManager> manager(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    if (certificates.isEmpty()) {
      return Optional.empty();
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry(Integer.toString(i), certificates.get(i));
    }
    return Optional.of(manager(store));
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager checked) {
        return checked;
      }
    }
    throw new GeneralSecurityException("no X.509");
  }
}
