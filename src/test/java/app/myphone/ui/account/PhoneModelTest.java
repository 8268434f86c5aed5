package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.ui.Examples;
import app.myphone.ui.account.PhoneModel.Content;
import app.myphone.ui.common.BackgroundHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneModelTest {
  private final BackgroundHere background = BackgroundHere.later();
  private final List<Problem> ended = new ArrayList<>();
  private Profile profile = Examples.profile(Examples.VERIFIED);
  private Optional<Problem> fails = Optional.empty();
  private final PhoneModel model = new PhoneModel(() -> this::load, background, ended::add);

  @Test
  void firstASkeletonThenTheNumber() {
    model.reload();
    assertThat(content()).isInstanceOf(Content.Loading.class);
    background.finishNext();
    assertThat(content()).isEqualTo(new Content.Shown(profile, Optional.empty()));
    assertThat(model.loadingProperty().get()).isFalse();
  }

  @Test
  void whileRefreshingTheOldNumberStays() {
    loaded();
    Profile old = profile;
    profile = Examples.profile(Examples.NONE);
    model.reload();
    assertThat(content()).isEqualTo(new Content.Shown(old, Optional.empty()));
    assertThat(model.loadingProperty().get()).isTrue();
    background.finishNext();
    assertThat(model.profile()).contains(profile);
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
    fail(Examples.unavailable());
    assertThat(content()).isEqualTo(new Content.Shown(profile, Optional.of(Examples.unavailable())));
    assertThat(model.complaintProperty().get()).contains(Examples.unavailable());
    model.dismiss();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(content()).isInstanceOf(Content.Shown.class);
  }

  @Test
  void aFirstLoadThatFailsStaysOnThePageAfterTheDialog() {
    fail(Examples.unavailable());
    model.dismiss();
    assertThat(content()).isEqualTo(new Content.Failed(Examples.unavailable()));
  }

  @Test
  void retryAfterAFailedFirstLoadShowsTheSkeletonAndThenTheNumber() {
    fail(Examples.unavailable());
    fails = Optional.empty();
    model.reload();
    assertThat(content()).isInstanceOf(Content.Loading.class);
    assertThat(model.complaintProperty().get()).isEmpty();
    background.finishNext();
    assertThat(model.profile()).contains(profile);
  }

  @Test
  void anEndedSessionIsNoErrorButAnotherPage() {
    loaded();
    fail(Examples.ended());
    assertThat(ended).containsExactly(Examples.ended());
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void aServiceAccountIsAStateAndNoDialog() {
    fail(Examples.notHuman());
    assertThat(content()).isEqualTo(new Content.Failed(Examples.notHuman()));
    assertThat(model.complaintProperty().get()).isEmpty();
  }

  @Test
  void aFailureThatNobodyAskedForIsABanner() {
    loaded();
    fail(Examples.unavailable());
    model.dismiss();
    model.retryByItself();
    background.finishNext();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(model.bannerProperty().get()).contains(Examples.unavailable());
    model.explain();
    assertThat(model.complaintProperty().get()).contains(Examples.unavailable());
    assertThat(model.bannerProperty().get()).isEmpty();
  }

  @Test
  void theBannerGoesWhenTheNextLoadSucceeds() {
    loaded();
    fail(Examples.unavailable());
    model.dismiss();
    model.retryByItself();
    background.finishNext();
    fails = Optional.empty();
    model.retryByItself();
    background.finishNext();
    assertThat(model.bannerProperty().get()).isEmpty();
    assertThat(content()).isEqualTo(new Content.Shown(profile, Optional.empty()));
  }

  @Test
  void nothingIsRetriedByItselfWhileTheDialogIsOpenOrAllIsWell() {
    loaded();
    model.retryByItself();
    assertThat(background.waiting()).isZero();
    fail(Examples.unavailable());
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
    fail(Examples.offline());
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(model.bannerProperty().get()).contains(Examples.offline());
    assertThat(content()).isEqualTo(new Content.Shown(profile, Optional.of(Examples.offline())));
  }

  private void loaded() {
    model.reload();
    background.finishNext();
  }

  private void fail(Problem problem) {
    fails = Optional.of(problem);
    model.reload();
    background.finishNext();
  }

  private Content content() {
    return model.contentProperty().get();
  }

  private Profile load() throws ProblemException {
    if (fails.isPresent()) {
      throw new ProblemException(fails.get());
    }
    return profile;
  }
}
