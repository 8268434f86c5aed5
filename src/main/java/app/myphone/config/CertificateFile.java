package app.myphone.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of certificates in PEM (<a href="https://www.rfc-editor.org/rfc/rfc7468#section-5">RFC 7468, 5</a>): what is
 * between the blocks, and blocks of another kind, do not count.
 */
public record CertificateFile(Path path) {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final Pattern BLOCK = Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----");

  /**
   * Every certificate in it, at least one.
   *
   * @throws IOException when it cannot be read, has none, or one of them is broken
   */
  public List<X509Certificate> all() throws IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (String block : blocks()) {
        certificates.add(decoded(factory, block));
      }
    } catch (CertificateException e) {
      throw new IOException("a broken certificate", e);
    }
    if (certificates.isEmpty()) {
      throw new IOException("no certificate");
    }
    return certificates;
  }

  /** The certificates that can be read: in a system's list an odd one must not spoil the rest. */
  public List<X509Certificate> readable() throws IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (String block : blocks()) {
        addIfReadable(certificates, factory, block);
      }
    } catch (CertificateException e) {
      throw new IOException("no X.509", e);
    }
    return certificates;
  }

  private static void addIfReadable(List<X509Certificate> certificates, CertificateFactory factory, String block) {
    try {
      certificates.add(decoded(factory, block));
    } catch (CertificateException e) {
      // an odd one
    }
  }

  private static X509Certificate decoded(CertificateFactory factory, String block) throws CertificateException {
    if (factory.generateCertificate(new ByteArrayInputStream(bytes(block))) instanceof X509Certificate decoded) {
      return decoded;
    }
    throw new CertificateException("another kind");
  }

  private static byte[] bytes(String block) throws CertificateException {
    try {
      return Base64.getMimeDecoder().decode(block);
    } catch (IllegalArgumentException e) {
      throw new CertificateException("no Base64", e);
    }
  }

  private List<String> blocks() throws IOException {
    return BLOCK.matcher(text()).results().map(block -> block.group(1)).toList();
  }

  private String text() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("no file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("too big");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
