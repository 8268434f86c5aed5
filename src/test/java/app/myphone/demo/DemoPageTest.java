package app.myphone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoPageTest {
  private static final String[] BROWSER = {"Cookie", "zitadel.useragent=0123456789abcdef0123456789abcdef"};
  private DemoClient app;

  @BeforeEach
  void start() throws Exception {
    app = new DemoClient(DemoZitadel.start());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void pageOffersEveryPersonAndDenyWithoutAnyScript() {
    var page = page(app.authorize());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text()).contains("<html lang=\"en\">", "Who wants to sign in?", "nothing leaves the computer",
        "<form method=\"post\"", "Ada Lovelace", "ada@demo.example", "value=\"deny\">Deny<");
    for (String person : List.of("ada", "ben", "cleo", "dai", "robot", "refused", "down", "slow", "ends")) {
      assertThat(page.text()).contains("<button name=\"person\" value=\"" + person + "\"");
    }
    assertThat(page.text()).doesNotContain("<script").doesNotContain("autofocus");
    assertThat(app.get("/ui/login/resources/demo.css").text()).contains("prefers-color-scheme: dark");
  }

  @Test
  void pageSpeaksTheLanguageOfTheAppElseOfTheBrowser() {
    assertThat(page(app.authorize("ui_locales", "fr de-CH en")).text()).contains("<html lang=\"de\">", "Ablehnen");
    assertThat(page(app.authorize("ui_locales", "en"), "Accept-Language", "de").text()).contains(">Deny<");
    assertThat(page(app.authorize("ui_locales", "ja")).text()).contains(">Deny<");
    String id = app.get(app.authorize(), "Accept-Language", "de-AT,en;q=0.5").header("Location");
    assertThat(app.get(id).text()).contains("Ablehnen");
    assertThat(page(app.authorize("ui_locales", "!!")).text()).contains(">Deny<");
  }

  @Test
  void loginHintMarksThatPerson() {
    assertThat(page(app.authorize("login_hint", "cleo@demo.example")).text())
        .contains("value=\"cleo\" class=\"hinted\" autofocus").containsOnlyOnce("autofocus");
    assertThat(page(app.authorize("login_hint", "\"><script>")).text()).doesNotContain("<script");
  }

  @Test
  void denyingAndTheRefusedComeBackAsAccessDenied() {
    for (String choice : List.of("deny", "refused")) {
      HttpUrl back = app.pick(app.authorize("state", "st-1 &=ü"), choice);
      assertThat(back.toString()).startsWith(DemoClient.REDIRECT + "?error=access_denied&error_description=");
      assertThat(back.queryParameter("state")).isEqualTo("st-1 &=ü");
      assertThat(back.queryParameter("code")).isNull();
    }
  }

  @Test
  void promptNoneWithoutSessionIsInteractionRequired() {
    HttpUrl back = callback(app.authorize("prompt", "none"));
    assertThat(back.queryParameter("error")).isEqualTo("interaction_required");
    assertThat(back.encodedQuery()).contains("error_description=Unfortunately%2C+the+user+may+be+not+logged+in"
        + "+and%2For+additional+interaction+is+required.");
  }

  @Test
  void secondSignInOfABrowserIsSilent() {
    app.pick(app.authorize(), "ben", BROWSER);
    for (String prompt : new String[] {null, "none"}) {
      HttpUrl back = callback(app.authorize("prompt", prompt), BROWSER);
      var tokens = DemoClient.tokens(app.redeem(back.queryParameter("code")));
      assertThat(app.phone(tokens.access()).json().at("/phone/phone").asText()).isEqualTo("+41791234568");
    }
    assertThat(page(app.authorize()).text()).contains("Who wants to sign in?");
  }

  @Test
  void promptsThatAskShowThePageInSpiteOfASession() {
    app.pick(app.authorize(), "ada", BROWSER);
    for (String prompt : List.of("login", "select_account", "consent", "create", "consent select_account")) {
      assertThat(page(app.authorize("prompt", prompt), BROWSER).text()).contains("Who wants to sign in?");
    }
  }

  @Test
  void endSessionEndsTheBrowsersSessionEvenWithoutItsCookies() {
    String code = app.pick(app.authorize(), "ada", BROWSER).queryParameter("code");
    var tokens = DemoClient.tokens(app.redeem(code));
    app.get("/oidc/v1/end_session?id_token_hint=" + tokens.id());
    assertThat(callback(app.authorize("prompt", "none"), BROWSER).queryParameter("error"))
        .isEqualTo("interaction_required");
  }

  @Test
  void endSessionWithCookiesOnlyEndsAllOfTheBrowser() {
    var tokens = DemoClient.tokens(app.redeem(app.pick(app.authorize(), "ada", BROWSER).queryParameter("code")));
    assertThat(app.get("/oidc/v1/end_session", BROWSER).status()).isEqualTo(302);
    assertThat(app.phone(tokens.access()).status()).isEqualTo(401);
    assertThat(page(app.authorize(), BROWSER).text()).contains("Who wants to sign in?");
  }

  @Test
  void onlyTheRegisteredLoopbackAddressIsRedirectedTo() {
    for (String good : List.of("http://127.0.0.1/callback", "http://localhost:1/callback", "http://[::1]:9/callback",
        "http://127.0.0.2:65535/callback", "HTTP://127.0.0.1:1/callback")) {
      assertThat(app.get(app.authorize("redirect_uri", good)).status()).isEqualTo(302);
    }
    for (String bad : List.of("http://127.0.0.1:1/callback/", "http://127.0.0.1:1/Callback", "http://127.0.0.1:1/",
        "http://127.0.0.1:1/callback?x=1", "http://192.168.1.5:1/callback", "http://localhost.localdomain/callback",
        "com.example.desk:/callback", "http://ada@127.0.0.1:1/callback", "http://127.0.0.1.example/callback", "x y")) {
      var answer = app.get(app.authorize("redirect_uri", bad));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Location")).isNull();
      assertThat(answer.json().path("error_description").asText()).startsWith("The requested redirect_uri is missing");
    }
  }

  @Test
  void finishedSignInIsOverAndAnUnknownPersonIsAskedAgain() {
    String location = app.get(app.authorize()).header("Location");
    String id = HttpUrl.get(app.demo.issuer()).resolve(location).queryParameter("authRequestID");
    var again = app.post("/ui/login/login", List.of("authRequestID", id, "person", "nobody"));
    assertThat(again.text()).contains("Who wants to sign in?");
    String callback = app.post("/ui/login/login", List.of("authRequestID", id, "person", "ada")).header("Location");
    assertThat(app.get(HttpUrl.get(callback)).status()).isEqualTo(302);
    assertThat(app.get(HttpUrl.get(callback)).status()).isEqualTo(404);
    assertThat(app.get(location).text()).contains("This sign-in is over");
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    assertThat(words("pages_de")).isEqualTo(words("pages"));
  }

  private static Set<Object> words(String bundle) throws IOException {
    Properties words = new Properties();
    try (InputStream in = DemoPages.class.getResourceAsStream(bundle + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words.keySet();
  }

  @Test
  void accountPageIsSaidToBeADemo() {
    assertThat(app.get("/ui/console/users/me").text()).contains("where the real account page would be");
  }

  private DemoClient.Answer page(HttpUrl authorize, String... headers) {
    return app.get(app.get(authorize, headers).header("Location"), headers);
  }

  /** Authorize, page and callback without anybody picking a person. */
  private HttpUrl callback(HttpUrl authorize, String... headers) {
    String callback = page(authorize, headers).header("Location");
    return HttpUrl.get(app.get(HttpUrl.get(callback), headers).header("Location"));
  }
}
