package app.myphone.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of proxies as people write them into a variable, passwords and all. */
class ProxyAddressTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "http://my_proxy:3128 | my_proxy:3128 | -", "http://my_proxy.corp_net.example:3128/ | my_proxy.corp_net.example:3128 | -",
      "_proxy | _proxy:80 | -", "proxy.test:3128 | proxy.test:3128 | -", "HTTP://Proxy.Test:3128 | proxy.test:3128 | -",
      "http://proxy.test: | proxy.test:80 | -", "http://proxy.test:3128/proxy | proxy.test:3128 | -",
      "http://bücher.test:3128 | xn--bcher-kva.test:3128 | -", "http://[FD00::1]:3128 | [fd00::1]:3128 | -",
      "socks5h://ada:pw@[::1] | [::1]:1080 | ada:pw", "http://ada:pw@my_proxy:3128 | my_proxy:3128 | ada:pw",
      "http://CORP\\ada:secret@proxy.test:3128 | proxy.test:3128 | CORP\\ada:secret",
      "CORP\\ada:secret@proxy.test:3128 | proxy.test:3128 | CORP\\ada:secret",
      "http://CORP%5Cada:secret@proxy.test:3128 | proxy.test:3128 | CORP\\ada:secret",
      "http://ada:p@ss@proxy.test:3128 | proxy.test:3128 | ada:p@ss", "http://ada:p#ss@proxy.test:3128 | proxy.test:3128 | ada:p#ss",
      "http://ada:p?ss@proxy.test:3128 | proxy.test:3128 | ada:p?ss", "http://ada:p/ss@proxy.test:3128 | proxy.test:3128 | ada:p/ss",
      "http://ada:p\\ss@proxy.test:3128 | proxy.test:3128 | ada:p\\ss", "http://ada:p:ss@proxy.test:3128 | proxy.test:3128 | ada:p:ss",
      "http://ada:#@proxy.test:3128/ | proxy.test:3128 | ada:#", "http://ada:@#?/\\@proxy.test:3128 | - | -",
      "http://ada:#?/\\@@proxy.test:3128 | proxy.test:3128 | ada:#?/\\@", "http://ada:p%40ss@proxy.test:3128 | proxy.test:3128 | ada:p@ss",
      "http://ada:100%@proxy.test:3128 | proxy.test:3128 | ada:100%", "http://ada:50%off@proxy.test:3128 | proxy.test:3128 | ada:50%off",
      "http://ada:a%25b@proxy.test:3128 | proxy.test:3128 | ada:a%b", "http://ada:a+b@proxy.test:3128 | proxy.test:3128 | ada:a+b",
      "http://%C3%BC:ö@proxy.test:3128 | proxy.test:3128 | ü:ö", "http://ada@corp.test:pw@proxy.test:3128 | proxy.test:3128 | ada@corp.test:pw",
      "http://ada:p ss@proxy.test:3128 | proxy.test:3128 | ada:p ss", "http://ada:http://x@proxy.test:3128 | proxy.test:3128 | ada:http://x",
      "http://ada@proxy.test:3128 | proxy.test:3128 | ada:", "http://:pw@proxy.test:3128 | proxy.test:3128 | :pw",
      "http://@proxy.test:3128 | proxy.test:3128 | -", "http:3128 | http:3128 | -", "socks:1080/ | socks:1080 | -",
      "httpd:pw@proxy.test | proxy.test:80 | httpd:pw"})
  void isReadAsItIsMeant(String value, String authority, String who) {
    Optional<ProxyAddress> proxy = ProxyAddress.parse(value, "HTTPS_PROXY");
    assertThat(proxy.map(ProxyAddress::authority).orElse("-")).isEqualTo(authority);
    assertThat(proxy.flatMap(ProxyAddress::authorization).map(ProxyAddressTest::clear).orElse("-")).isEqualTo(who);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "http://ada:s3cret@ss/word@proxy.test:3128", "http://ada:1234/s3cret@proxy.test:3128", "http://proxy.test:3128/s3cret@x",
      "http://proxy.test/s3cret@x", "http://proxy.test:3128?s3cret@x", "http://proxy.test:3128#s3cret@x", "ada:s3cret@",
      "http://ada:s3cret@proxy.test:0", "http://ada:s3cret@proxy.test:65536", "http://ada:s3cret@proxy.test:3128x",
      "http://ada:s3cret@pro xy.test", "http://ada:s3cret@[::1", "http://ada:s3cret@::1", "http://ada:s3cret@[fe80::1%25eth0]:80",
      "http://ada:s3cret@[proxy]:80", "http://ada:s3cret@-proxy", "http://ada:s3cret@proxy..test", "http://ada:s3cret%00@proxy.test",
      "http://ada:s3cret%FF@proxy.test", "https://ada:s3cret@proxy.test:3128", "ftp://ada:s3cret@proxy.test", "http:ada:s3cret@@",
      "http://CORP\\ada:s3cret", "://ada:s3cret@proxy.test@", "http://ada:s3cret@proxy.test\\x",
      "http:/ada:s3cret@proxy.test:3128", "http:ada:s3cret@proxy.test:3128", "//ada:s3cret@proxy.test:3128",
      "HTTPS:/ada:s3cret@proxy.test", "socks5:s3cret@proxy.test", "/s3cret@proxy.test", "http:/s3cret", "://s3cret"})
  void whatMayMeanTwoThingsIsRefusedAndNothingOfItIsSaid(String value) {
    assertThat(ProxyAddress.parse(value, "HTTPS_PROXY")).isEmpty();
    Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", value), () -> null);
    assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(app.myphone.problem.ProblemException.class,
        () -> proxies.check(HttpUrl.get("https://login.example.test/"))).problem().arguments())
        .containsExactly("login.example.test", "HTTPS_PROXY");
    assertThat(ProxyText.read(value).toString()).doesNotContain("s3cret");
  }

  private static String clear(Secret authorization) {
    String encoded = authorization.reveal().substring("Basic ".length());
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }
}
