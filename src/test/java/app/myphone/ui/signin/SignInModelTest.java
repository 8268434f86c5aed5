package app.myphone.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.AccountsAtDemo;
import app.myphone.oidc.DeviceCode;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.Secret;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredSignIn;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInModelTest {
  private static final URI LINK = URI.create("https://login.example.ch/oauth/v2/authorize?state=1");

  private static final DeviceCode CODE = new DeviceCode(new Secret("device-6e3b"), new Secret("GBBZ-CGCF"),
      URI.create("https://login.example.ch/device"), Optional.empty(), Duration.ofMinutes(5), Duration.ofSeconds(5));

  private final AtomicInteger asked = new AtomicInteger();
  private final TestClock clock = new TestClock();
  private final BackgroundHere background = BackgroundHere.later();
  private final List<URI> opened = new ArrayList<>();
  private SignInProgress progress = SignInProgress.UNWATCHED;
  private SignInModel model = modelOf(Examples.signIn(), Examples.SERVER);

  @Test
  void waitingCountsDownToTheLimitGiven() {
    waitForBrowser();
    assertThat(model.leftProperty().get()).isEqualTo(Duration.ofMinutes(5));
    clock.advance(Duration.ofSeconds(19));
    model.tick();
    assertThat(model.leftProperty().get()).isEqualTo(Duration.ofSeconds(281));
  }

  @Test
  void theLinkCanBeOpenedAgainAndCopied() {
    waitForBrowser();
    model.openAgain();
    background.finishLast();
    assertThat(opened).containsExactly(LINK);
    assertThat(model.link()).contains(LINK);
  }

  @Test
  void whoIsFoundSignedInLateIsAsGoodAsASignIn() throws Exception {
    List<AccountSession> signedIn = new ArrayList<>();
    model.onSignedIn(signedIn::add);
    AccountSession ada = stillSignedIn();
    model.found(ada);
    waitForBrowser();
    model.found(ada);
    assertThat(signedIn).containsExactly(ada, ada);
  }

  @Test
  void whoIsFoundSignedInLateDoesNotReplaceTheAccountThatIsWanted() throws Exception {
    List<AccountSession> signedIn = new ArrayList<>();
    model.onSignedIn(signedIn::add);
    model.signIn(true);
    model.found(stillSignedIn());
    assertThat(signedIn).isEmpty();
  }

  private static AccountSession stillSignedIn() throws Exception {
    MemoryStore keychain = new MemoryStore();
    keychain.write(Examples.SERVER.issuer().value(), new StoredSignIn(Examples.SERVER.clientId(), "ada",
        new Secret("refresh-5b1d"), Optional.of(new Secret("access-8c2e")), Instant.EPOCH));
    return Examples.signInWith(keychain).resume(Examples.SERVER).orElseThrow();
  }

  @Test
  void theStateNeverPrintsTheLink() {
    waitForBrowser();
    assertThat(model.stateProperty().get().toString()).doesNotContain("state=1");
  }

  @Test
  @Timeout(30)
  void whoeverSignsInIsHandedOnAndAnotherAccountIsAskedForInTheNextTryToo() throws Exception {
    try (AccountsAtDemo demo = new AccountsAtDemo()) {
      List<String> signedIn = new ArrayList<>();
      model = modelOf(demo.browserOf("ada"), demo.registration());
      model.onSignedIn(person -> signedIn.add(person.identity().subject()));
      model.signIn(true);
      background.failNext(new Problem.NotSignedIn(ProblemCode.SIGN_IN_DENIED));
      model.signInAgain();
      background.finishNext();
      assertThat(signedIn).containsExactly("400926029071256614");
      assertThat(demo.server.requests()).filteredOn(request -> request.path().equals("/oauth/v2/authorize"))
          .anySatisfy(
              request -> assertThat(request.parameter("prompt")).contains("select_account"));
    }
  }

  @Test
  void aSecondPressStartsNoSecondSignIn() {
    model.signIn(false);
    model.signIn(false);
    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void cancelGivesTheSignInUpAndSaysSoOnTheScreen() {
    waitForBrowser();
    model.cancel();
    assertThat(background.waiting()).isZero();
    assertThat(why()).contains(ProblemCode.SIGN_IN_CANCELLED);
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(model.link()).isEmpty();
  }

  @Test
  void whatACancelledSignInSaysLateIsNotShown() {
    waitForBrowser();
    SignInProgress old = progress;
    model.cancel();
    model.signIn(false);
    old.waiting(LINK, Duration.ofMinutes(5), true);
    assertThat(model.stateProperty().get()).isInstanceOf(SignInState.Starting.class);
  }

  @ParameterizedTest
  @EnumSource(value = ProblemCode.class,
      names = {"SIGN_IN_DENIED", "SIGN_IN_CANCELLED", "SIGN_IN_TIMED_OUT", "SESSION_ENDED"})
  void whatIsExpectedIsAStateAndNoDialog(ProblemCode code) {
    model.signIn(false);
    background.failNext(new Problem.NotSignedIn(code, "?"));
    assertThat(why()).contains(code);
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void whatIsNotExpectedIsADialogAndStaysOnTheScreenAfterwards() {
    model.signIn(false);
    background.failNext(new Problem.NotSignedIn(ProblemCode.ID_TOKEN_REFUSED, "?"));
    assertThat(model.complaintProperty().get().map(Problem::code)).contains(ProblemCode.ID_TOKEN_REFUSED);
    model.dismiss();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(why()).contains(ProblemCode.ID_TOKEN_REFUSED);
  }

  @Test
  void theBrowsersAnswerEndsTheWaiting() {
    waitForBrowser();
    progress.answered();
    assertThat(model.stateProperty().get()).isInstanceOf(SignInState.Finishing.class);
  }

  @Test
  void anotherDeviceIsOfferedFromTheFirstSecondAndStartedByClickOnly() {
    waitForBrowser();
    assertThat(device().stateProperty().get()).isInstanceOf(DeviceModel.Offered.class);
    assertThat(asked).hasValue(0);
    device().use();
    device().use();
    assertThat(asked).hasValue(1);
  }

  @Test
  void whereThereIsNoOtherDeviceNoneIsMentioned() {
    model.signIn(false);
    model.progress().waiting(LINK, Duration.ofMinutes(5), false);
    assertThat(device().stateProperty().get()).isInstanceOf(DeviceModel.NotYet.class);
    assertThat(model.lateProperty().get()).isFalse();
  }

  @Test
  void aCodeCountsDownToItsEnd() {
    useDevice();
    progress.onDevice(CODE);
    after(Duration.ofSeconds(40));
    assertThat(device().stateProperty().get()).isEqualTo(new DeviceModel.Coded(CODE));
    assertThat(device().leftProperty().get()).isEqualTo(Duration.ofSeconds(260));
  }

  @Test
  void afterExpiryAFreshCodeComesByClickOnly() {
    useDevice();
    progress.onDevice(CODE);
    assertThat(progress.notOnDevice(new Problem.NotSignedIn(ProblemCode.DEVICE_CODE_EXPIRED), Duration.ofMinutes(5)))
        .isTrue();
    after(Duration.ofSeconds(30));
    assertThat(asked).hasValue(1);
    device().use();
    assertThat(asked).hasValue(2);
  }

  @Test
  void anAppWithoutTheGrantGetsASentenceAndNoButton() {
    useDevice();
    progress.notOnDevice(new Problem.NotSignedIn(ProblemCode.DEVICE_NOT_ALLOWED), Duration.ofMinutes(5));
    assertThat(((DeviceModel.Ended) device().stateProperty().get()).mayAskAgain()).isFalse();
    device().use();
    assertThat(asked).hasValue(1);
    assertThat(model.stateProperty().get()).isInstanceOf(SignInState.Waiting.class);
  }

  @Test
  void itIsLateAfterTwentySecondsAndNoMoreInTheNextSignIn() {
    waitForBrowser();
    after(Duration.ofSeconds(20));
    assertThat(model.lateProperty().get()).isTrue();
    model.cancel();
    model.signIn(false);
    assertThat(model.lateProperty().get()).isFalse();
  }

  @Test
  void closingGivesUp() {
    model.signIn(false);
    model.close();
    assertThat(background.waiting()).isZero();
  }

  private DeviceModel device() {
    return model.device();
  }

  private void after(Duration time) {
    clock.advance(time);
    model.tick();
  }

  private void useDevice() {
    waitForBrowser();
    after(Duration.ofSeconds(20));
    device().use();
  }

  /** Waiting, with the sign-in still to end. */
  private void waitForBrowser() {
    model.signIn(false);
    progress = model.progress();
    progress.begun(asked::incrementAndGet);
    progress.waiting(LINK, Duration.ofMinutes(5), true);
  }

  private Optional<ProblemCode> why() {
    return model.stateProperty().get() instanceof SignInState.SignedOut(var why) ? why.map(Problem::code) : Optional.empty();
  }

  private SignInModel modelOf(AccountSignIn signIn, Registration at) {
    return new SignInModel(signIn, at, background, this::open, clock);
  }

  private boolean open(URI address) {
    opened.add(address);
    return true;
  }
}
