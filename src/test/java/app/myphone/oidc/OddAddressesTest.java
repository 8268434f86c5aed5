package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a server names: read by one reader, and used or refused, never a crash of ours. */
@Timeout(30)
class OddAddressesTest {
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String ZONE = "https://[fe80::1%25lo]/x";

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final HttpStack http = new HttpStack("test", "en");

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  static Stream<String> odd() {
    return Stream.of("https://a.example/x[y]", "https://a.example/{x}|^`", "https://a.example/?q={a}|b[]^", "https://a.example/%zz",
        "https://a.example/%", "https://a.example:0/x", "https://a.example:99999/x", "https://a.example:port/", "https://a.example:/x",
        ZONE, "https://[::1%25lo]/", "https://[::1", "https://[]/", "https://" + "a".repeat(300) + ".example/",
        "https://" + "a.".repeat(150) + "example/", "https://auth_server.example/x", "https://-a-.example/x", "https://a..example/x",
        "https://.example/", "https://a.example./x", "https://", "https:///x", "https:a.example/x", "https:/a.example",
        "https://a.example\\@b.example/", "https://a.example@b.example/", "https://a:b@c.example/", "https://a b.example/",
        "https://a.example/\u0000", "https://a.example/\u202e", "https://\u00fc.example/\u00fc?\u00fc", "https://127.1/x",
        "https://0x7f000001/x", "https://2130706433/", "https://999.1.1.1/", "javascript:alert(1)", "file:///etc/passwd", "data:,x",
        "//a.example/x", "/x", "", " ", "x", "https://a.example/x#y", "HTTPS://A.EXAMPLE/X", "https://a.example/../..//x",
        "https://a.example/" + "x".repeat(5000), "https://xn--a.example/", "https://a.example/?x=%00&%ff");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void authorizationEndpointIsUsedOrRefused(String address) throws Exception {
    for (String name : List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint")) {
      Object before = server.discovery.put(name, address);
      Optional<Provider> provider = found();
      if (provider.isPresent()) {
        URI link = new TokenClient(http, clock).authorizationUrl(SignInRequest.fresh(
            provider.get(), TestProvider.CLIENT, URI.create("http://127.0.0.1:45678/callback"), "en", false));
        assertThat(HttpUrl.get(link.toString()).queryParameter("client_id")).isEqualTo(TestProvider.CLIENT);
        assertThat(link.getRawAuthority()).isNotBlank().doesNotContain("@");
      }
      server.discovery.put(name, before);
    }
  }

  @ParameterizedTest
  @MethodSource("odd")
  void pageForAnotherDeviceIsShownOrRefused(String address) throws Exception {
    for (String name : List.of("verification_uri", "verification_uri_complete")) {
      Object before = server.device.put(name, address);
      try {
        DeviceCode code = new DeviceSignIn(http, clock).start(server.provider(), TestProvider.CLIENT);
        URI page = name.endsWith("complete") ? code.link() : code.address();
        assertThat(page.getScheme()).isEqualTo("https");
        assertThat(page.getRawAuthority()).isNotBlank().doesNotContain("@");
      } catch (ProblemException e) {
        assertThat(e.problem().code().id()).isEqualTo("signin.device-answer");
      }
      server.device.put(name, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://auth_server.example/x", "https://auth_server.example:8443/x?a={b}|c"})
  void underscoreAndBracesAreKept(String address) throws Exception {
    server.discovery.put("authorization_endpoint", address);
    Provider provider = found().orElseThrow();
    assertThat(provider.authorization().host()).isEqualTo("auth_server.example");
    assertThat(provider.authorization().port()).isEqualTo(address.contains("8443") ? 8443 : 443);
    URI link = new TokenClient(http, clock).authorizationUrl(SignInRequest.fresh(
        provider, TestProvider.CLIENT, URI.create("http://127.0.0.1:45678/callback"), "en", false));
    assertThat(link.toString()).startsWith("https://auth_server.example").contains("client_id=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example:0/x", ZONE, "https://[::1", "https://a:b@c.example/", "https://a.example/%zz",
      "https://a.example\\@b.example/", "javascript:alert(1)", ""})
  void whatTwoReadersCouldTakeForTwoAddressesIsRefused(String address) {
    server.discovery.put("authorization_endpoint", address);
    assertThatThrownBy(() -> new ProviderDiscovery(http, clock).find(server.issuer())).isInstanceOf(ProblemException.class);
    assertThat(server.requests(DISCOVERY)).hasSize(1);
  }

  private Optional<Provider> found() throws InterruptedException {
    try {
      return Optional.of(new ProviderDiscovery(http, clock).find(server.issuer()));
    } catch (ProblemException e) {
      assertThat(e.problem().code().id()).startsWith("discovery.");
      return Optional.empty();
    }
  }
}
