package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountsAtDemo;
import app.myphone.account.Cure;
import app.myphone.account.CureRecord;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInStatus;
import app.myphone.account.StaffRights;
import app.myphone.demo.DemoReply;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.BackgroundHere;
import app.myphone.ui.lookup.AccountModel.Part;
import app.myphone.wire.Recordings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is offered for an account, asked once, and what came of it. */
@Timeout(60)
class HelpModelTest {
  private static final String LOLA = "400926060645977126";
  private static final String BEN = "400926030698646566";

  private final List<ProblemCode> ended = new ArrayList<>();
  private final Deque<Runnable> questions = new ArrayDeque<>();
  private AccountsAtDemo demo;

  @BeforeEach
  void start() throws Exception {
    demo = new AccountsAtDemo();
  }

  @AfterEach
  void close() {
    demo.close();
  }

  @Test
  void nothingIsDoneBeforeSomebodySaysYes() throws Exception {
    HelpModel help = shown("olga", LOLA);
    assertThat(help.curesProperty().get()).first().isEqualTo(Cure.UNLOCK_THOUGH_ACTIVE);
    help.ask(Cure.UNLOCK_THOUGH_ACTIVE);
    assertThat(asked("lock")).isZero();
    questions.remove().run();
    assertThat(help.lastProperty().get().orElseThrow().outcome()).isEqualTo(CureRecord.Outcome.DONE);
    assertThat(help.curesProperty().get()).containsExactly(Cure.RESET_PASSWORD);
    assertThat(help.records()).hasSize(1);
    assertThat(help.busyProperty().get()).isFalse();
  }

  @Test
  void whoSaysYesTwiceDoesItOnce() throws Exception {
    BackgroundHere later = BackgroundHere.later();
    AccountDirectory olga = demo.signIn("olga").directory();
    olga.allowed();
    AccountModel account = new AccountModel(BEN, olga, later, demo.clock, _ -> {});
    HelpModel help = new HelpModel(account, olga, later, _ -> {}, (_, _, yes) -> questions.add(yes));
    account.reload();
    while (later.waiting() > 0) {
      later.finishNext();
    }
    help.ask(Cure.SEND_PHONE_CODE);
    help.ask(Cure.SEND_PHONE_CODE);
    questions.remove().run();
    assertThat(help.curesProperty().get()).as("nothing is offered meanwhile").isEmpty();
    questions.remove().run();
    while (later.waiting() > 0) {
      later.finishNext();
    }
    assertThat(demo.asked("/v2/users/" + BEN + "/phone/resend")).isEqualTo(1);
  }

  @Test
  void whoMayOnlyLookIsOfferedNothing() throws Exception {
    HelpModel help = shown("vic", LOLA);
    assertThat(help.mayActProperty().get()).isEqualTo(StaffRights.Write.NO);
    assertThat(help.curesProperty().get()).isEmpty();
  }

  @Test
  void rightsThatNobodyHasAskedForAreAskedFor() throws Exception {
    HelpModel help = model("olga", LOLA, BackgroundHere.atOnce());
    assertThat(help.mayActProperty().get()).isEqualTo(StaffRights.Write.YES);
  }

