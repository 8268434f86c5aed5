package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.CertificateFile;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Request;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system's certificates and a person's file are trusted besides Java's, and nothing else is. */
@Timeout(60)
class TrustTest {
  private static final Proxies NONE = new Proxies(Map.of(), () -> null);

  @TempDir Path folder;

  @Test
  void nobodyVouchesForAnUnknownAuthority() throws Exception {
    try (TlsServer server = TlsServer.named("localhost")) {
      Trust trust = Trust.here(Optional.empty());
      assertThat(asked(trust, server)).isEqualTo("net.tls-not-trusted");
      CertificateVerdict verdict = trust.lastVerdict("localhost").orElseThrow();
      assertThat(verdict.acceptedBy()).isEmpty();
      assertThat(verdict.issuer()).isEqualTo(TlsServer.COMPANY);
      assertThat(verdict.names()).containsExactly("localhost");
      assertThat(server.server.getRequestCount()).isZero();
    }
  }

  @Test
  void aMissingIntermediateCertificateIsToldApart() throws Exception {
    try (TlsServer server = TlsServer.incomplete("localhost"); TlsServer other = TlsServer.named("localhost")) {
      Trust trust = Trust.here(Optional.of(server.root(folder.resolve("company.pem"))));
      assertThat(asked(trust, server)).isEqualTo("net.tls-incomplete");
      assertThat(trust.lastVerdict("localhost").orElseThrow().complete()).isFalse();
      assertThat(trust.lastVerdict("localhost").orElseThrow().issuer()).isEqualTo("Company Below");
      assertThat(asked(trust, other)).as("the authority itself is unknown").isEqualTo("net.tls-not-trusted");
      assertThat(trust.lastVerdict("localhost").orElseThrow().complete()).isTrue();
    }
  }

  @Test
  void theFileOfTheSettingsIsTrustedBesidesTheOthers() throws Exception {
    try (TlsServer server = TlsServer.named("localhost")) {
      Trust trust = Trust.here(Optional.of(server.root(folder.resolve("company.pem"))));
      assertThat(asked(trust, server)).isEqualTo("hello");
      assertThat(trust.lastVerdict("localhost").orElseThrow().acceptedBy()).contains(Trust.Source.FILE);
      assertThat(trust.lastVerdict("localhost").orElseThrow().protocol()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void theSystemsBundleIsTrustedAndAnOddEntryInItSpoilsNothing() throws Exception {
    try (TlsServer server = TlsServer.named("localhost")) {
      Path bundle = server.root(folder.resolve("bundle"));
      Files.writeString(bundle, """
          # odd
          -----BEGIN CERTIFICATE-----
          AAAA
          -----END CERTIFICATE-----
          """ + Files.readString(bundle));
      assertThat(asked(new Trust(List.of(TrustedList.ofJava(), system(bundle))), server)).isEqualTo("hello");
    }
  }

  @Test
  void aTrustedAuthorityDoesNotExcuseTheWrongNameOrDate() throws Exception {
    try (TlsServer other = TlsServer.named("elsewhere.test"); TlsServer old = TlsServer.expired("localhost")) {
      Trust trust = Trust.here(Optional.of(other.root(folder.resolve("a"))));
      assertThat(asked(trust, other)).isEqualTo("net.tls-not-trusted");
      assertThat(trust.lastVerdict("localhost").orElseThrow().acceptedBy()).contains(Trust.Source.FILE);
      Trust late = Trust.here(Optional.of(old.root(folder.resolve("b"))));
      assertThat(asked(late, old)).isEqualTo("net.tls-not-trusted");
      assertThat(late.lastVerdict("localhost").orElseThrow().validity()).isEqualTo(CertificateVerdict.Validity.EXPIRED);
    }
  }

  @Test
  void aListIsReadOnlyWhenTheOneBeforeRefused() throws Exception {
    AtomicBoolean read = new AtomicBoolean();
    try (TlsServer server = TlsServer.named("localhost")) {
      Path file = server.root(folder.resolve("company.pem"));
      Trust trust = new Trust(List.of(TrustedList.ofFile(file), new TrustedList(Trust.Source.SYSTEM, () -> {
        read.set(true);
        return Optional.empty();
      })));
      assertThat(trust.getAcceptedIssuers()).isEmpty();
      assertThat(asked(trust, server)).isEqualTo("hello");
      assertThat(read).isFalse();
    }
  }

  @Test
  void aListThatBreaksVouchesForNobody() throws Exception {
    try (TlsServer server = TlsServer.named("localhost")) {
      Path gone = folder.resolve("gone");
      Trust broken = new Trust(List.of(TrustedList.ofFile(gone),
          new TrustedList(Trust.Source.SYSTEM, () -> { throw new IOException("x"); })));
      assertThat(asked(broken, server)).isEqualTo("net.tls-not-trusted");
      assertThat(asked(new Trust(List.of()), server)).isEqualTo("net.tls-not-trusted");
    }
  }

  @Test
  void theVariableNamesTheSystemsBundle() throws Exception {
    Path named = Files.writeString(folder.resolve("named"), new HeldCertificate.Builder().build().certificatePem());
    assertThat(new CertificateBundle(Map.of("SSL_CERT_FILE", named.toString()), List.of()).read()).hasSize(1);
    assertThat(new CertificateBundle(Map.of(), List.of(folder.resolve("absent"), named)).read()).hasSize(1);
    assertThat(new CertificateBundle(Map.of(), List.of()).read()).isEmpty();
  }

  private static TrustedList system(Path bundle) {
    return new TrustedList(Trust.Source.SYSTEM, () -> TrustedList.manager(new CertificateFile(bundle).readable()));
  }

  /** What came, or the code of what went wrong. */
  private static String asked(Trust trust, TlsServer server) throws InterruptedException {
    try (HttpStack http = new HttpStack(new Network(trust, NONE), "test", "en", Duration.ofSeconds(20))) {
      Request request = new Request.Builder().url("https://localhost:" + server.port() + "/").build();
      return http.send(request, http.deadline(Clock.system())).text();
    } catch (ProblemException e) {
      return e.problem().code().id();
    }
  }
}
