package app.myphone.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountsAtDemo;
import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.os.TestClock;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.Examples;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.connection.ConnectionModel.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectionModelTest {
  private static final String PHONE = "/auth/v1/users/me/phone";

  private final TestClock clock = new TestClock(Examples.NOW);
  private final BackgroundHere background = BackgroundHere.later();
  private final List<Wire> remembered = new ArrayList<>();
  private final WireChoice choice = new WireChoice(Wire.JSON, remembered::add);
  private AccountsAtDemo demo;
  private ConnectionModel model;

  @BeforeEach
  void signIn() throws Exception {
    demo = new AccountsAtDemo();
    model = new ConnectionModel(demo.signIn("ada").account(), choice, background, clock);
  }

  @AfterEach
  void close() {
    demo.close();
  }

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
    demo.server.faults().always(PHONE, DemoReply.text(503, "text/html", "<h1>Service Unavailable</h1>"));
    model.tryOut(Wire.JSON);
    background.finishNext();
    assertThat(trial(Wire.JSON)).isInstanceOfSatisfying(Trial.Failed.class,
        failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.SERVER_UNAVAILABLE));
  }

  @Test
  void aSecondPressWhileAskingAsksNothing() {
    model.tryOut(Wire.JSON);
    model.tryOut(Wire.JSON);
    background.finishNext();
    assertThat(demo.asked(PHONE)).isEqualTo(1);
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
}
