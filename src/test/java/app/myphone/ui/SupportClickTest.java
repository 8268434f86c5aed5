package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import app.myphone.wire.Recordings;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clicks through helping somebody, as support staff of the demo who may act, and as those who may not. */
@Timeout(60)
class SupportClickTest {
  private static final String BOX = "Search for an account";
  private static final String LOLA = "/v2/users/400926060645977126/";
  private static final String LOCKED = "The account is locked, although the server calls it active. It was locked and never unlocked.";
  private static final String FREE = "The account is active, and its history shows no lock that is still in force.";

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().demo();
    hands = desk.hands;
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void whoIsLockedIsFoundUnlockedAndTheReportSaysWhoDidIt() throws Exception {
    lookUp("olga", "lola@demo.example");
    hands.sees(LOCKED);
    hands.sees("No");
    hands.click("Unlock");
    hands.sees("Unlock Lola Locked?");
    hands.seesPart("locked and then unlocked, in one step");
    assertThat(desk.asked(LOLA + "lock")).as("nothing before somebody says yes").isZero();
    hands.click("Cancel");
    hands.sees(LOCKED);
    hands.click("Unlock");
    hands.sees("Unlock Lola Locked?");
    hands.press(KeyCode.TAB);
    hands.press(KeyCode.SPACE);
    hands.sees("Unlocked.");
    hands.sees(FREE);
    hands.seesNot("Unlock");
    assertThat(desk.asked(LOLA + "lock")).isEqualTo(1);
    assertThat(desk.asked(LOLA + "unlock")).isEqualTo(1);
    hands.click("Copy for support");
    assertThat(hands.clipboard()).contains("Can sign in: Yes. " + FREE)
        .containsPattern("Done: [0-9T:.-]+Z, olga@demo.example: Unlock\n");
  }

  @Test
  void whoMayOnlyLookSeesTheSameWithoutButtons() throws Exception {
    lookUp("vic", "lola@demo.example");
    hands.sees(LOCKED);
    hands.seesPart("Locked: 14 September 2026");
    hands.seesPart("Last successful sign-in: ");
    hands.seesNot("Unlock");
    hands.seesNot("Send a password reset");
  }

  @Test
  void anUnlockThatFailsAfterTheLockOffersUnlockFirst() throws Exception {
    lookUp("olga", "lola@demo.example");
    desk.server.faults().next(LOLA + "unlock", DemoReply.json(403,
        Recordings.of("09-support-acts", "ORG_OWNER_VIEWER: deactivate").text()));
    hands.click("Unlock");
    hands.press(KeyCode.TAB);
    hands.press(KeyCode.SPACE);
    hands.sees("The account is locked now: it was locked to unlock it, but the unlock failed.");
    hands.sees("The account is locked, by an administrator or after too many wrong passwords.");
    hands.click("Copy for support");
    assertThat(hands.clipboard()).contains("the account is locked now (lookup.act-not-allowed)");
    hands.click("Unlock");
    hands.seesPart("can sign in again, and receives no message about it.");
    hands.press(KeyCode.TAB);
    hands.press(KeyCode.SPACE);
    hands.sees("Unlocked.");
  }

  @Test
  void messagesSayWhereTheyGo() throws Exception {
    lookUp("olga", "ben@demo.example");
    hands.click("Send the code again");
    hands.seesPart("receives a new code to verify the phone number +41 79 123 45 68");
    hands.press(KeyCode.ESCAPE);
    hands.click("Send a password reset");
    hands.seesPart("receives an e-mail to ben@demo.example with a link to set a new password");
    hands.press(KeyCode.TAB);
    hands.press(KeyCode.ENTER);
    hands.sees("The password reset is on its way.");
    assertThat(desk.asked("/v2/users/400926030698646566/phone/resend")).isZero();
    assertThat(desk.asked("/v2/users/400926030698646566/password_reset")).isEqualTo(1);
  }

  @Test
  void aSessionThatEndsBetweenQuestionAndActIsSaidWhereOneSignsIn() throws Exception {
    lookUp("olga", "ben@demo.example");
    hands.click("Send the code again");
    hands.sees("Send Ben Brunner the code again?");
    desk.server.faults().endSessions();
    hands.press(KeyCode.TAB);
    hands.press(KeyCode.SPACE);
    hands.seesPart("You were signed out before anything could be done for Ben Brunner. Nothing was changed.");
  }

  @Test
  void whereV1IsGoneHistoryAndButtonsAreSaidToBeMissing() throws Exception {
    DemoReply gone = DemoReply.json(404, "{\"code\":5,\"message\":\"Not Found\"}");
    desk.server.faults().always("/auth/v1/permissions/zitadel/me/_search", gone);
    desk.server.faults().always("/management/v1/users/400926030698646566/changes/_search", gone);
    lookUp("olga", "ben@demo.example");
    hands.seesPart("The account is active. But its history");
    hands.sees("This server doesn’t say what you can change, so unlocking and the like aren’t offered here.");
    hands.seesPart("This server no longer offers the history of accounts.");
    hands.seesNot("Send the code again");
  }

  private void lookUp(String staff, String whom) throws Exception {
    desk.signIn(staff);
    hands.clickNamed("Look up an account");
    hands.awaitFocus(BOX);
    hands.write(whom);
    hands.press(KeyCode.ENTER);
    hands.sees("Can this person sign in?");
  }
}
