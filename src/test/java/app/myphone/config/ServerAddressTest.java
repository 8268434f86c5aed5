package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "https://login.example.ch/oauth/v2/authorize?tenant=a|b", "https://a.b/device?user_code=X#f", "https://exa_mple:8443/x",
      "https://a.b/x{y}", "https://a.b?q=^`[]"})
  void becomesAUriWhateverIsInPathAndQuery(String text) {
    ServerAddress address = ServerAddress.parse(text);
    assertThat(address.uri().getRawAuthority()).isEqualTo(address.authority());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ada:hunter2@a.b", "https://hunter2@a.b", "https://a{hunter2", "hunter2", "ftp://hunter2",
      "https://a.b:hunter2", "https://[hunter2", "https://a.b/%zhunter2"})
  void doesNotRepeatWhatItRefuses(String text) {
    assertThatThrownBy(() -> ServerAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .message().doesNotContain("hunter2");
  }

  /** Whatever is typed is an address for every reader, or is refused with a reason that has words. */
  @Test
  void hasTwoMeaningsForNoText() {
    Random random = new Random(42);
    String[] parts = {"https://", "http://", "a.b", "[", "]", "{", "|", "^", "\\", "%", "%zz", "%25lo", ":", ":0", ":8443", "@", "/", "?",
        "#", ".", "_", "-", "::1", "127.0.0.1", "ü", "ß", "\u200b", "\u0000", "\t", " ", "\ud83d", "٨", "localhost", "xn--", "&", "`"};
    for (int i = 0; i < 50_000; i++) {
      String text = random.ints(random.nextInt(1, 8), 0, parts.length).mapToObj(part -> parts[part]).collect(Collectors.joining());
      try {
        Issuer issuer = Issuer.parse(text);
        assertThat(issuer.uri().getRawAuthority()).as(text).isEqualTo(issuer.authority());
        assertThat(HttpUrl.get(issuer.value())).as(text).isEqualTo(issuer.address().url());
        assertThat(Issuer.parse(issuer.value())).isEqualTo(issuer);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).as(text).isIn("empty", "malformed", "scheme", "insecure");
      }
    }
  }

  @Test
  void isSecureOverTlsOrOnThisComputer() {
    assertThat(ServerAddress.parse("https://a.b").isSecure()).isTrue();
    assertThat(ServerAddress.parse("http://127.0.0.1:8080/x").isSecure()).isTrue();
    assertThat(ServerAddress.parse("http://[::1]/x").isSecure()).isTrue();
    assertThat(ServerAddress.parse("http://a.b").isSecure()).isFalse();
  }
}
