package app.myphone.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Issuer;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.Secret;
import app.myphone.wire.Recordings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
  private static final String ISSUER = "https://login.example.ch";

  @Test
  void codeWithTheRightStateIsGranted() {
    assertThat(read("code=abc&state=right")).isEqualTo(new Callback.AuthorizationCode(new Secret("abc")));
  }

  @Test
  void unknownParametersAreIgnored() {
    assertThat(read("session_state=x&code=abc&state=right&%zz=1")).isEqualTo(new Callback.AuthorizationCode(new Secret("abc")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "code=abc&state=wrong", "code=abc&state=Right", "code=abc&state=righ", "code=abc", "code=abc&state=",
    "code=abc&state", "code=abc&state=right&state=right", "code=abc&state=right&state=wrong",
    "error=access_denied&state=wrong", "code=a&code=b&state=wrong", "", "state", "=right", "&&&", "code=abc&STATE=right"
  })
  void withoutTheRightStateItIsNotOurs(String query) {
    assertThat(read(query)).isInstanceOf(Callback.NotOurs.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "state=right", "code=a&code=b&state=right", "code=a&code=a&state=right", "code=a&error=x&state=right",
    "error=a&error=b&state=right", "code=&state=right", "error=&state=right", "code&state=right"
  })
  void brokenAnswerWithTheRightStateEndsTheAttempt(String query) {
    assertThat(code(read(query))).isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
  }

  @Test
  void issuerGivenTwiceEndsTheAttempt() {
    assertThat(code(read("code=a&state=right&iss=" + ISSUER + "&iss=" + ISSUER)))
        .isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
  }

  @Test
  void issuerIsCheckedWhenPresent() {
    assertThat(read("code=a&state=right&iss=https%3A%2F%2Flogin.example.ch")).isInstanceOf(Callback.AuthorizationCode.class);
    assertThat(code(read("code=a&state=right&iss=https://evil.example")))
        .isEqualTo(ProblemCode.SIGN_IN_OTHER_SERVER);
    assertThat(code(read("code=a&state=right&iss=" + ISSUER + "/"))).isEqualTo(ProblemCode.SIGN_IN_OTHER_SERVER);
    assertThat(code(read("code=a&state=right&iss="))).isEqualTo(ProblemCode.SIGN_IN_OTHER_SERVER);
  }

  @Test
  void issuerIsCheckedForErrorsToo() {
    assertThat(code(read("error=access_denied&state=right&iss=https://evil.example")))
        .isEqualTo(ProblemCode.SIGN_IN_OTHER_SERVER);
  }

  @Test
  void issuerIsRequiredWhenDiscoveryAnnouncesIt() {
    assertThat(code(Callback.read("code=a&state=right", request(true))))
        .isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
    assertThat(code(Callback.read("error=access_denied&state=right", request(true))))
        .isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
    assertThat(Callback.read("code=a&state=right&iss=" + ISSUER, request(true))).isInstanceOf(Callback.AuthorizationCode.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%1", "%00", "a%00b", "%ff", "%c3", "%ed%a0%80", "%0a", "a%20b", "a+b", "%c3%bc", "%7f"})
  void codeThatIsNoCodeEndsTheAttempt(String code) {
    assertThat(code(read("code=" + code + "&state=right"))).isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%00", "%ff", "righ%", "right%"})
  void stateThatCannotBeDecodedIsNotOurs(String state) {
    assertThat(read("code=a&state=" + state)).isInstanceOf(Callback.NotOurs.class);
  }

  @Test
  void percentCodesAreDecodedAsUtf8() {
    assertThat(CallbackQuery.decode("a+b%20c%26%3D%C3%BC")).contains("a b c&=ü");
    assertThat(read("code=ab%3D%3D&state=%72ight")).isEqualTo(new Callback.AuthorizationCode(new Secret("ab==")));
  }

  @Test
  void codeOfAHundredKilobytesIsACode() {
    assertThat(read("code=" + "x".repeat(100_000) + "&state=right")).isInstanceOf(Callback.AuthorizationCode.class);
  }

  @Test
  void denialIsARefusalWithTheServersWords() {
    Problem problem = problem(read("error=access_denied&error_description=the+user+said+no&state=right"));
    assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_DENIED);
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("access_denied: the user said no");
  }

  @Test
  void descriptionIsPlainAndShort() {
    Problem problem = problem(read("error=server%E2%80%AE_error&error_description=%E2%80%AE%1B%5B31mred&state=right"));
    assertThat(problem.arguments()).containsExactly("server_error");
    assertThat(problem.serverError().orElseThrow().message()).isEqualTo("server_error");
    Problem long_ = problem(read("error=x&error_description=" + "y".repeat(4000) + "&state=right"));
    assertThat(long_.serverError().orElseThrow().message()).hasSizeLessThan(501);
  }

  @Test
  void everyRecordedErrorIsRead() throws Exception {
    Map<String, ProblemCode> expected = Map.of("access_denied", ProblemCode.SIGN_IN_DENIED,
        "login_required", ProblemCode.SIGN_IN_REFUSED, "server_error", ProblemCode.SIGN_IN_REFUSED);
    int read = 0;
    for (Recordings.Exchange exchange : Recordings.of("02-callback-error")) {
      if (exchange.text().contains("callbackUrl")) {
        HttpUrl url = HttpUrl.get(new ObjectMapper().readTree(exchange.text()).get("callbackUrl").textValue());
        Problem problem = problem(Callback.read(url.encodedQuery(), request("st-1 &=ü", false)));
        assertThat(problem.code()).isEqualTo(expected.get(url.queryParameter("error")));
        assertThat(problem.serverError().orElseThrow().message()).endsWith(": the user said no");
        read++;
      }
    }
    assertThat(read).isEqualTo(3);
  }

  @Test
  void recordedPromptNoneIsARefusal() {
    String location = Recordings.of("02-prompt-none").stream().flatMap(e -> e.header("Location").stream())
        .filter(l -> l.contains("error=")).findFirst().orElseThrow();
    HttpUrl url = HttpUrl.get(location);
    Problem problem = problem(Callback.read(url.encodedQuery(), request(url.queryParameter("state"), false)));
    assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_REFUSED);
    assertThat(problem.arguments()).containsExactly("interaction_required");
  }

  private static Callback read(String query) {
    return Callback.read(query, request(false));
  }

  private static ProblemCode code(Callback callback) {
    return problem(callback).code();
  }

  private static Problem problem(Callback callback) {
    assertThat(callback).isInstanceOf(Callback.Refused.class);
    return ((Callback.Refused) callback).problem();
  }

  private static SignInRequest request(boolean issInResponse) {
    return request("right", issInResponse);
  }

  private static SignInRequest request(String state, boolean issInResponse) {
    HttpUrl url = HttpUrl.get(ISSUER + "/x");
    Provider provider = new Provider(Issuer.parse(ISSUER), url, url, url, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), issInResponse, List.of());
    return new SignInRequest(provider, "1", URI.create("http://127.0.0.1:1/callback"), new Secret("verifier-2d9a"),
        new Secret(state), new Secret("nonce"), "en", false);
  }
}
