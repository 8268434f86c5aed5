package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.wire.Recordings;
import app.myphone.wire.Recordings.Exchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acts on one's own number at the demo, beside what a real ZITADEL answered (wire/05-*, 06-v2-phone-write). */
@Timeout(30)
class DemoPhoneTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String BEN = "400926030698646566";
  private static final String CODE = "7GOI4X";
  /** ZITADEL's port of the library reads it, the library itself does not. */
  private static final String A_PLUS_WITHIN = "\"+41+79";
  private final List<DemoTextMessage> messages = new ArrayList<>();
  private DemoClient app;
  private String ben;

  @BeforeEach
  void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
    app.demo.onTextMessage(messages::add);
    ben = app.signIn("ben").access();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  /** Refusals of a body, which do not depend on what was done before. */
  static Stream<Exchange> refusedBodies() {
    return Stream.of("05-phone-set", "05-phone-verify").flatMap(file -> Recordings.of(file).stream())
        .filter(exchange -> exchange.heading().matches(
            "empty object|empty body|empty phone|null phone|broken JSON|array|no token|empty code|no code|"
                + "code of 201 characters|verify without a token|wrong code|path /verify.*|path /_resend"));
  }

  @ParameterizedTest
  @MethodSource("refusedBodies")
  void refusesWhatZitadelRefuses(Exchange recorded) {
    String[] line = recorded.requestLine().split(" ");
    boolean without = recorded.heading().contains("token");
    var answer = send(line[0], line[1], new String(recorded.requestBody(), StandardCharsets.UTF_8), without ? "" : ben);
    assertThat(answer.status()).isEqualTo(recorded.status());
    assertThat(answer.json()).isEqualTo(json(recorded.text()));
  }

  @Test
  void keepsTheNumbersThatZitadelKeepsAndRefusesTheOthers() throws Exception {
    for (String line : Files.readAllLines(Path.of("src/test/resources/wire/05-phone-number-forms.txt")).stream()
        .filter(line -> line.startsWith("\"") && !line.startsWith(A_PLUS_WITHIN)).toList()) {
      String[] parts = line.split("\\s+-> ", 3);
      String typed = json(parts[0]).textValue();
      send("PUT", PHONE, "{\"phone\":\"+41000000000\"}", ben);
      DemoClient.Answer answer = send("PUT", PHONE, "{\"phone\":" + parts[0] + "}", ben);
      if (parts[1].equals("200") && !parts[2].equals("+41000000000")) {
        assertThat(answer.status()).as(typed).isEqualTo(200);
        assertThat(app.phone(ben).json().at("/phone/phone").asText()).as(typed).isEqualTo(parts[2]);
      } else if (!parts[1].equals("200")) {
        assertThat(answer.status()).as(typed).isEqualTo(400);
        assertThat("code " + answer.json().path("code") + " " + answer.json().path("message").asText())
            .isEqualTo(parts[2]);
      }
    }
  }

  /** The sequence of a change never arrives in a later read; the date does (wire/05-phone-set). */
  @Test
  void aNewNumberIsNotVerifiedAndGetsACode() {
    JsonNode changed = send("PUT", PHONE, "{\"phone\":\"+41 (0)79 765 43 21\"}", ben).json().path("details");
    JsonNode read = app.phone(ben).json();
    assertThat(read.path("phone").toString()).isEqualTo("{\"phone\":\"+41797654321\"}");
    assertThat(read.at("/details/changeDate")).isEqualTo(changed.path("changeDate"));
    assertThat(changed.path("sequence").asInt() - read.at("/details/sequence").asInt()).isEqualTo(1);
    assertThat(messages).containsExactly(new DemoTextMessage("+41797654321", CODE));
    assertThat(messages.getFirst().toString()).doesNotContain(CODE);
    assertThat(keys()).startsWith("code.sent", "code.added", "changed");
  }

  @Test
  void theSameNumberInAnyFormIsNoChangeAndNoNewCode() {
    assertThat(id(send("PUT", PHONE, "{\"phone\":\"+41 79 123 45 68\"}", ben))).isEqualTo("9 COMMAND-wF94r");
    assertThat(messages).isEmpty();
  }

  @Test
  void theCodeOfAPersonVerifiesOnceAndIsSpeltExactly() {
    for (String wrong : List.of(CODE.toLowerCase(java.util.Locale.ROOT), " " + CODE, "WRONG1")) {
      assertThat(id(verify(wrong))).isEqualTo("3 COMMAND-sM0cs");
    }
    JsonNode changed = verify(CODE).json().path("details");
    JsonNode read = app.phone(ben).json();
    assertThat(read.at("/phone/isPhoneVerified").booleanValue()).isTrue();
    assertThat(read.at("/details/sequence")).isEqualTo(changed.path("sequence"));
    assertThat(id(verify(CODE))).isEqualTo("5 COMMAND-Rsj8c");
    assertThat(id(send("POST", PHONE + "/_resend_verification", "{}", ben))).isEqualTo("9 COMMAND-2M9sf");
    assertThat(keys()).startsWith("verified", "verification.failed");
  }

  @Test
  void whatIsRemovedIsGoneWithItsCode() {
    JsonNode changed = send("DELETE", PHONE, "", ben).json().path("details");
    assertThat(app.phone(ben).json().path("phone").toString()).isEqualTo("{}");
    assertThat(app.phone(ben).json().at("/details/sequence")).isEqualTo(changed.path("sequence"));
    assertThat(id(send("DELETE", PHONE, "", ben))).isEqualTo("5 COMMAND-p6rsc");
    assertThat(id(verify(CODE))).isEqualTo("5 COMMAND-Rsj8c");
    assertThat(id(send("POST", PHONE + "/_resend_verification", "{}", ben))).isEqualTo("5 COMMAND-2b7Hf");
  }

  @Test
  void aServiceAccountHasNothingToChange() {
    String robot = app.signIn("robot").access();
    assertThat(id(send("PUT", PHONE, "{\"phone\":\"+31612345678\"}", robot))).isEqualTo("9 COMMAND-3M0fs");
    assertThat(id(send("POST", PHONE + "/_verify", "{\"code\":\"x\"}", robot))).isEqualTo("9 COMMAND-Rsj8c");
    assertThat(id(send("POST", PHONE + "/_resend_verification", "{}", robot))).isEqualTo("9 COMMAND-2M0fs");
    assertThat(id(send("DELETE", PHONE, "", robot))).isEqualTo("9 COMMAND-3M9fs");
  }

  @Test
  void v2DoesTheSameWithItsOwnWordsAndReadsNationalNumbersAsSwiss() {
    String me = "/v2/users/" + BEN + "/phone";
    assertThat(send("POST", me, "{\"phone\":\"079 765 43 21\"}", ben).status()).isEqualTo(200);
    assertThat(app.phone(ben).json().at("/phone/phone").asText()).isEqualTo("+41797654321");
    assertThat(id(send("POST", me, "{\"phone\":\"+41797654321\"}", ben))).isEqualTo("9 COMMAND-Uch5e");
    assertThat(send("POST", me + "/resend", "{\"sendCode\":{}}", ben).status()).isEqualTo(200);
    assertThat(messages).hasSize(2);
    assertThat(id(send("POST", me + "/verify", "{\"verificationCode\":\"WRONG1\"}", ben))).isEqualTo("3 COMMAND-eis9R");
    assertThat(send("POST", me + "/verify", "{\"verificationCode\":\"" + CODE + "\"}", ben).status()).isEqualTo(200);
    assertThat(id(send("POST", me + "/resend", "{}", ben))).isEqualTo("9 PHONE-5xrra88eq8");
    assertThat(send("DELETE", me, "", ben).status()).isEqualTo(200);
    assertThat(id(send("DELETE", me, "", ben))).isEqualTo("9 COMMAND-ieJ2e");
    assertThat(send("POST", me + "/resend", "{}", ben).status()).isEqualTo(200);
    assertThat(id(send("POST", "/v2/users/400926029071256614/phone", "{\"phone\":\"+41797654321\"}", ben)))
        .isEqualTo("5 AUTHZ-cdgFk");
    assertThat(id(send("POST", "/v2/users/999/phone", "{\"phone\":\"+41797654321\"}", ben)))
        .isEqualTo("5 COMMAND-ieJ2e");
  }

  @Test
  void withoutAProviderACodeIsMadeAndNeverSent() {
    app.demo.faults().turnOn(DemoFault.NO_TEXT_MESSAGES);
    assertThat(send("POST", PHONE + "/_resend_verification", "{}", ben).status()).isEqualTo(200);
    assertThat(messages).isEmpty();
    assertThat(keys()).startsWith("code.added");
  }

  @Test
  void aFactorByTextMessageGoesWithTheNumber() {
    String dai = app.signIn("dai").access();
    String search = "/auth/v1/users/me/auth_factors/_search";
    assertThat(send("POST", search, "{}", dai).text()).contains("otpSms");
    send("DELETE", PHONE, "", dai);
    assertThat(send("POST", search, "{}", dai).text()).doesNotContain("otpSms");
    assertThat(send("POST", search, "{}", ben).text()).isEqualTo("{}");
  }

  @Test
  void theHistoryHasTheCursorOfARealOne() {
    JsonNode first = history("{\"query\":{\"limit\":2}}");
    String cursor = first.path("result").get(1).path("sequence").asText();
    JsonNode next = history("{\"query\":{\"limit\":2,\"sequence\":\"" + cursor + "\"}}");
    assertThat(next.path("result").get(0).path("sequence").asInt()).isEqualTo(Integer.parseInt(cursor) - 1);
    assertThat(first.path("result").get(0).path("editorId").asText()).isEqualTo("NOTIFICATION");
    assertThat(first.path("result").get(0).has("editorDisplayName")).isFalse();
  }

  private DemoClient.Answer verify(String code) {
    return send("POST", PHONE + "/_verify", "{\"code\":\"" + code + "\"}", ben);
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    history("{}").path("result").forEach(row -> keys.add(
        row.at("/eventType/key").asText().replace("EventTypes.user.human.phone.", "")));
    return keys;
  }

  private JsonNode history(String query) {
    return send("POST", "/auth/v1/users/me/changes/_search", query, ben).json();
  }

  private DemoClient.Answer send(String method, String path, String body, String token) {
    Headers headers = token.isEmpty() ? Headers.of() : Headers.of("Authorization", "Bearer " + token);
    return app.send(new Request.Builder().url(app.demo.issuer() + path).headers(headers)
        .method(method, RequestBody.create(body.getBytes(StandardCharsets.UTF_8), null)).build());
  }

  private static String id(DemoClient.Answer answer) {
    return answer.json().path("code").asText() + " " + answer.json().at("/details/0/id").asText();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
