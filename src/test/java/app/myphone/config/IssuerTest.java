package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    "localhost:8080, https://localhost:8080"
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
    "https://login.example.ch#x, malformed", "https://, malformed", "https://a b, malformed", "https://exa_mple, malformed",
    "https://a..b, malformed", "https://login.example.ch:99999, malformed"
  })
  void saysWhyItIsNone(String typed, String reason) {
    assertThatThrownBy(() -> Issuer.parse(typed)).isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
  }

  @Test
  void refusesASpellingThatIsNotTheNormalOne() {
    assertThatThrownBy(() -> new Issuer("https://login.example.ch/")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "::1"})
  void knowsThisComputer(String host) {
    assertThat(Issuer.isLoopback(host)).isTrue();
  }
}
