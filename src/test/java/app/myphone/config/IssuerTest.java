package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
  @ParameterizedTest
  @CsvSource({
    "login.example.ch, https://login.example.ch",
    "'  https://login.example.ch \t', https://login.example.ch",
    "https://LOGIN.Example.CH, https://login.example.ch",
    "https://login.example.ch., https://login.example.ch",
    "https://login.example.ch/, https://login.example.ch",
    "https://login.example.ch///, https://login.example.ch",
    "https://login.example.ch.:8443/, https://login.example.ch:8443",
    "https://login.example.ch:443, https://login.example.ch",
    "HTTPS://login.example.ch, https://login.example.ch",
    "https://login.example.ch/path, https://login.example.ch/path",
    "http://localhost:8080, http://localhost:8080",
    "http://LOCALHOST:8080/, http://localhost:8080",
    "http://localhost.:8080, http://localhost:8080",
    "http://localhost:80, http://localhost",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://127.9.8.7, http://127.9.8.7",
    "http://[::1]:8080, http://[::1]:8080",
    "https://zürich.example, https://xn--zrich-kva.example",
    "localhost:8080, https://localhost:8080",
    "exa_mple, https://exa_mple",
    "https://Auth_Server.Example.ch.:8443/, https://auth_server.example.ch:8443",
    "https://straße.example, https://xn--strae-oqa.example",
    "https://BÜCHER.example./, https://xn--bcher-kva.example",
    "https://[2001:DB8:0:0::1]:8443, https://[2001:db8::1]:8443",
    "https://a.b/x%20y, https://a.b/x%20y",
    "https://a.b/%7Bx%7D/, https://a.b/%7Bx%7D"
  })
  void isReadAsAPersonTypesIt(String typed, String value) {
    assertThat(Issuer.parse(typed).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty", "'   ', empty",
    "http://login.example.ch, insecure", "http://localhost.evil.example, insecure", "http://127.0.0.1.evil.example, insecure",
    "http://[::2], insecure", "http://10.0.0.1, insecure",
    "ftp://login.example.ch, scheme", "javascript://alert, scheme", "file:///etc/passwd, scheme",
    "https://user@login.example.ch, malformed", "https://login.example.ch?a=b, malformed",
    "https://login.example.ch#x, malformed", "https://, malformed", "https://a b, malformed",
    "https://a..b, malformed", "https://login.example.ch:99999, malformed",
    "'https://[', malformed", "'https://a[b', malformed", "'https://a{b', malformed", "'https://a|b', malformed",
    "'https://a^b', malformed", "'https://a\\b', malformed", "'https://a.b\\c', malformed", "'https:\\\\a.b', malformed",
    "https://%zz, malformed", "https://a.b/%zz, malformed", "https://ex%61mple.ch, malformed", "https://a.b:0, malformed",
    "https://a.b:+80, malformed", "https://a.b:٨٠, malformed", "'https://[::1%25lo]', malformed",
    "'https://[fe80::1%eth0]', malformed", "'https://a.b/[x]', malformed", "'https://a	b', malformed",
    "https://@a.b, malformed", "https://:@a.b, malformed", "https://login.example.ch?, malformed",
    "https://login.example.ch#, malformed", "https://., malformed", "https:///a.b, malformed", "https:a.b, malformed",
    "http://127.999.1.1, insecure", "http://127.0.0.1.nip.io, insecure", "http://localhost.localdomain, insecure",
    "http://0x7f.1, insecure", "'http://[::ffff:10.0.0.1]', insecure"
  })
  void saysWhyItIsNone(String typed, String reason) {
    assertThatThrownBy(() -> Issuer.parse(typed)).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
  }

  @Test
  void refusesASpellingThatIsNotTheNormalOne() {
    assertThatThrownBy(() -> new Issuer("https://login.example.ch/")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 300, 5000})
  void aNameThatDnsCannotHaveIsNone(int length) {
    assertThatThrownBy(() -> Issuer.parse("https://" + "a".repeat(length) + ".ch")).hasMessage("malformed");
    assertThatThrownBy(() -> Issuer.parse("a.".repeat(length) + "ch" + "a".repeat(64))).hasMessage("malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://exa_mple:8443", "https://[::1]:8443", "https://xn--zrich-kva.example/a%20b"})
  void isTheSameAddressForEveryReader(String value) {
    Issuer issuer = new Issuer(value);
    assertThat(issuer.uri()).hasToString(value);
    assertThat(HttpUrl.get(issuer.uri().toString())).isEqualTo(issuer.address().url());
    assertThat(issuer.address().uri().toString()).isEqualTo(issuer.address().url().toString());
  }

  @Test
  void tellsHostPortAndOrigin() {
    Issuer issuer = new Issuer("https://auth_server:8443/zitadel");
    assertThat(issuer.address().host()).isEqualTo("auth_server");
    assertThat(issuer.authority()).isEqualTo("auth_server:8443");
    assertThat(issuer.address().origin()).isEqualTo("https://auth_server:8443");
    assertThat(issuer.hasPath()).isTrue();
    assertThat(new Issuer("http://[::1]:8080").address().host()).isEqualTo("[::1]");
    assertThat(new Issuer("http://[::1]:8080").hasPath()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "::1"})
  void knowsThisComputer(String host) {
    assertThat(ServerAddress.isLoopback(host)).isTrue();
  }
}