  @Test
  void aPermissionTakenAwayWithThePageOpenTakesTheButtonsAway() throws Exception {
    HelpModel help = shown("olga", BEN);
    demo.server.faults().always("/v2/users/" + BEN + "/phone/resend", DemoReply.json(403,
        Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: resend the phone code").text()));
    demo.server.faults().always("/auth/v1/permissions/zitadel/me/_search",
        DemoReply.json(200, "{\"result\":[\"user.read\"]}"));
    help.ask(Cure.SEND_PHONE_CODE);
    questions.remove().run();
    assertThat(help.lastProperty().get().orElseThrow().problem().orElseThrow().code())
        .isEqualTo(ProblemCode.LOOKUP_ACT_NOT_ALLOWED);
    assertThat(help.curesProperty().get()).isEmpty();
    assertThat(help.mayActProperty().get()).isEqualTo(StaffRights.Write.NO);
  }

  @Test
  void aSessionThatEndedIsToldWithWhatBecameOfIt() throws Exception {
    HelpModel help = shown("olga", BEN);
    demo.server.faults().endSessions();
    help.ask(Cure.SEND_PHONE_CODE);
    questions.remove().run();
    assertThat(ended).containsExactly(ProblemCode.SESSION_ENDED_BEFORE_ACT);
    assertThat(demo.asked("/v2/users/" + BEN + "/phone/resend")).isLessThanOrEqualTo(1);
  }

  @Test
  void anAccountThatIsGoneByThenIsSaidToBeGone() throws Exception {
    HelpModel help = shown("olga", BEN);
    demo.server.faults().always("/v2/users/" + BEN + "/phone/resend", DemoReply.json(404,
        Recordings.of("09-support-acts", "unknown id").text()));
    help.ask(Cure.SEND_PHONE_CODE);
    questions.remove().run();
    assertThat(help.lastProperty().get().orElseThrow().problem().orElseThrow().code())
        .isEqualTo(ProblemCode.LOOKUP_GONE);
  }

  /** Two of the staff answer the same call. */
  @Test
  void whatSomebodyElseDidMeanwhileIsSaidAndWhatThereIsNowIsShown() throws Exception {
    HelpModel help = shown("olga", LOLA);
    AccountDirectory other = demo.signIn("olga").directory();
    assertThat(other.acts().perform(Cure.UNLOCK_THOUGH_ACTIVE, other.account(LOLA)).outcome())
        .isEqualTo(CureRecord.Outcome.DONE);
    help.ask(Cure.UNLOCK); // what the page would offer of an account that it shows as locked
    questions.remove().run();
    assertThat(help.lastProperty().get().orElseThrow().problem().orElseThrow().code()).isEqualTo(ProblemCode.LOOKUP_ACT_MOOT);
    assertThat(help.curesProperty().get()).doesNotContain(Cure.UNLOCK, Cure.UNLOCK_THOUGH_ACTIVE);
    assertThat(asked("unlock")).isEqualTo(2);
  }

  @Test
  void whatFailedIsStillToldToWhoComesBack() throws Exception {
    AccountDirectory olga = demo.signIn("olga").directory();
    demo.server.faults().next("/v2/users/" + LOLA + "/unlock", DemoReply.json(403,
        Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: deactivate").text()));
    olga.acts().perform(Cure.UNLOCK_THOUGH_ACTIVE, olga.account(LOLA));
    AccountModel account = new AccountModel(LOLA, olga, BackgroundHere.atOnce(), demo.clock, _ -> {});
    HelpModel help = new HelpModel(account, olga, BackgroundHere.atOnce(), _ -> {}, (_, _, yes) -> questions.add(yes));
    account.reload();
    assertThat(help.lastProperty().get().orElseThrow().outcome()).isEqualTo(CureRecord.Outcome.LEFT_LOCKED);
    assertThat(help.curesProperty().get()).first().isEqualTo(Cure.UNLOCK);
  }

  @Test
  void aHistoryThatMayNotBeReadLeavesTheAnswerOpen() throws Exception {
    demo.server.faults().always("/management/v1/users/" + BEN + "/changes/_search", DemoReply.json(403,
        Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: deactivate").text()));
    AccountDirectory vic = demo.signIn("vic").directory();
    AccountModel account = new AccountModel(BEN, vic, BackgroundHere.atOnce(), demo.clock, _ -> {});
    account.reload();
    assertThat(account.checkProperty().get()).isInstanceOfSatisfying(Part.There.class, there ->
        assertThat(((SignInCheck) there.value()).status()).isEqualTo(SignInStatus.HISTORY_MISSING));
  }

  private HelpModel shown(String staff, String id) throws Exception {
    return model(staff, id, BackgroundHere.atOnce());
  }

  private HelpModel model(String staff, String id, BackgroundHere background) throws Exception {
    AccountDirectory directory = demo.signIn(staff).directory();
    AccountModel account = new AccountModel(id, directory, background, demo.clock, _ -> {});
    HelpModel help = new HelpModel(account, directory, background, problem -> ended.add(problem.code()),
        (_, _, yes) -> questions.add(yes));
    account.reload();
    return help;
  }

  private long asked(String act) {
    return demo.asked("/v2/users/" + LOLA + "/" + act);
  }
}
