package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {
  private static final HeldCertificate ROOT = new HeldCertificate.Builder().commonName("Company Root").build();
  private static final HeldCertificate BELOW = new HeldCertificate.Builder().commonName("Company Below").build();

  @TempDir Path folder;

  @Test
  void readsPem() throws Exception {
    assertThat(read("Company\r\n" + ROOT.certificatePem().replace("\n", "\r\n") + "and\n" + BELOW.certificatePem()))
        .containsExactly(ROOT.certificate(), BELOW.certificate());
    assertThat(read(ROOT.privateKeyPkcs8Pem() + ROOT.certificatePem())).containsExactly(ROOT.certificate());
    assertThat(read(ROOT.certificatePem().replace(" CERTIFICATE", " X509 CERTIFICATE"))).containsExactly(ROOT.certificate());
  }

  @Test
  void readsDerOneOrSeveral() throws Exception {
    byte[] root = ROOT.certificate().getEncoded();
    assertThat(read(root)).containsExactly(ROOT.certificate());
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(root);
    two.write(BELOW.certificate().getEncoded());
    assertThat(read(two.toByteArray())).containsExactly(ROOT.certificate(), BELOW.certificate());
    assertThat(new CertificateFile(folder.resolve("certificates")).readable()).hasSize(2);
  }

  @Test
  void readsPkcs7InDerAndInPem() throws Exception {
    byte[] der = pkcs7();
    assertThat(read(der)).containsExactlyInAnyOrder(ROOT.certificate(), BELOW.certificate());
    for (String label : List.of("PKCS7", "CMS")) {
      String pem = "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der)
          + "\n-----END " + label + "-----\n";
      assertThat(read(pem)).containsExactlyInAnyOrder(ROOT.certificate(), BELOW.certificate());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "text", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
      "-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----", "-----BEGIN CERTIFICATE-----\n-----END PKCS7-----",
      "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
  void whatHasNoneIsRefused(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(IOException.class);
  }

  @Test
  void aBrokenOneIsRefusedAlsoBesideAGoodOne() throws Exception {
    byte[] root = ROOT.certificate().getEncoded();
    for (int length : new int[] {2, 10, root.length / 2, root.length - 1}) {
      assertThatThrownBy(() -> read(Arrays.copyOf(root, length))).as("%d bytes", length).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> read(Arrays.copyOf(pkcs7(), length))).as("%d bytes", length).isInstanceOf(IOException.class);
    }
    String broken = "-----BEGIN CERTIFICATE-----\n" + Base64.getEncoder().encodeToString(Arrays.copyOf(root, 99))
        + "\n-----END CERTIFICATE-----\n";
    assertThatThrownBy(() -> read(ROOT.certificatePem() + broken)).isInstanceOf(IOException.class);
    assertThat(new CertificateFile(folder.resolve("certificates")).readable()).containsExactly(ROOT.certificate());
  }

  @Test
  void aKeyStoreIsNone() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", ROOT.certificate());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, "changeit".toCharArray());
    assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(IOException.class);
  }

  @Test
  @Timeout(10)
  void whatIsTooBigIsRefusedAtOnce() throws Exception {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 36);
    }
    assertThatThrownBy(() -> new CertificateFile(huge).all()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new CertificateFile(Path.of("/dev/zero")).all()).isInstanceOf(IOException.class);
  }

  private static byte[] pkcs7() throws Exception {
    return CertificateFactory.getInstance("X.509").generateCertPath(List.of(ROOT.certificate(), BELOW.certificate()))
        .getEncoded("PKCS7");
  }

  private List<X509Certificate> read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private List<X509Certificate> read(byte[] content) throws IOException {
    return new CertificateFile(Files.write(folder.resolve("certificates"), content)).all();
  }
}
