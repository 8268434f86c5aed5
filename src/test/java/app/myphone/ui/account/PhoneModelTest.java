package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountsAtDemo;
import app.myphone.account.Phone;
import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.account.PhoneModel.Content;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.common.WireChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PhoneModelTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String NO_NUMBER = "{\"details\":{},\"phone\":{}}";

  private final BackgroundHere background = BackgroundHere.later();
  private final List<ProblemCode> ended = new ArrayList<>();
  private AccountsAtDemo demo;
  private AccountSession ada;
  private PhoneModel model;

  @BeforeEach
  void signIn() throws Exception {
    demo = new AccountsAtDemo();
    ada = demo.signIn("ada");
    model = modelOf(ada);
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void firstASkeletonThenTheNumber() {
    model.reload();
    assertThat(content()).isInstanceOf(Content.Loading.class);
    background.finishNext();
    assertShown(Phone.Verified.class, Optional.empty());
    assertThat(model.loadingProperty().get()).isFalse();
  }

  @Test
  void whileRefreshingTheOldNumberStays() {
    loaded();
    demo.server.faults().always(PHONE, DemoReply.json(200, NO_NUMBER));
    model.reload();
    assertShown(Phone.Verified.class, Optional.empty());
    assertThat(model.loadingProperty().get()).isTrue();
    background.finishNext();
    assertShown(Phone.None.class, Optional.empty());
  }

  @Test
  void aSecondReloadWhileLoadingAsksNothing() {
    model.reload();
    model.reload();
    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void aRefreshThatFailsKeepsTheNumberAndComplains() {
    loaded();
    unavailable();
    assertShown(Phone.Verified.class, Optional.of(ProblemCode.SERVER_UNAVAILABLE));
    assertThat(code(model.complaintProperty())).contains(ProblemCode.SERVER_UNAVAILABLE);
    model.dismiss();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(content()).isInstanceOf(Content.Shown.class);
  }

  @Test
  void aFirstLoadThatFailsStaysOnThePageAfterTheDialog() {
    unavailable();
    model.dismiss();
    assertFailed(ProblemCode.SERVER_UNAVAILABLE);
  }

  @Test
  void retryAfterAFailedFirstLoadShowsTheSkeletonAndThenTheNumber() {
    unavailable();
    demo.server.faults().clear();
    model.reload();
    assertThat(content()).isInstanceOf(Content.Loading.class);
    assertThat(model.complaintProperty().get()).isEmpty();
    background.finishNext();
    assertShown(Phone.Verified.class, Optional.empty());
  }

  @Test
  void anEndedSessionIsNoErrorButAnotherPage() {
    loaded();
    demo.server.faults().endSessions();
    loaded();
    assertThat(ended).containsExactly(ProblemCode.SESSION_ENDED);
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void aServiceAccountIsAStateAndNoDialog() throws Exception {
    model = modelOf(demo.signIn("robot"));
    loaded();
    assertFailed(ProblemCode.API_NOT_HUMAN);
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void aFailureThatNobodyAskedForIsABanner() {
    loaded();
    unavailable();
    model.dismiss();
    model.retryByItself();
    background.finishNext();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(code(model.bannerProperty())).contains(ProblemCode.SERVER_UNAVAILABLE);
    model.explain();
    assertThat(code(model.complaintProperty())).contains(ProblemCode.SERVER_UNAVAILABLE);
    assertThat(model.bannerProperty().get()).isEmpty();
  }

  @Test
  void theBannerGoesWhenTheNextLoadSucceeds() {
    loaded();
    unavailable();
    model.dismiss();
    model.retryByItself();
    background.finishNext();
    demo.server.faults().clear();
    model.retryByItself();
    background.finishNext();
    assertThat(model.bannerProperty().get()).isEmpty();
    assertShown(Phone.Verified.class, Optional.empty());
  }

  @Test
  void nothingIsRetriedByItselfWhileTheDialogIsOpenOrAllIsWell() {
    loaded();
    model.retryByItself();
    assertThat(background.waiting()).isZero();
    unavailable();
    model.retryByItself();
    assertThat(background.waiting()).isZero();
  }

  @Test
  void leavingGivesUpTheLoad() {
    model.reload();
    model.close();
    assertThat(background.waiting()).isZero();
  }

  @Test
  void offlineIsABannerWhoeverAskedAndTheNumberStays() {
    loaded();
    demo.network.pull();
    loaded();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(code(model.bannerProperty())).contains(ProblemCode.NOT_REACHABLE);
    assertShown(Phone.Verified.class, Optional.of(ProblemCode.NOT_REACHABLE));
  }

  private PhoneModel modelOf(AccountSession person) {
    return new PhoneModel(person.account(), new WireChoice(Wire.JSON, _ -> {}), background,
        problem -> ended.add(problem.code()));
  }

  private void loaded() {
    model.reload();
    background.finishNext();
  }

  private void unavailable() {
    demo.server.faults().always(PHONE, DemoReply.text(503, "text/html", "<h1>Service Unavailable</h1>"));
    loaded();
  }

  private void assertShown(Class<? extends Phone> phone, Optional<ProblemCode> stale) {
    assertThat(content()).isInstanceOfSatisfying(Content.Shown.class, shown -> {
      assertThat(shown.profile().phone()).isInstanceOf(phone);
      assertThat(shown.stale().map(Problem::code)).isEqualTo(stale);
    });
  }

  private void assertFailed(ProblemCode code) {
    assertThat(content()).isInstanceOfSatisfying(Content.Failed.class,
        failed -> assertThat(failed.problem().code()).isEqualTo(code));
  }

  private static Optional<ProblemCode> code(ObservableValue<Optional<Problem>> said) {
    return said.getValue().map(Problem::code);
  }

  private Content content() {
    return model.contentProperty().get();
  }
}
