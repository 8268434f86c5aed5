package app.myphone.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Wire;
import app.myphone.os.TestClock;
import app.myphone.phone.Profile;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.connection.ConnectionModel.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionModelTest {
  private final TestClock clock = new TestClock(Examples.NOW);
  private final BackgroundHere background = BackgroundHere.later();
  private final List<Wire> asked = new ArrayList<>();
  private final List<Wire> remembered = new ArrayList<>();
  private final WireChoice choice = new WireChoice(Wire.JSON, remembered::add);
  private final ConnectionModel model = new ConnectionModel(this::load, choice, background, clock);

  @Test
  void aTrySaysWhatCameAndHowLongItTook() {
    model.tryOut(Wire.GRPC);
    assertThat(trial(Wire.GRPC)).isInstanceOf(Trial.Started.class);
    clock.advance(Duration.ofMillis(42));
    background.finishNext();
    assertThat(trial(Wire.GRPC)).isInstanceOfSatisfying(Trial.Answered.class,
        answered -> assertThat(answered.took()).isEqualTo(Duration.ofMillis(42)));
    assertThat(trial(Wire.JSON)).isInstanceOf(Trial.None.class);
  }

  @Test
  void aTryThatFailsSaysWhy() {
    model.tryOut(Wire.GRPC_WEB);
    background.finishNext();
    assertThat(trial(Wire.GRPC_WEB)).isInstanceOfSatisfying(Trial.Failed.class,
        failed -> assertThat(failed.problem()).isEqualTo(Examples.unavailable()));
  }

  @Test
  void aSecondPressWhileAskingAsksNothing() {
    model.tryOut(Wire.JSON);
    model.tryOut(Wire.JSON);
    background.finishNext();
    assertThat(asked).containsExactly(Wire.JSON);
  }

  @Test
  void tryingChoosesNothingAndChoosingIsRememberedOnce() {
    model.tryOut(Wire.GRPC);
    assertThat(model.chosen()).isEqualTo(Wire.JSON);
    model.choose(Wire.GRPC);
    model.choose(Wire.GRPC);
    assertThat(model.chosen()).isEqualTo(Wire.GRPC);
    assertThat(remembered).containsExactly(Wire.GRPC);
  }

  private Trial trial(Wire wire) {
    return model.trialProperty(wire).get();
  }

  private Blocking<Profile> load(Wire wire) {
    return () -> {
      asked.add(wire);
      if (wire == Wire.GRPC_WEB) {
        throw new ProblemException(unavailable());
      }
      return Examples.profile(Examples.VERIFIED);
    };
  }

  private static Problem unavailable() {
    return Examples.unavailable();
  }
}
