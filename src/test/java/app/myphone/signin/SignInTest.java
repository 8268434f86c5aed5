package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.Browser;
import app.myphone.os.TestClock;
import app.myphone.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SignInTest {
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
    Session session = signIn(browser).run(registration(), false, SignInProgress.UNWATCHED);

    assertThat(session.identity().subject()).isEqualTo("400926029071256614");
    assertThat(session.freshToken().reveal()).startsWith("access-");
    assertThat(server.paths()).containsExactlyInAnyOrder("GET /.well-known/openid-configuration",
        "GET /oauth/v2/authorize", "POST /oauth/v2/token", "GET /oauth/v2/keys");
  }

  private SignIn signIn(Browser browser) {
    return new SignIn(http, discovery, browser, clock,
        new SignIn.Options("127.0.0.1", Duration.ofSeconds(20), Messages.in(Locale.ENGLISH)));
  }

  private Registration registration() {
    return new Registration(server.issuer(), TestProvider.CLIENT, URI.create(server.issuer().value()), false);
  }
}
