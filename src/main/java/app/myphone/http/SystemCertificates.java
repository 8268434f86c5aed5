package app.myphone.http;

import app.myphone.config.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates the operating system trusts: Windows' and macOS' stores, elsewhere the first bundle file of those
 * that distributions write, or the one {@code $SSL_CERT_FILE} names (as OpenSSL, curl and Go do).
 */
record SystemCertificates(Map<String, String> environment, String osName, List<Path> bundles) {
  private static final List<Path> BUNDLES = List.of(
      Path.of("/etc/ssl/certs/ca-certificates.crt"), // Debian, Ubuntu, Arch, Alpine
      Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), // Fedora, RHEL
      Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
      Path.of("/etc/ssl/ca-bundle.pem"), // openSUSE
      Path.of("/etc/pki/tls/cacert.pem"),
      Path.of("/etc/ssl/cert.pem"));

  static SystemCertificates here() {
    return new SystemCertificates(System.getenv(), System.getProperty("os.name"), BUNDLES);
  }

  List<X509Certificate> read() throws GeneralSecurityException, IOException {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return of("Windows-ROOT");
    }
    if (os.startsWith("mac")) {
      List<X509Certificate> both = new ArrayList<>(of("KeychainStore-ROOT"));
      both.addAll(of("KeychainStore"));
      return both;
    }
    Optional<Path> bundle = bundle();
    return bundle.isPresent() ? new CertificateFile(bundle.get()).readable() : List.of();
  }

  private Optional<Path> bundle() {
    String named = environment.getOrDefault("SSL_CERT_FILE", "");
    return named.isBlank() ? bundles.stream().filter(Files::isReadable).findFirst() : Optional.of(Path.of(named));
  }

  /** Those that are there to be trusted; a key store of a person also has certificates of theirs. */
  private static List<X509Certificate> of(String type) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
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
