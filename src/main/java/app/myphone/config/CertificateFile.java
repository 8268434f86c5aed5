package app.myphone.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of certificates: in DER, one or several; in PKCS #7; or either of them in PEM
 * (<a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468, 5, 8 and 9</a>), where what is between the blocks, and
 * blocks of another kind, do not count.
 */
public record CertificateFile(Path path) {
  private static final int LARGEST = 8 * 1024 * 1024;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ((?:X509 )?CERTIFICATE|PKCS7|CMS)-----([^-]*)-----END \\1-----");
  private static final int SEQUENCE = 0x30;

  /**
   * Every certificate in it, at least one.
   *
   * @throws IOException when it cannot be read, has none, or one of them is broken
   */
  public List<X509Certificate> all() throws IOException {
    byte[] content = content();
    try {
      List<X509Certificate> certificates = new ArrayList<>();
      if (isDer(content)) {
        certificates.addAll(Certificates.decoded(content));
      } else {
        for (MatchResult block : blocks(content).toList()) {
          certificates.addAll(Certificates.decoded(block.group(1), block.group(2)));
        }
      }
      if (certificates.isEmpty()) {
        throw new IOException("no certificate");
      }
      return certificates;
    } catch (CertificateException e) {
      throw new IOException("a broken certificate", e);
    }
  }

  /** The certificates that can be read: in a system's list an odd one must not spoil the rest. */
  public List<X509Certificate> readable() throws IOException {
    byte[] content = content();
    List<X509Certificate> certificates = new ArrayList<>();
    if (isDer(content)) {
      return all();
    }
    blocks(content).forEach(block -> addIfReadable(certificates, block));
    return certificates;
  }

  private static void addIfReadable(List<X509Certificate> certificates, MatchResult block) {
    try {
      certificates.addAll(Certificates.decoded(block.group(1), block.group(2)));
    } catch (CertificateException e) {
      // an odd one
    }
  }

  /** A text may begin with the same byte, but not go on with a length that long. */
  private static boolean isDer(byte[] content) {
    return content.length > 1 && content[0] == SEQUENCE && content[1] < 0;
  }

  private static Stream<MatchResult> blocks(byte[] content) {
    return BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1)).results();
  }

  private byte[] content() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("no file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("too big");
      }
      return bytes;
    }
  }
}
