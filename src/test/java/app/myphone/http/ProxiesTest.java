package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which proxy is on the way, and what it means when that refuses. */
@Timeout(60)
class ProxiesTest {
  private static final HttpUrl SERVER = HttpUrl.get("https://login.example.test/");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
      "HTTPS_PROXY, http://proxy.test:3128, https://login.example.test/, proxy.test:3128",
      "https_proxy, proxy.test:3128, https://login.example.test/, proxy.test:3128",
      "https_proxy, http://proxy.test, https://login.example.test/, proxy.test:80",
      "https_proxy, http://[::1]:3128/, https://login.example.test/, [::1]:3128",
      "HTTP_PROXY, http://proxy.test:3128, https://login.example.test/, -",
      "HTTP_PROXY, http://proxy.test:3128, http://other.test/, proxy.test:3128",
      "ALL_PROXY, socks5h://proxy.test, https://login.example.test/, proxy.test:1080",
      "HTTPS_PROXY, http://u:p%40ss@proxy.test:3128, https://login.example.test/, proxy.test:3128",
      "HTTPS_PROXY, http://proxy.test:3128, https://127.0.0.1:8443/, -",
      "HTTPS_PROXY, http://proxy.test:3128, https://localhost/, -",
      "ALL_PROXY, http://proxy.test:3128, http://[::1]:8080/, -"})
  void theVariableForTheSchemeCountsAndNeverForThisComputer(
      String variable, String value, String url, String expected) {
    assertThat(proxies(Map.of(variable, value)).to(HttpUrl.get(url)).map(ProxyAddress::authority).orElse("-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
      "'*', true", "example.test, true", ".example.test, true", "*.example.test, true", "login.example.test, true",
      "LOGIN.Example.TEST, true", "'a.test, login.example.test', true", "'a.test login.example.test', true",
      "login.example.test:443, true", "login.example.test:8443, false", "ample.test, false", "other.test, false",
      "10.0.0.0/8, false", "., false", "/, false", "':', false", "'[', false", "login.example.test/8, false"})
  void noProxyNamesHostsAndAllBelow(String list, boolean direct) {
    Proxies proxies = proxies(Map.of("HTTPS_PROXY", "http://proxy.test:3128", "NO_PROXY", list));
    assertThat(proxies.to(SERVER).isEmpty()).isEqualTo(direct);
  }

  @ParameterizedTest
  @CsvSource({
      "10.0.0.0/8, 10.1.2.3, true", "10.0.0.0/8, 11.1.2.3, false", "10.1.2.0/23, 10.1.3.9, true",
      "10.1.2.3, 10.1.2.3, true", "10.0.0.0/99, 10.1.2.3, false", "10.0.0.0/x, 10.1.2.3, false",
      "fd00::/8, [fd12::1], true", "[fd12::1]:443, [fd12::1], true", "fd12::1, [fd12::1], true",
      "0.0.0.0/0, [fd12::1], false"})
  void noProxyNamesAddressesAndRanges(String list, String host, boolean direct) {
    Proxies proxies = proxies(Map.of("https_proxy", "http://proxy.test:3128", "no_proxy", list));
    assertThat(proxies.to(HttpUrl.get("https://" + host + "/")).isEmpty()).isEqualTo(direct);
  }

  @Test
  void withoutVariablesTheSystemIsAsked() {
    ProxySelector system = new ProxySelector() {
      @Override
      public List<Proxy> select(URI address) {
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("desktop.test", 8080)));
      }

      @Override
      public void connectFailed(URI address, SocketAddress proxy, IOException cause) {}
    };
    Proxies proxies = new Proxies(Map.of("NO_PROXY", "login.example.test"), () -> system);
    assertThat(proxies.to(SERVER)).contains(new ProxyAddress(
        Proxy.Type.HTTP, "desktop.test", 8080, Optional.empty(), Optional.empty()));
    assertThat(proxies.to(HttpUrl.get("http://127.0.0.1/"))).isEmpty();
    assertThat(new Proxies(Map.of(), () -> { throw new IllegalStateException(); }).to(SERVER)).isEmpty();
  }

  @Test
  void aServerIsReachedThroughTheProxyWithUserAndPassword() throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).wants("ü:p@ss")) {
      String value = "http://%C3%BC:p%40ss@" + proxy.authority();
      assertThat(asked(server, value)).isEqualTo("hello");
      assertThat(proxy.asked).containsExactly("CONNECT login.example.test:443 HTTP/1.1");
      assertThat(proxies(Map.of("HTTPS_PROXY", value)).to(SERVER).toString()).doesNotContain("p@ss", "w7w6");
    }
  }

  @Test
  void aProxyThatWantsOrRefusesAPasswordIsNamedAndAskedOnce() throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).wants("u:right")) {
      assertThat(asked(server, "http://" + proxy.authority()))
          .isEqualTo("net.proxy-sign-in [login.example.test, " + proxy.authority() + "]");
      proxy.asked.clear();
      assertThat(asked(server, "http://u:wrong@" + proxy.authority()))
          .isEqualTo("net.proxy-sign-in [login.example.test, " + proxy.authority() + "]");
      assertThat(proxy.asked).hasSize(1);
    }
  }

  @Test
  void aProxyThatRefusesOrIsNotThereIsNamed() throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).refuses(502)) {
      assertThat(asked(server, proxy.authority()))
          .isEqualTo("net.proxy-refused [login.example.test, " + proxy.authority() + ", 502]");
      String dead = "127.0.0.1:" + deadPort();
      assertThat(asked(server, dead)).isEqualTo("net.proxy-not-reachable [login.example.test, " + dead + "]");
      assertThat(asked(server, "no.proxy.invalid:1"))
          .isEqualTo("net.proxy-not-reachable [login.example.test, no.proxy.invalid:1]");
      assertThat(asked(server, "socks5://" + dead))
          .isEqualTo("net.proxy-not-reachable [login.example.test, " + dead + "]");
    }
  }

  @ParameterizedTest
  @CsvSource({"https://proxy.test:3128", "ftp://proxy.test", "http://", "'http://a b'", "http://proxy.test:99999"})
  void aProxyThatCannotBeUsedIsNeverGoneRound(String value) throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test")) {
      assertThat(asked(server, value)).isEqualTo("net.proxy-setting [login.example.test, HTTPS_PROXY]");
    }
  }

  /** A password would be of no use to such a proxy, and is not sent in vain. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"NTLM | NTLM", "Negotiate | Kerberos (Negotiate)",
      "Negotiate;NTLM;negotiate | Kerberos (Negotiate), NTLM", "Digest realm=\"x\", nonce=\"1\" | Digest",
      "Bearer | Bearer"})
  void aProxyThatWantsAnotherSchemeIsNamedWithIt(String schemes, String names) throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).speaks(schemes.split(";"))) {
      assertThat(asked(server, "http://" + proxy.authority()))
          .isEqualTo("net.proxy-scheme [login.example.test, " + proxy.authority() + ", " + names + "]");
      assertThat(asked(server, "http://CORP%5Cada:pw@" + proxy.authority())).startsWith("net.proxy-scheme");
    }
  }

  @Test
  void aProxyThatTakesAPasswordTooGetsIt() throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test");
        ConnectProxy proxy = new ConnectProxy(server.port()).speaks("NTLM", "Basic realm=\"x\"").wants("u:right")) {
      assertThat(asked(server, "http://u:right@" + proxy.authority())).isEqualTo("hello");
      assertThat(asked(server, "http://" + proxy.authority())).startsWith("net.proxy-sign-in");
    }
  }

  @ParameterizedTest
  @CsvSource({"http://wpad.corp.test/proxy.pac", "http://wpad.corp.test/wpad.dat", "pac+http://pac.corp.test/proxy",
      "pac+https://u:p@pac.corp.test/x", "PAC:http://pac.corp.test/", "http://pac.corp.test:8080/a/b.PAC?x=1",
      "file:///etc/proxy.pac", "wpad.corp.test/wpad.dat"})
  void aScriptIsNoProxy(String value) throws Exception {
    try (TlsServer server = TlsServer.named("login.example.test")) {
      assertThat(asked(server, value)).isEqualTo("net.proxy-script [login.example.test, HTTPS_PROXY]");
    }
  }

  @ParameterizedTest
  @CsvSource({"http://proxy.pac:3128", "http://pac.corp.test:3128/", "pac:3128", "http://u:p.pac@proxy.test:3128"})
  void aHostThatSoundsLikeOneIsNone(String value) {
    assertThat(ProxyScript.isAddress(value)).isEqualTo(value.equals("pac:3128"));
  }

  @Test
  void whatTheDesktopsScriptWouldHaveLedToIsToldWhenTheServerCannotBeReached() throws Exception {
    Map<String, String> script = Map.of("auto_proxy", "http://wpad.corp.test/proxy.pac");
    Network network = new Network(Trust.here(Optional.empty()), proxies(script));
    try (HttpStack http = new HttpStack(network, "test", "en", Duration.ofSeconds(20))) {
      HttpUrl nobody = HttpUrl.get("https://login.nobody.invalid/");
      assertThat(catchThrowableOfType(ProblemException.class,
          () -> http.send(new Request.Builder().url(nobody).build(), http.deadline(Clock.system()))).problem())
          .isEqualTo(new Problem.NoAnswer(ProblemCode.PROXY_SCRIPT, "login.nobody.invalid", "auto_proxy"));
    }
  }

  @Test
  void aScriptIsOfNoInterestWhereTheWayIsSettled() {
    Map<String, String> script = Map.of("auto_proxy", "http://wpad.corp.test/proxy.pac", "NO_PROXY", "login.example.test");
    assertThat(proxies(script).scriptFor(SERVER)).isEmpty();
    assertThat(proxies(script).scriptFor(HttpUrl.get("https://localhost/"))).isEmpty();
    assertThat(proxies(script).scriptFor(HttpUrl.get("https://other.example.test/"))).contains("auto_proxy");
    assertThat(proxies(Map.of("auto_proxy", "x", "HTTPS_PROXY", "proxy.test:3128")).scriptFor(SERVER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ProxyType=2, true", "ProxyType=3, true", "ProxyType=1, false", "ProxyType=22, false"})
  void whatKdeHasSetIsReadFromItsFile(String line, boolean script) throws Exception {
    Files.writeString(folder.resolve("kioslaverc"), "[Proxy Settings]\nProxy Config Script=http://x/\n" + line + "\n");
    Proxies proxies = proxies(Map.of("XDG_CURRENT_DESKTOP", "KDE", "XDG_CONFIG_HOME", folder.toString()));
    assertThat(proxies.scriptFor(SERVER)).isEqualTo(script ? Optional.of("KDE") : Optional.empty());
  }

  private String asked(TlsServer server, String proxy) throws Exception {
    Network network = new Network(
        Trust.here(Optional.of(server.root(folder.resolve("ca.pem")))), proxies(Map.of("HTTPS_PROXY", proxy)));
    try (HttpStack http = new HttpStack(network, "test", "en", Duration.ofSeconds(20))) {
      return http.send(new Request.Builder().url(SERVER).build(), http.deadline(Clock.system())).text();
    } catch (ProblemException e) {
      Problem problem = e.problem();
      return problem.code().id() + " " + problem.arguments();
    }
  }

  private static Proxies proxies(Map<String, String> environment) {
    return new Proxies(environment, () -> null);
  }

  private static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
