package app.myphone.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server with a certificate of a company's own authority; answers every request the same. */
public final class TlsServer implements AutoCloseable {
  public static final String COMPANY = "Company Root";
  public final MockWebServer server = new MockWebServer();
  private final HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(1)
      .commonName("Company Root").organizationalUnit("IT").build();

  private TlsServer(HeldCertificate.Builder own) throws IOException {
    this(own, COMPANY);
  }

  /** @param issuer the authority itself, which is sent along, or one below it, which is not */
  private TlsServer(HeldCertificate.Builder own, String issuer) throws IOException {
    boolean complete = issuer.equals(COMPANY);
    HeldCertificate between = new HeldCertificate.Builder().certificateAuthority(0).commonName(issuer).signedBy(root).build();
    HeldCertificate certificate = own.signedBy(complete ? root : between).build();
    server.useHttps(new HandshakeCertificates.Builder()
        .heldCertificate(certificate, complete ? new X509Certificate[] {root.certificate()} : new X509Certificate[0])
        .build().sslSocketFactory());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.setDispatcher(new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse.Builder().body("hello").build();
      }
    });
    server.start(InetAddress.getByName("127.0.0.1"), 0);
  }

  /** One whose certificate is for these hosts. */
  public static TlsServer named(String... hosts) throws IOException {
    HeldCertificate.Builder own = new HeldCertificate.Builder().commonName(hosts[0]);
    List.of(hosts).forEach(own::addSubjectAlternativeName);
    return new TlsServer(own);
  }

  /** One that forgets to send the certificate of the authority below the company's own, which issued its certificate. */
  public static TlsServer incomplete(String host) throws IOException {
    return new TlsServer(new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host), "Company Below");
  }

  /** One whose certificate ran out an hour ago. */
  public static TlsServer expired(String host) throws IOException {
    long now = Instant.now().toEpochMilli();
    return new TlsServer(new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host)
        .validityInterval(now - Duration.ofDays(2).toMillis(), now - Duration.ofHours(1).toMillis()));
  }

  public int port() {
    return server.getPort();
  }

  /** Writes the authority's certificate into a file. */
  public Path root(Path file) throws IOException {
    return Files.writeString(file, root.certificatePem());
  }

  @Override
  public void close() {
    server.close();
  }
}
