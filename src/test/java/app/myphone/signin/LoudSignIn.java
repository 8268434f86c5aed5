package app.myphone.signin;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.SignInRequest;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.oidc.Tokens;
import app.myphone.os.Browser;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * A program of its own: signs in, well and badly, with every logger at its loudest, and shows everything that can be
 * shown, on stderr. The secrets that were used go to stdout.
 */
public final class LoudSignIn {
  private static final TestClock CLOCK = new TestClock();
  private static final TestProvider SERVER = new TestProvider(CLOCK);
  private static final TestBrowser BROWSER = new TestBrowser();
  private static final HttpStack HTTP = new HttpStack("test", "en");
  private static final Set<String> SECRETS = new TreeSet<>();
  /** Kept, or it would be forgotten together with its level. */
  private static final Logger NOT_OURS = Logger.getLogger("mockwebserver3");

  private LoudSignIn() {}

  public static void main(String[] args) throws Exception {
    listenToEverything();
    SERVER.tokens = grant -> {
      grant.forEach((name, value) -> {
        if (name.endsWith("_token")) {
          SECRETS.add(value.toString());
        }
      });
      return grant;
    };
    goodSignIn();
    onAnotherDevice();
    SECRETS.addAll(new LoudKeptSession(SERVER, CLOCK, HTTP).run());
    badSignIns();
    values();
    rememberWhatWasSent();
    SECRETS.forEach(System.out::println);
    HTTP.close();
    SERVER.close();
  }

  private static void goodSignIn() throws Exception {
    Session session = signIn(BROWSER);
    show(session);
    show(session.identity());
    CLOCK.advance(Duration.ofHours(13));
    show(session.accessToken());
    show(session.userinfoAccepts(session.accessToken()));
    session.signOut(true);
    failing(() -> session.accessToken());
  }

  private static void onAnotherDevice() throws Exception {
    SERVER.device.put("device_code", "device-code-of-this-sign-in");
    SERVER.device.put("user_code", "WDJB-MJHT");
    SERVER.device.put("verification_uri_complete", SERVER.url("/device?user_code=WDJB-MJHT"));
    SECRETS.addAll(Set.of("device-code-of-this-sign-in", "WDJB-MJHT"));
    show(signIn(_ -> false, DEVICE));
    SERVER.on("/oauth/v2/token", request -> TestProvider.json(400, TestProvider.json(java.util.Map.of(
        "error", "access_denied", "error_description", TestProvider.form(request) + " WDJB-MJHT"))));
    failing(() -> signIn(_ -> false, DEVICE));
    SERVER.on("/oauth/v2/device_authorization", TestProvider.json(200, "{\"device_code\":\"lonely-device-code\"}"));
    SECRETS.add("lonely-device-code");
    failing(() -> signIn(_ -> false, DEVICE));
    SERVER.heal("/oauth/v2/token");
  }

  /** Uses another device at once and gives up when that is not possible. */
  private static final SignInProgress DEVICE = new SignInProgress() {
    @Override
    public void begun(DeviceFlowStarter device) {
      device.start();
    }

    @Override
    public void onDevice(app.myphone.oidc.DeviceCode code) {
      show(code);
    }

    @Override
    public boolean notOnDevice(app.myphone.problem.Problem why, Duration left) {
      show(why);
      return false;
    }
  };

  private static void badSignIns() {
    SERVER.on("/oauth/v2/token", request -> {
      String echo = TestProvider.form(request).values().toString();
      return TestProvider.json(400, TestProvider.json(
          java.util.Map.of("error", "invalid_grant", "error_description", echo)));
    });
    failing(() -> signIn(BROWSER));
    SERVER.on("/oauth/v2/token", request -> TestProvider.json(200,
        "{\"token_type\":\"Bearer\",\"refresh_token\":\"unusable-refresh\",\"id_token\":\"unusable-id\"}"));
    SECRETS.addAll(Set.of("unusable-refresh", "unusable-id"));
    failing(() -> signIn(BROWSER));
    SERVER.on("/oauth/v2/token", request -> TestProvider.json(200, "{\"access_token\":\"lonely-access\","
        + "\"token_type\":\"Bearer\",\"id_token\":\"not.a.token-at-all\"}"));
    SECRETS.addAll(Set.of("lonely-access", "not.a.token-at-all"));
    failing(() -> signIn(BROWSER));
    SERVER.heal("/oauth/v2/token");
    SERVER.claims = claims -> claims.claim("nonce", "another-nonce-of-somebody");
    SECRETS.add("another-nonce-of-somebody");
    failing(() -> signIn(BROWSER));
    failing(() -> signIn(LoudSignIn::stray));
  }

  /** What strangers send to the listener before the right answer. */
  private static boolean stray(URI link) {
    HttpUrl asked = HttpUrl.get(link.toString());
    String redirect = asked.queryParameter("redirect_uri");
    BROWSER.visit(redirect + "?code=stray-code&state=stray-state");
    BROWSER.visit(redirect + "/x?code=stray-code&state=stray-state");
    BROWSER.visit(redirect + "?error=server_error&error_description=no&state=" + asked.queryParameter("state"));
    SECRETS.addAll(Set.of("stray-code", "stray-state"));
    return true;
  }

  private static void values() {
    SignInRequest request = SERVER.request();
    SECRETS.add(request.verifier().reveal());
    SECRETS.add(request.state().reveal());
    SECRETS.add(request.nonce().reveal());
    show(request);
    Secret access = new Secret("access-of-a-record");
    SECRETS.add(access.reveal());
    show(new Tokens(access, Optional.of(access), Optional.of(access), Optional.empty()));
    show(new Session.Grant(registration(), SERVER::provider, null,
        new Tokens(access, Optional.empty(), Optional.empty(), Optional.empty())));
  }

  private static void rememberWhatWasSent() {
    for (RecordedRequest request : SERVER.requests()) {
      for (String name : Set.of("state", "nonce", "id_token_hint")) {
        Optional.ofNullable(request.getUrl().queryParameter(name)).ifPresent(SECRETS::add);
      }
      if (request.getBody() != null) {
        for (String name : Set.of("code", "device_code", "code_verifier", "refresh_token", "token")) {
          Optional.ofNullable(TestProvider.form(request).get(name)).ifPresent(SECRETS::add);
        }
      }
    }
  }

  private static Session signIn(Browser browser) throws ProblemException, InterruptedException {
    return signIn(browser, SignInProgress.UNWATCHED);
  }

  private static Session signIn(Browser browser, SignInProgress progress)
      throws ProblemException, InterruptedException {
    return new SignIn(HTTP, new ProviderDiscovery(HTTP, CLOCK), browser, CLOCK,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(10), Messages.in(Locale.ENGLISH)))
        .run(registration(), false, progress);
  }

  private static Registration registration() {
    return new Registration(SERVER.issuer(), TestProvider.CLIENT, SERVER.issuer().uri(), false);
  }

  static void failing(java.util.concurrent.Callable<?> call) {
    try {
      show("did not fail: " + call.call());
    } catch (ProblemException e) {
      show(e.problem());
      show(e.problem().serverError());
      e.printStackTrace();
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  static void show(Object value) {
    System.err.println(value);
  }

  private static void listenToEverything() {
    NOT_OURS.setLevel(Level.OFF);
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    root.addHandler(console);
  }
}
