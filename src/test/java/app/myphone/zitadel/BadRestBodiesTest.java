package app.myphone.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.problem.ProblemCode;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a 200: only the number and the flag decide, and nothing else may hide the number. */
@Timeout(30)
class BadRestBodiesTest {
  private static final String NUMBER = "+41791234567";
  private final MockWebServer server = new MockWebServer();
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server.start();
    api = Api.over(Wire.JSON, server.url("/"));
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"phone\":null}", "{\"phone\":{}}", "{\"phone\":{\"phone\":null}}",
      "{\"phone\":{\"phone\":\"\"}}", "{\"phone\":{\"phone\":\"\",\"isPhoneVerified\":true}}",
      "{\"phone\":{\"isPhoneVerified\":true}}", "{\"message\":\"welcome\",\"phone\":{}}", "{\"code\":5}",
      "{\"error\":null,\"errors\":[],\"message\":\"\"}", "{\"details\":{},\"message\":\"hello\"}"})
  void absentNullOrEmptyIsNoPhone(String body) throws Exception {
    assertThat(read(body)).isEqualTo(new PhoneAnswer(ObjectDetails.NONE, java.util.Optional.empty(), false));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\\u00a0", "\\u200E\\u0000", "\\u202e\\u202c", "\\ufeff", "\\u200b\\u200d", "\\u0007\\n\\t", "\\ue000"})
  void numberThatIsNothingOnceCleanedIsAnError(String sent) throws Exception {
    assertUnreadable("{\"phone\":{\"phone\":\"" + sent + "\",\"isPhoneVerified\":true}}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"} | API_NOT_SIGNED_IN",
      "{\"code\":7,\"message\":\"no\",\"details\":[]} | API_FORBIDDEN",
      "{\"code\":5,\"message\":\"gone\",\"phone\":null} | API_NOT_FOUND",
      "{\"code\":9,\"message\":\"no\",\"phone\":{}} | API_REFUSED",
      "{\"code\":9,\"message\":\"no\",\"phone\":{\"phone\":\"\"}} | API_REFUSED",
      "{\"code\":13,\"message\":\"db\"} | SERVER_TROUBLE",
      "{\"code\":99,\"message\":\"what\"} | SERVER_TROUBLE",
      "{\"code\":\"not_found\",\"message\":\"no (QUERY-Dfbg2)\"} | ANSWER_UNREADABLE",
      "{\"message\":\"no Route matched with those values\"} | ANSWER_UNREADABLE",
      "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\"}} | ANSWER_UNREADABLE",
      "{\"error\":\"invalid_token\",\"error_description\":\"expired\"} | ANSWER_UNREADABLE",
      "{\"errors\":[{\"detail\":\"no\"}],\"details\":[]} | ANSWER_UNREADABLE",
      "{\"fault\":{\"faultstring\":\"quota\"}} | ANSWER_UNREADABLE",
      "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403} | ANSWER_UNREADABLE",
      "{\"code\":\"E1\",\"message\":\"\",\"data\":{}} | ANSWER_UNREADABLE"})
  void errorWithAStatusOfSuccessIsAnError(String body, ProblemCode code) throws Exception {
    server.enqueue(Served.json(200, body));
    assertThat(api.problem().code()).isEqualTo(code);
  }

  @Test
  void numberBesideACodeAndAMessageIsShown() throws Exception {
    assertThat(read("{\"code\":0,\"message\":\"ok\",\"phone\":{\"phone\":\"" + NUMBER + "\"}}").number())
        .contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"phone\":\"+41791234567\"}", "{\"phone\":[]}", "{\"phone\":true}", "{\"phone\":41}",
      "{\"phone\":{\"phone\":41791234567}}", "{\"phone\":{\"phone\":{}}}", "{\"phone\":{\"phone\":[\"+41\"]}}",
      "{\"phone\":{\"phone\":true}}"})
  void wrongTypeOfPhoneOrNumberIsAnError(String body) throws Exception {
    assertUnreadable(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"true\"", "1", "null", "{}", "[true]", "\"yes\"", "false", "0.1"})
  void nothingButTrueIsVerified(String flag) throws Exception {
    PhoneAnswer phone = read("{\"phone\":{\"phone\":\"" + NUMBER + "\",\"isPhoneVerified\":" + flag + "}}");
    assertThat(phone.number()).contains(NUMBER);
    assertThat(phone.verified()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "\"details\":{\"sequence\":3,\"creationDate\":\"yesterday\",\"changeDate\":17,\"resourceOwner\":{}}",
      "\"details\":{\"sequence\":{},\"creationDate\":\"2026-02-30T99:99:99Z\"}",
      "\"details\":\"nonsense\"", "\"details\":null", "\"details\":[[]]", "\"details\":{},\"details\":{\"a\":1}",
      "\"unknown\":{\"phone\":{\"phone\":\"x\"}},\"\":1", "\"details\":{\"sequence\":\"3\",\"sequence\":\"4\"}",
      "\"details\":{\"sequence\":1e400}", "\"details\":{\"sequence\":99999999999999999999999}",
      "\"phone\":{\"phone\":\"+1\"}"})
  void nothingElseHidesTheNumber(String also) throws Exception {
    PhoneAnswer phone = read("{" + also + ",\"phone\":{\"phone\":\"" + NUMBER + "\",\"isPhoneVerified\":true}}");
    assertThat(phone.number()).contains(NUMBER);
    assertThat(phone.verified()).isTrue();
  }

  @Test
  void sequenceAsNumberAndBadDatesAreKeptAsText() throws Exception {
    ObjectDetails details = read("{\"details\":{\"sequence\":3,\"changeDate\":\"yester\\u202Eday\","
        + "\"creationDate\":\"\",\"resourceOwner\":[]}}").details();
    assertThat(details.sequence()).contains("3");
    assertThat(details.changeDate()).contains("yesterday");
    assertThat(details.creationDate()).isEmpty();
    assertThat(details.resourceOwner()).isEmpty();
  }

  @Test
  void ofDuplicateKeysTheLastCounts() throws Exception {
    PhoneAnswer phone = read("{\"phone\":{\"phone\":\"+1\",\"phone\":\"+41791234567\",\"isPhoneVerified\":true,"
        + "\"isPhoneVerified\":false}}");
    assertThat(phone.number()).contains(NUMBER);
    assertThat(phone.verified()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'+41 <b>79</b>', '+41 <b>79</b>'", "call me, call me", "'+41\\u202E79\\u2066\\u200F1', +41791",
      "'+41\\r\\n79', '+41 79'", "'\\uFEFF+4179', +4179", "'=cmd()', '=cmd()'"})
  void numberIsShownAsSentButCleaned(String sent, String shown) throws Exception {
    assertThat(read("{\"phone\":{\"phone\":\"" + sent + "\"}}").number()).contains(shown);
  }

  @Test
  void numberOf64CharactersIsTakenAndOneMoreIsNot() throws Exception {
    assertThat(read("{\"phone\":{\"phone\":\"" + "1".repeat(64) + "\"}}").number()).contains("1".repeat(64));
    assertUnreadable("{\"phone\":{\"phone\":\"" + "1".repeat(65) + "\"}}");
    assertUnreadable("{\"phone\":{\"phone\":\"" + "1".repeat(10_000) + "\"}}");
  }

  @Test
  void byteOrderMarkIsSkipped() throws Exception {
    assertThat(read("\uFEFF{\"phone\":{\"phone\":\"" + NUMBER + "\"}}").number()).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"phone\":{\"phone\":\"+4179", "{", "{}{}", "{} x", "null", "[]", "\"x\"", "3", "nonsense",
      "{'phone':{}}", "{\"phone\":{},}", "  "})
  void truncatedOrNoObjectCannotBeRead(String body) throws Exception {
    assertUnreadable(body);
  }

  @Test
  void deepNestingEndsInAnErrorNotInAnOverflow() throws Exception {
    String deep = "{\"a\":".repeat(50_000);
    assertUnreadable(deep);
    assertUnreadable("{\"phone\":{\"phone\":\"+41\"},\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
  }

  @ParameterizedTest
  @CsvSource({"'\"x\":\"', x, 900000, '\"'", "'\"x\":', 9, 60000, ''", "'\"x\":-', 9, 5000, 'e9'", "'\"x\":0.', 9, 5000, ''",
      "'\"', k, 60000, '\":1'", "'\"', k, 900000, '\":[{}]'"})
  void longUnknownStringsNumbersAndNamesDoNotHurt(String start, String part, int times, String end) throws Exception {
    String unknown = start + part.repeat(times) + end;
    assertThat(read("{" + unknown + ",\"phone\":{\"phone\":\"" + NUMBER + "\"}}").number()).contains(NUMBER);
  }

  @Test
  void badUtf8CannotBeRead() throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json")
        .body(new Buffer().writeUtf8("{\"phone\":{\"phone\":\"").writeByte(0xff).writeUtf8("\"}}")).build());
    assertThat(api.problem().code()).isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }

  @Test
  void userWithWrongTypesIsReadAsFarAsItGoes() throws Exception {
    server.enqueue(Served.json(200, "{\"user\":{\"id\":7,\"state\":\"USER_STATE_FROZEN\",\"loginNames\":[1,null,\"a\","
        + "\"a\",{}],\"preferredLoginName\":\"b\\u202E\",\"human\":{\"profile\":[]},\"details\":7,"
        + "\"userName\":\"u\"}}"));

    assertThat(api.user()).isEqualTo(new UserAnswer("7", ObjectDetails.NONE, UserState.UNKNOWN, "",
        java.util.List.of("b", "1", "a", "u")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"user\":null}", "{\"user\":[]}"})
  void answerWithoutUserIsAnError(String body) throws Exception {
    server.enqueue(Served.json(200, body));
    server.enqueue(Served.json(200, body));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(api::user)).hasMessage("answer.unreadable");
  }

  private PhoneAnswer read(String body) throws Exception {
    server.enqueue(Served.json(200, body));
    return api.phone();
  }

  private void assertUnreadable(String body) throws Exception {
    server.enqueue(Served.json(200, body));
    assertThat(api.problem().code()).as(body.substring(0, Math.min(40, body.length())))
        .isEqualTo(ProblemCode.ANSWER_UNREADABLE);
  }
}
