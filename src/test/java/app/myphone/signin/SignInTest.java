package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Browser;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.text.Messages;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SignInTest {
  private static final Duration LONG = Duration.ofSeconds(25);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final TestClock clock = new TestClock();
  private final TestProvider server = new TestProvider(clock);
  private final TestBrowser browser = new TestBrowser();
  private final HttpStack http = new HttpStack("my-phone-test", "en");
  private final ProviderDiscovery discovery = new ProviderDiscovery(http, clock);

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void signsInWithEachRequestOnce() throws Exception {
    Session session = signIn(browser, LONG).run(registration(), false, SignInProgress.UNWATCHED);

    assertThat(session.identity().subject()).isEqualTo("400926029071256614");
    assertThat(session.issuer()).isEqualTo(server.issuer());
    assertThat(session.accessToken().reveal()).startsWith("access-");
    assertThat(server.paths()).filteredOn(path -> !path.equals("GET /oauth/v2/authorize")).containsExactlyInAnyOrder(
        "GET /.well-known/openid-configuration", "POST /oauth/v2/token", "GET /oauth/v2/keys");
    assertThat(server.requests("/oauth/v2/authorize")).as("the browser, and we beside it").hasSizeBetween(1, 2);
  }

  @Test
  void reusesWhatWasJustChecked() throws Exception {
    ServerCheck check = new ServerCheck(http, discovery, clock);
    check.address(server.issuer());
    check.client(server.issuer(), TestProvider.CLIENT);
    SignIn signIn = signIn(browser, LONG);
    signIn.run(registration(), false, SignInProgress.UNWATCHED);
    signIn.run(registration(), false, SignInProgress.UNWATCHED);
    assertThat(server.requests("/.well-known/openid-configuration")).hasSize(1);
    assertThat(server.requests("/oauth/v2/keys")).hasSize(1);
  }

  @Test
  void tellsHowItGetsOn() throws Exception {
    List<String> told = new ArrayList<>();
    AtomicReference<URI> link = new AtomicReference<>();
    CountDownLatch waiting = new CountDownLatch(1);
    signIn(late(waiting), LONG).run(registration(), false, new SignInProgress() {
      @Override
      public void waiting(URI shown, Duration limit, boolean opened) {
        link.set(shown);
        told.add("waiting " + opened + " " + limit.toSeconds());
        waiting.countDown();
      }

      @Override
      public void answered() {
        told.add("answered");
      }
    });
    assertThat(told).containsExactly("waiting true 25", "answered");
    assertThat(link.get()).isEqualTo(browser.opened().getFirst());
  }

  @Test
  void linkGoesToTheSystemsBrowser() throws Exception {
    signIn(browser, LONG).run(registration(), true, SignInProgress.UNWATCHED);
    assertThat(browser.opened()).singleElement()
        .satisfies(link -> assertThat(link.toString()).startsWith(server.url("/oauth/v2/authorize?")));
    assertThat(HttpUrl.get(browser.opened().getFirst().toString()).queryParameter("prompt")).isEqualTo("select_account");
  }

  @Test
  void noBrowserWithoutS256() {
    server.discovery.put("code_challenge_methods_supported", List.of("plain"));
    assertThat(failure(browser, LONG).code()).isEqualTo(ProblemCode.DISCOVERY_NO_PKCE);
    assertThat(browser.opened()).isEmpty();
  }

  @Test
  void eachAttemptHasNewValues() throws Exception {
    SignIn signIn = signIn(browser, LONG);
    signIn.run(registration(), false, SignInProgress.UNWATCHED);
    signIn.run(registration(), false, SignInProgress.UNWATCHED);
    for (String name : List.of("state", "nonce", "code_challenge")) {
      assertThat(browser.opened()).extracting(link -> HttpUrl.get(link.toString()).queryParameter(name))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void answerMayComeBeforeTheOpenerReturns() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Browser stuck = link -> {
      browser.open(link);
      never.await();
      return true;
    };
    assertThat(signIn(stuck, LONG).run(registration(), false, SignInProgress.UNWATCHED).identity()).isNotNull();
    never.countDown();
  }

  @Test
  void portIsClosedAfterSuccessAndFailure() throws Exception {
    signIn(browser, LONG).run(registration(), false, SignInProgress.UNWATCHED);
    awaitClosed(redirect(browser.opened().getLast()));
    assertThat(failure(nobody(), SHORT).code()).isEqualTo(ProblemCode.SIGN_IN_TIMED_OUT);
    assertClosed(redirect(browser.opened().getLast()));
  }

  @Test
  void waitIsBoundedAndSaysWhatToRegister() {
    Problem problem = failure(nobody(), SHORT);
    assertThat(problem.code()).isEqualTo(ProblemCode.SIGN_IN_TIMED_OUT);
    assertThat(problem.arguments()).containsExactly("http://127.0.0.1/callback");
    assertThat(server.requests("/oauth/v2/token")).isEmpty();
  }

  @Test
  void cancelClosesTheListenerAndANewAttemptWorks() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    CountDownLatch waiting = new CountDownLatch(1);
    Thread attempt = Thread.ofVirtual().start(() -> {
      try {
        signIn(nobody(), LONG).run(registration(), false, new SignInProgress() {
          @Override
          public void waiting(URI link, Duration limit, boolean opened) {
            waiting.countDown();
          }
        });
      } catch (ProblemException | InterruptedException e) {
        thrown.set(e);
      }
    });
    waiting.await();
    attempt.interrupt();
    attempt.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertClosed(redirect(browser.opened().getLast()));
    assertThat(signIn(browser, LONG).run(registration(), false, SignInProgress.UNWATCHED)).isNotNull();
  }

  @Test
  void noOpenerMeansThePersonNeedsTheLink() throws Exception {
    AtomicReference<URI> shown = new AtomicReference<>();
    Browser none = _ -> false;
    signIn(none, LONG).run(registration(), false, new SignInProgress() {
      @Override
      public void waiting(URI link, Duration limit, boolean opened) {
        assertThat(opened).isFalse();
        shown.set(link);
        Thread.ofVirtual().start(() -> browser.visit(link.toString()));
      }
    });
    assertThat(shown.get().getPath()).isEqualTo("/oauth/v2/authorize");
  }

  @Test
  void openerThatBreaksIsNoOpener() throws Exception {
    Browser broken = _ -> {
      throw new IllegalArgumentException("no such scheme");
    };
    signIn(broken, LONG).run(registration(), false, new SignInProgress() {
      @Override
      public void waiting(URI link, Duration limit, boolean opened) {
        assertThat(opened).isFalse();
        Thread.ofVirtual().start(() -> browser.visit(link.toString()));
      }
    });
  }

  @Test
  void reloadOfTheRedirectMakesNoSecondTokenRequest() throws Exception {
    Browser reloading = link -> {
      String redirect = server.redirect(HttpUrl.get(link.toString())).toString();
      browser.visit(redirect);
      visitIfOpen(redirect);
      visitIfOpen(redirect);
      return true;
    };
    signIn(reloading, LONG).run(registration(), false, SignInProgress.UNWATCHED);
    assertThat(server.requests("/oauth/v2/token")).hasSize(1);
  }

  @Test
  void pagePromisesNothingWhenTheExchangeFails() {
    server.on("/oauth/v2/token", TestProvider.json(500, ""));
    CountDownLatch shown = new CountDownLatch(1);
    List<TestBrowser.Page> pages = new ArrayList<>();
    Browser watching = link -> {
      pages.add(browser.visit(link.toString()));
      shown.countDown();
      return true;
    };
    Problem problem = failure(watching, LONG);
    assertThat(problem).isInstanceOf(Problem.BadAnswer.class);
    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_TROUBLE);
    await(shown);
    assertThat(pages.getFirst().body()).contains("Continue in My Phone").doesNotContain("signed in");
    assertThat(pages.getFirst().url()).endsWith("/done");
  }

  @Test
  void exchangeThatBreaksOffIsNotRepeated() {
    server.on("/oauth/v2/token",
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(failure(browser, LONG).code()).isEqualTo(ProblemCode.CUT_OFF);
    assertThat(server.requests("/oauth/v2/token")).hasSize(1);
  }

  @Test
  void tokenForAnotherAppIsNoSignIn() {
    server.claims = claims -> claims.claim("azp", "another");
    Problem problem = failure(browser, LONG);
    assertThat(problem.code()).isEqualTo(ProblemCode.ID_TOKEN_REFUSED);
    assertThat(problem.arguments()).containsExactly("azp");
  }

  @Test
  void troubleWithTheKeysIsSaidAfterThreeTries() {
    server.on("/oauth/v2/keys", TestProvider.json(503, ""));
    assertThat(failure(browser, LONG).code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(server.requests("/oauth/v2/keys")).hasSize(3);
  }

  @Test
  void worksWithoutARefreshTokenUntilTheEnd() throws Exception {
    server.tokens = grant -> {
      grant.remove("refresh_token");
      return grant;
    };
    Session session = signIn(browser, LONG).run(registration(), false, SignInProgress.UNWATCHED);
    Secret token = session.accessToken();
    assertThat(session.tokenAfterRefused(token)).isEmpty();
    clock.advance(Duration.ofSeconds(43190));
    assertThat(session.accessToken()).isEqualTo(token);
    clock.advance(Duration.ofSeconds(20));
    assertThatThrownBy(session::accessToken).hasMessage("session.ended");
    assertThat(server.requests("/oauth/v2/token")).hasSize(1);
  }

  @Test
  void denialAndOtherRefusalsAreSaid() {
    assertThat(failure(answering("error=access_denied"), LONG).code()).isEqualTo(ProblemCode.SIGN_IN_DENIED);
    Problem refused = failure(answering("error=login_required"), LONG);
    assertThat(refused.code()).isEqualTo(ProblemCode.SIGN_IN_REFUSED);
    assertThat(refused.arguments()).containsExactly("login_required");
    assertThat(failure(answering("code=a&code=b"), LONG).code()).isEqualTo(ProblemCode.SIGN_IN_ANSWER_INVALID);
    assertThat(failure(answering("code=a&iss=https://evil.example"), LONG).code())
        .isEqualTo(ProblemCode.SIGN_IN_OTHER_SERVER);
    assertThat(server.requests("/oauth/v2/token")).isEmpty();
  }

  @Test
  void answersOfTwoServersCannotBeSwapped() throws Exception {
    try (TestProvider other = new TestProvider(clock)) {
      AtomicReference<HttpUrl> first = new AtomicReference<>();
      CountDownLatch firstWaits = new CountDownLatch(1);
      Thread attempt = Thread.ofVirtual().start(() -> failure(link -> {
        first.set(HttpUrl.get(link.toString()));
        firstWaits.countDown();
        return true;
      }, LONG));
      firstWaits.await();
      AtomicReference<TestBrowser.Page> swapped = new AtomicReference<>();
      Browser swapping = link -> {
        HttpUrl second = HttpUrl.get(link.toString());
        HttpUrl answerOfFirst = server.redirect(first.get());
        swapped.set(browser.visit(HttpUrl.get(second.queryParameter("redirect_uri")).newBuilder()
            .query(answerOfFirst.query()).build().toString()));
        return browser.open(link);
      };
      Registration registration = new Registration(other.issuer(), TestProvider.CLIENT, other.issuer().uri(), false);
      Session session = signIn(swapping, LONG).run(registration, false, SignInProgress.UNWATCHED);
      attempt.interrupt();
      attempt.join();
      assertThat(swapped.get().status()).isEqualTo(400);
      assertThat(session.issuer()).isEqualTo(other.issuer());
      assertThat(other.requests("/oauth/v2/token")).hasSize(1);
      assertThat(server.requests("/oauth/v2/token")).isEmpty();
    }
  }

  @Test
  void localhostInTheRedirectWhenTheSettingSaysSo() throws Exception {
    SignIn signIn = new SignIn(http, discovery, browser, clock,
        new SignIn.Options("localhost", LONG, Messages.in(Locale.GERMAN)));
    signIn.run(registration(), false, SignInProgress.UNWATCHED);
    HttpUrl link = HttpUrl.get(browser.opened().getFirst().toString());
    assertThat(link.queryParameter("redirect_uri")).matches("http://localhost:\\d+/callback");
    assertThat(link.queryParameter("ui_locales")).isEqualTo("de");
  }

  @Test
  void unreachableServerIsSaidBeforeAnyBrowser() {
    Issuer gone = server.issuer();
    server.close();
    assertThatThrownBy(() -> signIn(browser, LONG)
        .run(new Registration(gone, "1", gone.uri(), false), false, SignInProgress.UNWATCHED))
        .hasMessage("net.not-reachable");
    assertThat(browser.opened()).isEmpty();
  }

  private SignIn signIn(Browser opener, Duration limit) {
    return new SignIn(http, discovery, opener, clock,
        new SignIn.Options("127.0.0.1", limit, Messages.in(Locale.ENGLISH)));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false);
  }

  private Problem failure(Browser opener, Duration limit) {
    try {
      signIn(opener, limit).run(registration(), false, SignInProgress.UNWATCHED);
      throw new AssertionError("signed in");
    } catch (ProblemException e) {
      return e.problem();
    } catch (InterruptedException e) {
      return new Problem.NotSignedIn(ProblemCode.SIGN_IN_CANCELLED);
    }
  }

  /** Opens, and nobody signs in. */
  private Browser nobody() {
    return browser::remember;
  }

  /** A person who signs in after the app has said that it waits. */
  private Browser late(CountDownLatch waiting) {
    return link -> {
      Thread.ofVirtual().start(() -> {
        try {
          waiting.await();
          browser.open(link);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
      return true;
    };
  }

  /** A server that sends the browser back with this. */
  private Browser answering(String query) {
    return link -> {
      HttpUrl asked = HttpUrl.get(link.toString());
      browser.visit(asked.queryParameter("redirect_uri") + "?" + query + "&state=" + asked.queryParameter("state"));
      return true;
    };
  }

  private void visitIfOpen(String url) {
    try {
      assertThat(browser.visit(url).status()).isEqualTo(410);
    } catch (java.io.UncheckedIOException closed) {
      // closed is as good as used
    }
  }

  private static URI redirect(URI link) {
    return URI.create(HttpUrl.get(link.toString()).queryParameter("redirect_uri"));
  }

  private static void assertClosed(URI redirect) {
    assertThatThrownBy(() -> new Socket(redirect.getHost(), redirect.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  /** The test's time limit ends this when the port stays open. */
  private static void awaitClosed(URI redirect) {
    while (true) {
      try (Socket socket = new Socket(redirect.getHost(), redirect.getPort())) {
        assertThat(socket.isConnected()).isTrue();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
