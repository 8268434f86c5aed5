package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.Component;
import app.myphone.browser.Chromium;
import app.myphone.config.Issuer;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser comes back to our listener, with its preconnects, favicons and fetch metadata. */
@Timeout(60)
class ChromiumSignInTest {
  @TempDir
  Path profile;

  @BeforeEach
  void onlyWhereThereIsOne() {
    if (Chromium.program().isEmpty()) {
      Component.missing("Chromium is not installed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void realBrowserComesBack(String redirectHost) throws Exception {
    try (Trip trip = new Trip(redirectHost)) {
      trip.chromium.await("document.querySelector('button[value=ada]')");
      trip.chromium.evaluate("document.querySelector('button[value=ada]').click()");
      Session session = trip.session.get(30, TimeUnit.SECONDS);
      trip.chromium.awaitText("Continue in My Phone");

      assertThat(session.identity().subject()).isEqualTo("400926029071256614");
      assertThat(trip.chromium.evaluate("location.pathname + location.search + location.hash").asText())
          .isEqualTo("/done"); // code and state have left the address bar
      assertThat(trip.chromium.evaluate("getComputedStyle(document.querySelector('main')).maxWidth").asText())
          .isEqualTo("440px"); // the hash lets our style through
      assertThat(trip.chromium.evaluate("document.referrer").asText()).isEmpty();
    }
  }

  @Test
  void denialIsShownWithoutItsReason() throws Exception {
    try (Trip trip = new Trip("127.0.0.1")) {
      trip.chromium.await("document.querySelector('button.deny')");
      trip.chromium.evaluate("document.querySelector('button.deny').click()");
      assertThatThrownBy(() -> trip.session.get(30, TimeUnit.SECONDS)).cause()
          .isInstanceOf(ProblemException.class).hasMessage("signin.denied");
      trip.chromium.awaitText("The sign-in wasn’t completed");
      assertThat(trip.chromium.evaluate("location.pathname").asText()).isEqualTo("/refused");
    }
  }

  @Test
  void scriptOfAPageCannotAnswer() throws Exception {
    try (Trip trip = new Trip("127.0.0.1")) {
      trip.chromium.await("document.querySelector('button[value=ada]')");
      String redirect = trip.redirect();
      String got = trip.chromium.evaluate("fetch('" + redirect + "?code=a&state=b', {mode: 'no-cors'})"
          + ".then(r => r.type + ' ' + r.status, e => 'refused')").asText();
      assertThat(got).isIn("opaque 0", "refused");
      trip.chromium.evaluate("document.querySelector('button[value=ada]').click()");
      assertThat(trip.session.get(30, TimeUnit.SECONDS).identity().subject()).isEqualTo("400926029071256614");
    }
  }

  /** The demo, a browser that has opened its page, and the sign-in that waits. */
  private final class Trip implements AutoCloseable {
    private final DemoZitadel demo = DemoZitadel.start();
    private final HttpStack http = new HttpStack("my-phone-test", "en");
    private final Chromium chromium = Chromium.start(profile);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile String link = "";
    private final Future<Session> session;

    Trip(String redirectHost) throws Exception {
      Issuer issuer = Issuer.parse(demo.issuer());
      Browser browser = address -> {
        link = address.toString();
        try {
          chromium.open(link);
          return true;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      };
      SignIn signIn = new SignIn(http, new ProviderDiscovery(http, Clock.system()), browser, Clock.system(),
          new SignIn.Options(redirectHost, Duration.ofSeconds(40), Messages.in(Locale.ENGLISH)));
      Registration registration = new Registration(issuer, demo.clientId(), issuer.uri(), true);
      session = threads.submit(
          (Callable<Session>) () -> signIn.run(registration, false, SignInProgress.UNWATCHED));
    }

    String redirect() {
      return okhttp3.HttpUrl.get(link).queryParameter("redirect_uri");
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
      chromium.close();
      http.close();
      demo.close();
    }
  }
}
