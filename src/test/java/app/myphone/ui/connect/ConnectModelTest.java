package app.myphone.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Organisation;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestProvider;
import app.myphone.os.TestClock;
import app.myphone.signin.ServerCheck;
import app.myphone.text.Messages;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.wire.Recordings;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectModelTest {
  private static final String NOT_THERE = "";
  private static final String SERVER = "https://login.example.ch";

  private final List<String> asked = new ArrayList<>();
  private final Map<String, String> wrong = new HashMap<>();
  private final List<String> ready = new ArrayList<>();
  private final BackgroundHere background = BackgroundHere.later();
  private final TestClock clock = new TestClock();
  private final HttpStack http =
      new HttpStack(new OkHttpClient.Builder().addInterceptor(this::answer), "my-phone-test", "en");
  private final ConnectModel model = new ConnectModel(
      new ServerCheck(http, new ProviderDiscovery(http, clock), clock), background, Messages.in(Locale.ENGLISH), Organisation.NONE,
      (issuer, client) -> ready.add(issuer + " " + client));

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void aCompleteAddressIsCheckedAndSaidToBeGood() {
    type(" Login.Example.CH. ");
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.BUSY);
    background.finishNext();
    assertThat(asked).containsExactly(SERVER);
    assertThat(model.addressNoteProperty().get().text()).isEqualTo("Server found. You can sign in here.");
  }

  @Test
  void anIncompleteHostIsNotCheckedWhileTyping() {
    type("login");
    type("https://");
    type("login.e");
    assertThat(background.waiting()).isZero();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void localhostAndAddressesAreComplete() {
    for (String host : List.of("localhost", "http://127.0.0.1:8080", "https://[::1]:8443", "10.0.0.17")) {
      type(host);
      assertThat(model.addressNoteProperty().get().kind()).as(host).isEqualTo(FieldNote.Kind.BUSY);
    }
  }

  @Test
  void theAnswerToAnOlderAddressIsNeverShown() {
    wrong.put(SERVER, NOT_THERE);
    type("login.example.ch");
    type("auth.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.BUSY);
    background.finishNext();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void whatIsWrongWithTheAddressIsSaidThereWithWhatToDo() {
    wrong.put(SERVER, "<html>Welcome</html>");
    type("login.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().text()).startsWith("login.example.ch isn’t a ZITADEL server")
        .contains("without a path");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ui/console", "/.well-known/openid-configuration", "/ui/console/users/me?org=1"})
  void whatFollowsTheHostIsLeftOutAndThatIsSaid(String path) {
    type("https://login.example.ch" + path);
    assertThat(model.addressProperty().get()).isEqualTo(SERVER);
    background.finishNext();
    assertThat(asked).containsExactly(SERVER);
    assertThat(model.addressNoteProperty().get().text()).startsWith("Server found.")
        .contains("“" + path.replaceFirst("[?].*", "") + "” after the server name was left out.");
    type("auth.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().text()).isEqualTo("Server found. You can sign in here.");
  }

  @Test
  void goingOnWithAPathGoesOnWithoutIt() {
    model.addressProperty().set("login.example.ch/ui/console");
    model.clientIdProperty().set("4711");
    model.goOn();
    background.finishNext();
    background.finishNext();
    assertThat(ready).containsExactly(SERVER + " 4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello world", "ftp://x.y", "https://"})
  void whatIsNoAddressIsToldWhenTheFieldIsLeftAndNotBefore(String text) {
    type(text);
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
    model.leaveAddress();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.WRONG);
    assertThat(background.waiting()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "login"})
  void nothingIsSaidOfAFieldThatIsEmptyOrBegun(String text) {
    model.addressProperty().set(text);
    model.leaveAddress();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void aServerThatDoesNotAnswerCanBeTriedAgain() {
    wrong.put(SERVER, NOT_THERE);
    type("login.example.ch");
    background.finishNext();
    assertThat(model.addressNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Retry());
    wrong.clear();
    model.checkAgain();
    background.finishNext();
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void httpToAnotherComputerIsRefusedAndHttpsOffered() {
    type("http://login.example.ch");
    assertThat(model.addressNoteProperty().get().text()).contains("https://");
    assertThat(model.addressNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Use(SERVER));
    assertThat(background.waiting()).isZero();
  }

  @Test
  void theClientIdIsCheckedOnlyAfterTheAddressIsGood() {
    model.clientIdProperty().set("4711");
    model.check();
    assertThat(background.waiting()).isZero();
    type("login.example.ch");
    background.finishNext();
    background.finishNext();
    assertThat(asked).containsExactly(SERVER, SERVER + " 4711");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void anUnknownClientIsSaidUnderTheClientId() {
    wrong.put(SERVER + " 4711", recorded("unknown client id"));
    bothTyped();
    assertThat(model.clientNoteProperty().get().text()).contains("The client ID 4711 isn’t registered");
    assertThat(model.addressNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.GOOD);
  }

  @Test
  void aRedirectThatIsNotRegisteredCanBeCopied() {
    String redirect = "http://127.0.0.1/callback";
    wrong.put(SERVER + " 4711", recorded("redirect_uri with another path"));
    bothTyped();
    assertThat(model.clientNoteProperty().get().text()).contains(redirect);
    assertThat(model.clientNoteProperty().get().action()).isEqualTo(new FieldNote.Action.Copy(redirect));
  }

  @Test
  void aServerThatGoesAwayBetweenTheChecksIsSaidUnderTheAddress() {
    wrong.put(SERVER + " 4711", NOT_THERE);
    bothTyped();
    assertThat(model.addressNoteProperty().get().text()).contains("can’t be reached");
    assertThat(model.clientNoteProperty().get().kind()).isEqualTo(FieldNote.Kind.HINT);
  }

  @Test
  void goingOnChecksWhatWasNotCheckedAndThenGoesOn() {
    model.addressProperty().set("zitadel");
    model.clientIdProperty().set(" 4711 ");
    model.goOn();
    assertThat(model.goingOnProperty().get()).isTrue();
    background.finishNext();
    background.finishNext();
    assertThat(ready).containsExactly("https://zitadel 4711");
    assertThat(model.goingOnProperty().get()).isFalse();
  }

  @Test
  void goingOnDuringACheckAsksNothingTwice() {
    type("login.example.ch");
    model.clientIdProperty().set("4711");
    model.goOn();
    assertThat(background.waiting()).isEqualTo(1);
    background.finishNext();
    background.finishNext();
    assertThat(asked).containsExactly(SERVER, SERVER + " 4711");
    assertThat(ready).hasSize(1);
  }

  @Test
  void goingOnAfterEverythingWasGoodAsksNothing() {
    bothTyped();
    asked.clear();
    model.goOn();
    assertThat(asked).isEmpty();
    assertThat(ready).containsExactly(SERVER + " 4711");
  }

  @Test
  void goingOnWithEmptyFieldsSaysWhatIsMissing() {
    model.goOn();
    assertThat(model.addressNoteProperty().get().text()).isEqualTo("Enter the server address.");
    type("login.example.ch");
    background.finishNext();
    model.goOn();
    assertThat(model.clientNoteProperty().get().text()).startsWith("Enter the client ID");
    assertThat(ready).isEmpty();
  }

  @Test
  void goingOnAgainAfterAFailureAsksAgain() {
    wrong.put(SERVER, NOT_THERE);
    type("login.example.ch");
    background.finishNext();
    wrong.clear();
    model.clientIdProperty().set("4711");
    model.goOn();
    background.finishNext();
    background.finishNext();
    assertThat(ready).hasSize(1);
  }

  @Test
  void closingGivesUpTheCheck() {
    type("login.example.ch");
    model.close();
    assertThat(background.waiting()).isZero();
  }

  private void type(String address) {
    model.addressProperty().set(address);
    model.check();
  }

  private void bothTyped() {
    model.clientIdProperty().set("4711");
    type("login.example.ch");
    background.finishNext();
    background.finishNext();
  }

  private static String recorded(String heading) {
    return Recordings.of("02-authorize-errors", heading).text();
  }

  /** The internet: any host is a ZITADEL that knows every client, but what is said to be wrong. */
  private Response answer(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    String server = request.url().scheme() + "://" + request.url().host();
    boolean discovery = request.url().encodedPath().startsWith("/.well-known/");
    String question = discovery ? server : server + " " + request.url().queryParameter("client_id");
    asked.add(question);
    String wrongAnswer = wrong.get(question);
    if (NOT_THERE.equals(wrongAnswer)) {
      throw new ConnectException();
    }
    if (wrongAnswer != null) {
      return json(request, 400, wrongAnswer);
    }
    return json(request, 200, discovery ? document(server) : "{}");
  }

  private static Response json(Request request, int status, String body) {
    return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(status).message("")
        .header("Content-Type", "application/json")
        .body(ResponseBody.create(body, MediaType.get("application/json"))).build();
  }

  private static String document(String server) {
    return TestProvider.json(Map.of("issuer", server, "authorization_endpoint", server + "/oauth/v2/authorize",
        "token_endpoint", server + "/oauth/v2/token", "jwks_uri", server + "/oauth/v2/keys",
        "code_challenge_methods_supported", List.of("S256")));
  }
}
