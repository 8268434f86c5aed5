package app.myphone.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountsAtDemo;
import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.os.NetworkWatch;
import app.myphone.os.TestClock;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.common.WireChoice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AutoRetryTest {
  private static final String PHONE = "/auth/v1/users/me/phone";

  private final BackgroundHere background = BackgroundHere.later();
  private final List<Long> pauses = new ArrayList<>();
  private final TestClock waiting = new TestClock();
  private int loads;
  private AccountsAtDemo demo;
  private PhoneModel model;
  private AutoRetry retry;

  @BeforeEach
  void signIn() throws Exception {
    demo = new AccountsAtDemo();
    model = new PhoneModel(
        demo.signIn("ada").account(), new WireChoice(Wire.JSON, _ -> {}), background, _ -> {});
    model.loadingProperty().subscribe(loading -> loads += loading ? 1 : 0);
    retry = new AutoRetry(model, new NetworkWatch(() -> Set.of("192.0.2.1"), waiting), background);
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void allIsWellAndNothingWaits() {
    loaded();
    assertThat(background.waiting()).isZero();
    assertThat(pauses).isEmpty();
  }

  @Test
  void thePausesGrowToTwoMinutesAndBeginAnewAfterSuccess() {
    offlineFor(7);
    assertThat(pauses).containsExactly(15L, 30L, 60L, 120L, 120L, 120L, 120L);
    assertThat(loads).isEqualTo(8);
    demo.network.putIn();
    background.finishNext();
    background.finishNext();
    assertThat(model.profile()).isPresent();
    assertThat(model.bannerProperty().get()).isEmpty();
    assertThat(background.waiting()).isZero();
    background.finishNext(); // the pause that was cancelled
    pauses.clear();
    offlineFor(1);
    assertThat(pauses).containsExactly(15L);
  }

  @Test
  void onlyWhatMayPassByItselfIsTriedAgain() {
    for (DemoReply said : List.of(DemoReply.json(429, "{\"code\":8,\"message\":\"later\"}"),
        DemoReply.json(400, "{\"code\":9,\"message\":\"no human (QUERY-hliQl)\"}"))) {
      demo.server.faults().always(PHONE, said);
      loaded();
      model.dismiss();
      assertThat(background.waiting()).as(said.toString()).isZero();
    }
    demo.server.faults().always(PHONE, DemoReply.text(503, "text/html", "<h1>Service Unavailable</h1>"));
    loaded();
    assertThat(background.waiting()).isEqualTo(1);
  }

  @Test
  void anOpenDialogIsNotTakenAwayButTheWaitingGoesOn() {
    demo.server.faults().always(PHONE, DemoReply.text(503, "text/html", "<h1>Service Unavailable</h1>"));
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
    demo.network.pull();
    loaded();
    retry.close();
    assertThat(background.waiting()).isZero();
  }

  private void offlineFor(int retries) {
    demo.network.pull();
    loaded();
    for (int i = 0; i < retries; i++) {
      Instant start = waiting.now();
      background.finishNext(); // the pause
      pauses.add(Duration.between(start, waiting.now()).toSeconds());
      background.finishNext(); // the load
    }
  }

  private void loaded() {
    model.reload();
    background.finishNext();
  }
}
