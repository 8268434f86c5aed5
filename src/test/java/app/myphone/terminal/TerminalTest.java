package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.OutputMode;
import app.myphone.config.Wire;
import app.myphone.os.Display;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.signin.SignInProgress;
import app.myphone.text.PhoneText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI LINK = URI.create("https://login.example.ch/oauth/v2/authorize?state=s&nonce=n");
  private static final Problem REFUSED = new Problem.BadAnswer(ProblemCode.API_REFUSED, new ServerError(
      "GET /auth/v1/users/me/phone", Optional.of(400), Optional.of(9), "Kein Telefon (QUERY-hliQl)",
      List.of(new ServerError.Detail("type.googleapis.com/zitadel.v1.ErrorDetail", Map.of("id", "QUERY-hliQl"))),
      Optional.empty()));

  @Test
  void jsonIsOneObjectWithEveryKeyInThePromisedOrder() {
    Scene scene = scene(OutputMode.JSON);
    show(scene, Scene.profile(Scene.verified("+41791234567")), false);
    assertThat(scene.out()).isEqualTo("""
        {"number":"+41791234567","formatted":"+41 79 123 45 67","verified":true,"country":"CH",\
        "details":{"sequence":"18446744073709551615","creationDate":"2024-02-03T10:11:12.123456Z",\
        "changeDate":"2025-11-12T09:00:00Z","resourceOwner":"69629012906488334"},\
        "account":{"id":"4711","name":"Ada Lovelace","loginNames":["ada@example.ch","ada"],"state":"active",\
        "organisation":"69629012906488334","organisationName":null,"created":"2024-02-03T10:11:12.123456Z"},\
        "server":"https://login.example.ch","wire":"grpc-web","demo":false,"checkedAt":"2026-11-24T03:04:05.678Z"}
        """);
    assertThat(scene.err()).isEmpty();
  }

  @Test
  void whatIsMissingIsNull() throws Exception {
    Scene scene = scene(OutputMode.JSON);
    Profile profile = Scene.profileWithoutAccount(new Phone.None(), REFUSED);
    show(scene, profile, true);
    JsonNode answer = JSON.readTree(scene.out());
    assertThat(answer.get("number").isNull()).isTrue();
    assertThat(answer.get("formatted").isNull()).isTrue();
    assertThat(answer.get("country").isNull()).isTrue();
    assertThat(answer.get("verified").booleanValue()).isFalse();
    assertThat(answer.get("account").isNull()).isTrue();
    assertThat(answer.get("details")).hasSize(4).allMatch(JsonNode::isNull);
    assertThat(answer.get("demo").booleanValue()).isTrue();
  }

  @Test
  void textSaysNumberBadgeAccountAndServer() {
    Scene scene = scene(OutputMode.TEXT);
    show(scene, Scene.profile(Scene.verified("+41791234567")), false);
    assertThat(scene.out()).isEqualTo("""
        The phone number of your account is +41 79 123 45 67 (Switzerland).
        It’s verified.
        Account: Ada Lovelace, active.
        Login name: ada@example.ch and ada
        User ID: 4711
        Organisation ID: 69629012906488334
        Account created: 3 February 2024
        Account last changed: 12 November 2025
        Server: https://login.example.ch over gRPC-Web.
        """);
    assertThat(scene.err()).isEmpty();
  }

  @Test
  void textNamesTheDemoAndTheWayOn() {
    Scene scene = scene(OutputMode.TEXT);
    show(scene, Scene.profile(new Phone.Unverified(PhoneText.of("12a"))), true);
    assertThat(scene.out()).startsWith("""
        Demo: this data is made up by the built-in demo server.
        The phone number of your account is 12a.
        It isn’t verified yet.
        You can change that on your account page: https://login.example.ch/ui/console/users/me
        """);
  }

  @Test
  void textSaysWhyTheAccountIsMissing() {
    Scene scene = scene(OutputMode.TEXT);
    show(scene, Scene.profileWithoutAccount(new Phone.None(), REFUSED), false);
    assertThat(scene.out()).isEqualTo("""
        Your account has no phone number.
        You can change that on your account page: https://login.example.ch/ui/console/users/me
        The rest of the account couldn’t be read: The server didn’t carry out the request.
        Server: https://login.example.ch over gRPC-Web.
        """);
  }

  @Test
  void textSpeaksGerman() {
    Scene scene = new Scene(OutputMode.TEXT, "de-CH", Optional.empty());
    show(scene, Scene.profile(Scene.verified("+81312345678")), false);
    assertThat(scene.out()).contains("+81 3-1234-5678 (Japan)", "Diese Nummer ist bestätigt.", "12. November 2025");
  }

  @Test
  void theLinkIsOnALineOfItsOwnOnStderr() {
    Scene scene = scene(OutputMode.TEXT);
    SignInProgress progress = scene.terminal().progress();
    progress.leaving(LINK);
    progress.waiting(LINK, Duration.ofMinutes(5), false);
    progress.answered();
    assertThat(scene.err().lines()).hasSize(5).contains(LINK.toString()).anyMatch(line -> line.contains("5:00"));
    assertThat(scene.err()).contains("No browser opened.");
    assertThat(scene.out()).doesNotContain("state=");
  }

  @Test
  void nothingIsSaidWhileADemoPersonIsSignedIn() {
    Scene scene = new Scene(OutputMode.TEXT, "en", Optional.of("ada"));
    SignInProgress progress = scene.terminal().progress();
    progress.leaving(LINK);
    progress.waiting(LINK, Duration.ofMinutes(5), true);
    progress.answered();
    assertThat(scene.err()).isEmpty();
  }

  @Test
  void anErrorInWordsIsTheSentenceAndWhatToDo() {
    Scene scene = scene(OutputMode.TEXT);
    assertThat(fail(scene, REFUSED)).isEqualTo(4);
    assertThat(scene.err()).isEqualTo("""
        The server didn’t carry out the request.
        Try again. If the problem continues, show the details to your administrator.
        """);
    assertThat(scene.out()).isEmpty();
  }

  @Test
  void anErrorInJsonIsTheLastLineOfStderrWithEveryKey() throws Exception {
    Scene scene = scene(OutputMode.JSON);
    scene.streams.err().println("a warning");
    assertThat(fail(scene, REFUSED)).isEqualTo(4);
    assertThat(scene.err().lines().reduce((_, last) -> last).orElseThrow()).isEqualTo("""
        {"error":{"code":"api.refused","message":"The server didn’t carry out the request.",\
        "next":"Try again. If the problem continues, show the details to your administrator.","http":400,"grpc":9,\
        "id":"QUERY-hliQl","requestId":null,"serverMessage":"Kein Telefon (QUERY-hliQl)",\
        "details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"QUERY-hliQl"}],\
        "server":"https://login.example.ch","wire":"grpc-web","time":"2026-11-24T03:04:05.678Z"}}""");
    assertThat(scene.out()).isEmpty();
  }

  @Test
  void whatIsUnknownInAnErrorIsNull() throws Exception {
    Scene scene = scene(OutputMode.JSON);
    assertThat(scene.terminal().withoutServer()).isEqualTo(2);
    JsonNode error = JSON.readTree(scene.err()).get("error");
    assertThat(error.get("code").textValue()).isEqualTo("usage.nothing-configured");
    assertThat(error.get("next").textValue()).contains("--issuer", "--client-id", "--demo");
    for (String key : List.of("http", "grpc", "id", "requestId", "serverMessage", "server", "wire")) {
      assertThat(error.get(key).isNull()).as(key).isTrue();
    }
    assertThat(error.get("details")).isEmpty();
  }

  @Test
  void everyKindOfProblemHasItsExitCode() {
    assertThat(fail(scene(OutputMode.TEXT), new Problem.Usage(ProblemCode.USAGE_OPTION, "--x"))).isEqualTo(2);
    assertThat(fail(scene(OutputMode.TEXT), new Problem.NotSignedIn(ProblemCode.SIGN_IN_DENIED))).isEqualTo(3);
    assertThat(fail(scene(OutputMode.TEXT), new Problem.NoAnswer(ProblemCode.TIMED_OUT, "h"))).isEqualTo(5);
  }

  @Test
  void aBugIsSaidWithoutATraceOrItsMessage() {
    Scene scene = scene(OutputMode.TEXT);
    int code = attempt(scene, () -> {
      throw new IllegalStateException("token=secret");
    });
    assertThat(code).isEqualTo(70);
    assertThat(scene.err()).contains("IllegalStateException").doesNotContain("secret", "\tat ");
  }

  @Test
  void anInterruptionEndsLikeCtrlC() {
    Scene scene = scene(OutputMode.TEXT);
    int code = attempt(scene, () -> {
      throw new InterruptedException();
    });
    assertThat(code).isEqualTo(130);
    assertThat(scene.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOT_SET, '', DISPLAY isn’t set", "ONLY_WAYLAND, '', WAYLAND_DISPLAY", "NOT_REACHABLE, :99, :99"})
  void oneLineSaysWhyThereIsNoWindow(Display.Reason reason, String name, String said) {
    Scene scene = scene(OutputMode.TEXT);
    scene.terminal().withoutDisplay(new Display.Missing(reason, name));
    assertThat(scene.err().lines()).singleElement().asString().contains(said);
  }

  @Test
  void aReaderThatWentAwayIsNoError() {
    Scene scene = scene(OutputMode.JSON);
    PrintStream closed = new PrintStream(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    }, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(scene.settings, new Streams(closed, scene.streams.err()),
        new TestClock(Scene.NOW));
    terminal.number().show(new Result(Scene.profile(new Phone.None()), Scene.registration(false), Wire.GRPC_WEB));
    assertThat(scene.err()).isEmpty();
  }

  private static Scene scene(OutputMode front) {
    return new Scene(front, "en-GB", Optional.empty());
  }

  private static void show(Scene scene, Profile profile, boolean demo) {
    scene.terminal().number().show(new Result(profile, Scene.registration(demo), Wire.GRPC_WEB));
  }

  private static int fail(Scene scene, Problem problem) {
    return attempt(scene, () -> {
      throw new ProblemException(problem);
    });
  }

  private static int attempt(Scene scene, Terminal.Attempt attempt) {
    return scene.terminal().attempt(Scene.registration(false), Wire.GRPC_WEB, attempt);
  }
}
