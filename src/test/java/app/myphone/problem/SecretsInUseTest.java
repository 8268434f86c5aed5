package app.myphone.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SecretsInUseTest {
  private static final String OPAQUE = "Vx7_qR2-mT9~" + UUID.randomUUID() + ".yZ/+=Kd8";
  private static final String JWE = Stream.generate(() -> "eyJ" + UUID.randomUUID().toString().replace("-", "Q"))
      .limit(5).collect(Collectors.joining("."));

  static Stream<Arguments> spellings() {
    return Stream.of(OPAQUE, JWE).flatMap(secret -> Stream.<UnaryOperator<String>>of(
        text -> text, text -> "Bearer " + text, text -> "token=" + text + "&x=1",
        String::toUpperCase, SecretsInUseTest::percent, text -> percent(percent(text)), SecretsInUseTest::everyByte,
        SecretsInUseTest::unicode, text -> percent(unicode(text)), SecretsInUseTest::html,
        text -> text.replace("/", "\\/").replace("&", "&amp;"),
        text -> Base64.getEncoder().encodeToString(bytes(text)),
        text -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("client:" + text)),
        text -> "Basic " + Base64.getEncoder().encodeToString(bytes(text + ":")),
        text -> HexFormat.of().formatHex(bytes(text)), text -> HexFormat.of().withUpperCase().formatHex(bytes(text)),
        text -> text.substring(0, 30) + "…", text -> "…" + text.substring(text.length() - 20),
        text -> text.replaceAll("(.{20})", "$1\n"), text -> text.replaceAll("(.{7})", "$1\u200b"),
        text -> text.replaceAll("(.{3})", "$1 "), text -> each(text, "%%u%04x"), text -> each(text, "\\U%08x"),
        text -> each(text, "\\u{%x}"), text -> each(text, "\\%03o"), text -> each(text, "=%02X"), text -> each(text, "%02X "),
        text -> each(text, "%02x:"), text -> each(text, "0x%02x, "), text -> each(text, "\\x%02x"), text -> each(text, "&#x%06x;"),
        text -> text.replace("_", "&lowbar;").replace("-", "&hyphen;").replace(".", "&period;").replace("=", "&equals;"),
        text -> text.codePoints().mapToObj(c -> Character.toString(c + 0xFEE0)).collect(Collectors.joining())).map(spelling -> Arguments.of(secret, spelling.apply(secret))));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void noSpellingOfASecretIsInWhatAServerSaid(String secret, String echo) {
    new Secret(secret).reveal();
    ServerError error = new ServerError("GET /x", Optional.of(401), Optional.empty(), "Refused: " + echo + " !",
        List.of(new ServerError.Detail(echo, Map.of("token", echo, echo, "seen"))), Optional.empty());
    for (String said : List.of(error.message(), error.details().toString(), ServerText.clean(echo, 500))) {
      assertThat(said).contains("•••");
      for (int i = 0; i + 12 <= echo.length(); i++) {
        assertThat(said).doesNotContain(echo.substring(i, i + 12));
      }
    }
    assertThat(error.message()).startsWith("Refused: ");
  }

  @Test
  void shortCodesAreTakenOutWhole() {
    new Secret("GBBZ-CGCF").reveal();
    assertThat(ServerText.clean("the code GBBZ-CGCF or gbbz%2Dcgcf is unknown", 200))
        .isEqualTo("the code ••• or ••• is unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QXJZKW_denied", "PreQXJZKW", "qxjzkws", "9qxjzkw", "%51XJZKWs"})
  void wordsThatBeginOrEndLikeAShortCodeStay(String word) {
    new Secret("QXJZKW").reveal();
    assertThat(ServerText.clean("error: " + word, 200)).isEqualTo("error: " + word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QXJZKW", "code=qxjzkw&x", "\"QXJZKW\"", "%20QXJZKW%3D", "%51XJZKW", "a QXJ ZKW b", "(qxjzkw)"})
  void shortCodesThatStandAloneAreTakenOut(String text) {
    new Secret("QXJZKW").reveal();
    assertThat(ServerText.clean("error: " + text, 200)).contains("•••").doesNotContainIgnoringCase("XJZKW");
  }

  @Test
  void ordinaryWordsStay() {
    new Secret(OPAQUE).reveal();
    String said = "Errors.Token.Invalid (AUTH-7fs1e) 100% of R&D at https://login.example.ch/ui/login \\u \\ %zz &#;";
    assertThat(ServerText.clean(said, 500)).isEqualTo(said);
  }

  @Test
  void onlyTheLatestAreRemembered() {
    String first = UUID.randomUUID().toString();
    Secret used = new Secret(UUID.randomUUID().toString());
    assertThat(new Secret(first)).hasToString("•••");
    for (int i = 0; i < 1000; i++) {
      new Secret(UUID.randomUUID().toString());
      used.reveal();
    }
    assertThat(ServerText.clean(first, 200)).isEqualTo(first);
    assertThat(ServerText.clean(used.reveal(), 200)).isEqualTo("•••");
  }

  @Test
  void aMegabyteOfDetailsTakesNoTime() {
    new Secret(JWE).reveal();
    Map<String, Object> members = Stream.iterate(0, i -> i + 1).limit(20)
        .collect(Collectors.toMap(i -> "m" + i, i -> "&#38;%25" + "abc%2".repeat(2000)));
    long start = System.nanoTime();
    assertThatCode(() -> new ServerError("GET /x", Optional.of(400), Optional.empty(), "%25".repeat(300_000),
        Stream.generate(() -> new ServerError.Detail("t", members)).limit(50).toList(), Optional.empty()))
        .doesNotThrowAnyException();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> String.format(Locale.ROOT, format, c)).collect(Collectors.joining());
  }

  private static String everyByte(String text) {
    return text.chars().mapToObj(c -> String.format("%%%02x", c)).collect(Collectors.joining());
  }

  private static String unicode(String text) {
    return text.chars().mapToObj(c -> String.format("\\u%04X", c)).collect(Collectors.joining());
  }

  private static String html(String text) {
    return text.chars().mapToObj(c -> c % 2 == 0 ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";")
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
