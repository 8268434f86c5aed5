package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Profile;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.problem.ServerError;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutoRetryTest {
  private final BackgroundHere background = BackgroundHere.later();
  private final List<Duration> pauses = new ArrayList<>();
  private Optional<Problem> fails = Optional.empty();
  private int loads;
  private final PhoneModel model = new PhoneModel(() -> this::load, background, _ -> {});
  private final AutoRetry retry = new AutoRetry(model, pauses::add, background);

  @Test
  void allIsWellAndNothingWaits() {
    loaded();
    assertThat(background.waiting()).isZero();
    assertThat(pauses).isEmpty();
  }

  @Test
  void thePausesGrowToTwoMinutesAndBeginAnewAfterSuccess() {
    offlineFor(7);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(15L, 30L, 60L, 120L, 120L, 120L, 120L);
    assertThat(loads).isEqualTo(8);
    fails = Optional.empty();
    background.finishNext();
    background.finishNext();
    assertThat(model.profile()).isPresent();
    assertThat(model.bannerProperty().get()).isEmpty();
    assertThat(background.waiting()).isZero();
    background.finishNext(); // the pause that was cancelled
    pauses.clear();
    offlineFor(1);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(15L);
  }

  @Test
  void onlyWhatMayPassByItselfIsTriedAgain() {
    for (Problem said : List.of(new Problem.BadAnswer(ProblemCode.API_TOO_MANY,
        ServerError.ofStatus("GET /", 429), "later"), Examples.notHuman())) {
      fails = Optional.of(said);
      loaded();
      model.dismiss();
      assertThat(background.waiting()).as(said.code().id()).isZero();
    }
    fails = Optional.of(Examples.unavailable());
    loaded();
    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void anOpenDialogIsNotTakenAwayButTheWaitingGoesOn() {
    fails = Optional.of(Examples.unavailable());
    loaded();
    background.finishNext();
    assertThat(loads).isEqualTo(1);
    model.dismiss();
    background.finishNext();
    background.finishNext();
    assertThat(loads).isEqualTo(2);
  }

  @Test
  void leavingThePageEndsIt() {
    fails = Optional.of(Examples.offline());
    loaded();
    retry.close();
    assertThat(background.waiting()).isZero();
  }

  private void offlineFor(int retries) {
    fails = Optional.of(Examples.offline());
    loaded();
    for (int i = 0; i < retries; i++) {
      background.finishNext(); // the pause
      background.finishNext(); // the load
    }
  }

  private void loaded() {
    model.reload();
    background.finishNext();
  }

  private Profile load() throws ProblemException {
    loads++;
    if (fails.isPresent()) {
      throw new ProblemException(fails.get());
    }
    return Examples.profile(Examples.VERIFIED);
  }
}
