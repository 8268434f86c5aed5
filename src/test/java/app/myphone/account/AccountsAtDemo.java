package app.myphone.account;

import app.myphone.config.Issuer;
import app.myphone.demo.DemoZitadel;
import app.myphone.http.HttpStack;
import app.myphone.http.NetworkSwitch;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.signin.SignIn;
import app.myphone.signin.SignInProgress;
import app.myphone.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import okhttp3.OkHttpClient;

/** People who sign in at a demo server of the test's own; pauses between retries pass at once. */
public final class AccountsAtDemo implements AutoCloseable {
  public final DemoZitadel server;
  public final TestClock clock = new TestClock();
  public final NetworkSwitch network = new NetworkSwitch();
  private final HttpStack http = new HttpStack(new OkHttpClient.Builder().socketFactory(network), "my-phone-test", "en");

  public AccountsAtDemo() throws IOException {
    server = DemoZitadel.start();
  }

  /** The program's way in, with a browser in which this person sits. */
  public AccountSignIn browserOf(String person) {
    SignIn signIn = new SignIn(http, new ProviderDiscovery(http, clock), link -> visit(link, person), clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(20), Messages.in(Locale.ENGLISH)));
    return new AccountSignIn(signIn, http, Duration.ofSeconds(20), clock);
  }

  /** The demo as the program knows it, with its API somewhere else. */
  public Registration registration(URI api) {
    return new Registration(Issuer.parse(server.issuer()), server.clientId(), api, true);
  }

  public Registration registration() {
    return registration(URI.create(server.issuer()));
  }

  public AccountSession signIn(String person) throws ProblemException, InterruptedException {
    return signIn(person, registration());
  }

  public AccountSession signIn(String person, Registration at) throws ProblemException, InterruptedException {
    return browserOf(person).run(at, false, SignInProgress.UNWATCHED);
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return server.requests().stream().filter(request -> request.path().equals(path)).count();
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }

  private boolean visit(URI link, String person) throws InterruptedException {
    try {
      server.visit(link, person);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
