package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import app.myphone.KeyringSession;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Clock;
import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several accounts in one keyring, used by one start of the real program after the other. */
@EnabledOnOs(OS.LINUX)
@Timeout(240)
@Tag("process")
class AccountsProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> LOGINS =
      Map.of("10", "ada@example.ch", "20", "ben@example.ch", "30", "cleo@example.ch");

  @TempDir Path home;
  private final TestProvider one = new TestProvider(Clock.system());
  private final TestProvider other = new TestProvider(Clock.system());
  /** Whose each token is. */
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private KeyringSession.Open session;

  @BeforeEach
  void open() throws Exception {
    Component.need("curl");
    session = new KeyringSession(home).open();
    for (TestProvider server : List.of(one, other)) {
      server.on("/auth/v1/users/me/phone", request -> TestProvider.json(200,
          "{\"phone\":{\"phone\":\"+4179123450" + owner(server, request) + "\",\"isPhoneVerified\":true}}"));
      server.on("/auth/v1/users/me", request -> TestProvider.json(200, "{\"user\":{\"id\":\"" + owner(server, request)
          + "\",\"state\":\"USER_STATE_ACTIVE\",\"preferredLoginName\":\"" + LOGINS.get(owner(server, request))
          + "\",\"human\":{}}}"));
    }
  }

  @AfterEach
  void close() throws Exception {
    session.close();
    one.close();
    other.close();
  }

  @Test
  void eachAccountHasItsOwnEntryServerAndTokensAndTheOneUsedLastIsUsed() throws Exception {
    signIn(one, "10", "ada@example.ch");
    signIn(one, "20", "ben@example.ch");
    signIn(other, "30", "cleo@example.ch");
    JsonNode accounts = json(run("--accounts", "--json")).path("accounts");
    assertThat(accounts).hasSize(3);
    assertThat(accounts.findValuesAsText("id")).containsExactlyInAnyOrder("10", "20", "30");
    assertThat(accounts.findValuesAsText("login")).contains("ada@example.ch", "ben@example.ch", "cleo@example.ch");
    accounts.forEach(account -> assertThat(account.path("last").booleanValue()).isEqualTo(account.path("id").asText().equals("30")));
    assertThat(number(run("--account", "ada@example.ch", "--json"))).isEqualTo("+417912345010");
    assertThat(number(run("--account", "20", "--json"))).isEqualTo("+417912345020");
    assertThat(number(run("--account", "30@" + authority(other), "--json"))).isEqualTo("+417912345030");
    assertThat(number(run("--config", configured(one).toString(), "--json"))).as("the last one").isEqualTo("+417912345030");
    assertThat(one.requests("/oauth/v2/token")).hasSize(2);
    assertThat(Files.walk(home.resolve("state")).filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
        .noneMatch(name -> name.contains("ada") || name.equals("10")).contains("last-used");
    Ended ambiguousOrNone = run("--account", "nobody", "--json");
    assertThat(ambiguousOrNone.code()).isEqualTo(2);
    assertThat(ambiguousOrNone.lastLineOfErr()).contains("usage.account");
  }

  @Test
  void oneIsSignedOutThenAll() throws Exception {
    signIn(one, "10", "ada@example.ch");
    signIn(one, "20", "ben@example.ch");
    signIn(other, "30", "cleo@example.ch");
    Ended first = run("--sign-out", "--account", "ben@example.ch", "--json");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(json(first).at("/signedOut/0/id").asText()).isEqualTo("20");
    assertThat(one.requests("/oauth/v2/revoke")).hasSize(1);
    assertThat(run("--accounts", "--text").out()).contains("ada@example.ch", "cleo@example.ch", "used last").doesNotContain("ben@");
    Ended all = run("--sign-out", "--all", "--text");
    assertThat(all.out()).contains("Signed out:", "ada@example.ch", "cleo@example.ch");
    assertThat(other.requests("/oauth/v2/revoke")).hasSize(1);
    assertThat(json(run("--accounts", "--json")).path("accounts")).isEmpty();
    assertThat(run("--sign-out", "--text").out()).contains("Nobody is signed in.");
  }

  @Test
  void somebodyElseWhoCameBackFromTheBrowserIsNamed() throws Exception {
    signIn(one, "10", "ada@example.ch");
    one.on("/auth/v1/users/me/phone", TestProvider.json(401, "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}"));
    one.on("/oauth/v2/token", request -> TestProvider.form(request).get("grant_type").equals("refresh_token")
        ? TestProvider.json(400, "{\"error\":\"invalid_grant\"}") : one.usual(request));
    is(one, "20", "ben@example.ch", TestProvider.CLIENT + "10");
    Ended ended = run("--account", "ada@example.ch", "--json");
    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.lastLineOfErr()).contains("signin.other-account", "ben@example.ch", "ada@example.ch");
  }

  @Test
  void whatFitsNotTogetherIs2() throws Exception {
    for (String arguments : List.of("--all", "--sign-out --all --account ada", "--sign-out --accounts", "--accounts --diagnose",
        "--sign-out --lookup ada")) {
      assertThat(run(arguments.split(" ")).code()).as(arguments).isEqualTo(2);
    }
    assertThat(program().set("MY_PHONE_SIGN_OUT", "true").run("--text").code()).as("no variable acts").isEqualTo(2);
  }

  private void signIn(TestProvider server, String subject, String login) throws Exception {
    is(server, subject, login, TestProvider.CLIENT + subject);
    Ended ended = run("--issuer", server.issuer().value(), "--client-id", TestProvider.CLIENT + subject, "--json");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private void is(TestProvider server, String subject, String login, String clientId) {
    server.claims = claims -> claims.subject(subject).audience(clientId).claim("azp", null).claim("client_id", null)
        .claim("preferred_username", login);
    server.tokens = answer -> {
      tokens.put(server.issuer() + " " + answer.get("access_token"), subject);
      return answer;
    };
  }

  private String owner(TestProvider server, RecordedRequest request) {
    String token = String.valueOf(request.getHeaders().get("Authorization")).replace("Bearer ", "");
    return tokens.getOrDefault(server.issuer() + " " + token, "0");
  }

  private Path configured(TestProvider server) throws Exception {
    return Files.writeString(home.resolve("mine.properties"),
        "issuer=" + server.issuer() + "\nclientId=" + TestProvider.CLIENT + "10\n");
  }

  private static String authority(TestProvider server) {
    return server.issuer().authority();
  }

  private Ended run(String... arguments) throws Exception {
    return program().run(arguments);
  }

  private Program program() {
    Program program = new Program(home).set("BROWSER", "curl -s -L -o /dev/null %s").set("MY_PHONE_LANGUAGE", "en")
        .set("XDG_STATE_HOME", home.resolve("state").toString());
    session.environment().forEach((name, value) -> {
      if (!name.equals("PATH")) {
        program.set(name, value);
      }
    });
    return program;
  }

  private static JsonNode json(Ended ended) throws Exception {
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }

  private static String number(Ended ended) throws Exception {
    return json(ended).path("number").asText();
  }
}
