package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.Provider;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.TestClock;
import app.myphone.text.Messages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** TLS and proxies, as the system has them. */
@Timeout(30)
class NetworkTest {
  private final TestClock clock = new TestClock();
  private final Map<String, String> before = new HashMap<>();

  @AfterEach
  void restore() {
    before.forEach((name, value) -> {
      if (value == null) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }

  @Test
  void certificateNobodyVouchesForIsRefusedUntilItIsTrusted() throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().commonName("localhost").addSubjectAlternativeName("localhost")
        .build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      server.start(InetAddress.getByName("localhost"), 0);
      Issuer issuer = Issuer.parse("https://localhost:" + server.getPort());
      try (HttpStack strict = new HttpStack("test", "en")) {
        assertThatThrownBy(() -> new ProviderDiscovery(strict, clock).find(issuer)).hasMessage("net.tls-not-trusted");
      }
      HandshakeCertificates trust =
          new HandshakeCertificates.Builder().addTrustedCertificate(own.certificate()).build();
      OkHttpClient.Builder trusting =
          new OkHttpClient.Builder().sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
      server.enqueue(TestProvider.json(200, document(issuer)));
      try (HttpStack corporate = new HttpStack(trusting, "test", "en")) {
        Provider provider = new ProviderDiscovery(corporate, clock).find(issuer);
        assertThat(provider.token()).hasToString(issuer + "/oauth/v2/token");
      }
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void certificateOfAnotherHostIsRefusedThoughTrusted() throws Exception {
    HeldCertificate other = new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    HandshakeCertificates both = new HandshakeCertificates.Builder().heldCertificate(other)
        .addTrustedCertificate(other.certificate()).build();
    try (MockWebServer server = new MockWebServer();
        HttpStack http = new HttpStack(
            new OkHttpClient.Builder().sslSocketFactory(both.sslSocketFactory(), both.trustManager()), "test", "en")) {
      server.useHttps(both.sslSocketFactory());
      server.start(InetAddress.getByName("localhost"), 0);
      Issuer issuer = Issuer.parse("https://localhost:" + server.getPort());
      assertThatThrownBy(() -> new ProviderDiscovery(http, clock).find(issuer)).hasMessage("net.tls-not-trusted");
    }
  }

  @Test
  void hostWithAnUnderscoreIsReachedLikeAnyOther() throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("login_server.example.test").build();
    HandshakeCertificates both =
        new HandshakeCertificates.Builder().heldCertificate(own).addTrustedCertificate(own.certificate()).build();
    try (MockWebServer server = new MockWebServer();
        HttpStack http = new HttpStack(new OkHttpClient.Builder().dns(_ -> List.of(InetAddress.getLoopbackAddress()))
            .sslSocketFactory(both.sslSocketFactory(), both.trustManager()), "test", "en")) {
      server.useHttps(both.sslSocketFactory());
      server.start(InetAddress.getLoopbackAddress(), 0);
      Issuer issuer = Issuer.parse("Login_Server.Example.test:" + server.getPort());
      server.enqueue(TestProvider.json(200, document(issuer)));
      Provider provider = new ProviderDiscovery(http, clock).find(issuer);
      assertThat(provider.authorization()).hasToString(issuer + "/oauth/v2/authorize");
      assertThat(server.takeRequest().getUrl().host()).isEqualTo("login_server.example.test");
    }
  }

  @Test
  void systemsProxyIsUsed() throws Exception {
    try (MockWebServer proxy = new MockWebServer()) {
      proxy.start(InetAddress.getByName("127.0.0.1"), 0);
      proxy.enqueue(new MockResponse.Builder().code(502).build());
      useProxy(proxy.getPort());
      try (HttpStack http = new HttpStack("test", "en")) {
        assertThatThrownBy(() -> new ProviderDiscovery(http, clock).find(Issuer.parse("login.example.test")))
            .hasMessageStartingWith("net.");
      }
      assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT login.example.test:443 ");
    }
  }

  @Test
  void proxyDoesNotComeBetweenBrowserAndListener() throws Exception {
    useProxy(deadPort());
    try (TestProvider server = new TestProvider(clock); HttpStack http = new HttpStack("test", "en")) {
      Session session = new SignIn(http, new ProviderDiscovery(http, clock), new TestBrowser(), clock,
          new SignIn.Options("127.0.0.1", Duration.ofSeconds(20), Messages.in(Locale.ENGLISH)))
          .run(new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false), false,
              SignInProgress.UNWATCHED);
      assertThat(session.identity().subject()).isNotEmpty();
    }
  }

  private void useProxy(int port) {
    for (String scheme : new String[] {"http", "https"}) {
      set(scheme + ".proxyHost", "127.0.0.1");
      set(scheme + ".proxyPort", String.valueOf(port));
    }
  }

  private void set(String name, String value) {
    before.putIfAbsent(name, System.getProperty(name));
    System.setProperty(name, value);
  }

  private static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static String document(Issuer issuer) {
    return TestProvider.json(Map.of("issuer", issuer.value(),
        "authorization_endpoint", issuer + "/oauth/v2/authorize", "token_endpoint", issuer + "/oauth/v2/token",
        "jwks_uri", issuer + "/oauth/v2/keys", "code_challenge_methods_supported", new String[] {"S256"}));
  }
}
