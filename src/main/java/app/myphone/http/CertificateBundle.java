package app.myphone.http;

import app.myphone.config.CertificateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Linux: the first bundle file of those that distributions write, or the one {@code $SSL_CERT_FILE} names (as OpenSSL,
 * curl and Go do).
 */
record CertificateBundle(Map<String, String> environment, List<Path> bundles) implements SystemCertificates {
  static final List<Path> USUAL = List.of(
      Path.of("/etc/ssl/certs/ca-certificates.crt"), // Debian, Ubuntu, Arch, Alpine
      Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), // Fedora, RHEL
      Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
      Path.of("/etc/ssl/ca-bundle.pem"), // openSUSE
      Path.of("/etc/pki/tls/cacert.pem"),
      Path.of("/etc/ssl/cert.pem"));

  @Override
  public List<X509Certificate> read() throws GeneralSecurityException, IOException {
    Optional<Path> bundle = bundle();
    return bundle.isPresent() ? new CertificateFile(bundle.get()).readable() : List.of();
  }

  private Optional<Path> bundle() {
    String named = environment.getOrDefault("SSL_CERT_FILE", "");
    return named.isBlank() ? bundles.stream().filter(Files::isReadable).findFirst() : Optional.of(Path.of(named));
  }
}
