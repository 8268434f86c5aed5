package app.myphone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.http.HttpStack;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.oidc.TestBrowser;
import app.myphone.oidc.TestProvider;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole sign-in on a computer whose clock is wrong. */
@Timeout(60)
class WrongClockTest {
  private static final Messages WORDS = Messages.in(Locale.ENGLISH);

  private final TestClock right = new TestClock();
  private final TestClock wrong = new TestClock(right.now());
  private final TestProvider server = new TestProvider(right);
  private final HttpStack http = new HttpStack("test", "en");

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  @Test
  void aClockFourteenMinutesBehindIsSaidAsSuch() {
    wrong.jump(Duration.ofMinutes(-14));
    assertThatThrownBy(this::signedIn).isInstanceOfSatisfying(ProblemException.class, e -> {
      assertThat(e.problem().code()).isEqualTo(ProblemCode.CLOCK_WRONG);
      ProblemText text = ProblemText.of(e.problem(), WORDS);
      assertThat(text.message()).isEqualTo("This computer’s clock and the server’s differ by about 14 minutes.");
    });
  }

  @Test
  void aClockFourteenMinutesAheadIsWithinATokensLife() throws Exception {
    wrong.jump(Duration.ofMinutes(14));
    assertThat(signedIn().identity().subject()).isNotEmpty();
  }

  @Test
  void aClockThatIsAheadOfATokensEndIsSaidAsSuch() {
    wrong.jump(Duration.ofHours(13));
    assertThatThrownBy(this::signedIn).isInstanceOfSatisfying(ProblemException.class,
        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.CLOCK_WRONG));
  }

  private Session signedIn() throws ProblemException, InterruptedException {
    return new SignIn(http, new ProviderDiscovery(http, wrong), new TestBrowser(), wrong, new SignIn.Options(
        "127.0.0.1", Duration.ofSeconds(30), WORDS, Optional.empty())).run(
            new Registration(server.issuer(), TestProvider.CLIENT, server.issuer().uri(), false), false,
            SignInProgress.UNWATCHED);
  }
}
