package app.myphone.http;

import app.myphone.config.OperatingSystem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** The certificates that the operating system trusts. */
@FunctionalInterface
interface SystemCertificates {

  /** This computer's. */
  static SystemCertificates here() {
    return OperatingSystem.here().choose(() -> new CertificateBundle(System.getenv(), CertificateBundle.USUAL),
        () -> SystemKeyStores.of(List.of("Windows-ROOT")),
        () -> SystemKeyStores.of(List.of("KeychainStore-ROOT", "KeychainStore")));
  }

  /** Blocks: reads a file, or asks the system. */
  List<X509Certificate> read() throws GeneralSecurityException, IOException;
}
