package app.myphone.config;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Certificates out of their encoding. */
final class Certificates {
  private Certificates() {}

  /** One after the other in DER, or a PKCS #7 with any number of them. */
  static List<X509Certificate> decoded(byte[] der) throws CertificateException {
    return x509(factory().generateCertificates(new ByteArrayInputStream(der)));
  }

  /**
   * What is in a block of PEM.
   *
   * @param label what the block says it is
   */
  static List<X509Certificate> decoded(String label, String base64) throws CertificateException {
    byte[] der = bytes(base64);
    return label.endsWith("CERTIFICATE")
        ? x509(List.of(factory().generateCertificate(new ByteArrayInputStream(der)))) : decoded(der);
  }

  private static List<X509Certificate> x509(Collection<? extends Certificate> certificates) throws CertificateException {
    List<X509Certificate> all = new ArrayList<>();
    for (Certificate certificate : certificates) {
      if (!(certificate instanceof X509Certificate x509)) {
        throw new CertificateException("another kind");
      }
      all.add(x509);
    }
    return all;
  }

  private static CertificateFactory factory() throws CertificateException {
    return CertificateFactory.getInstance("X.509");
  }

  private static byte[] bytes(String base64) throws CertificateException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new CertificateException("no Base64", e);
    }
  }
}
