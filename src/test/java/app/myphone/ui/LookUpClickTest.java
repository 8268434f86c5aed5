package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Version;
import app.myphone.demo.DemoReply;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clicks through looking somebody up, as support staff of the demo. */
@Timeout(60)
class LookUpClickTest {
  private static final String BOX = "Search for an account";
  private static final String USERS = "/v2/users";

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
  void whoMayNotNeverSeesIt() throws Exception {
    desk.signIn("ada");
    hands.seesPart("Updated ");
    hands.awaitTrue("asked who ada is", () -> desk.asked("/auth/v1/permissions/zitadel/me/_search") == 1);
    hands.clickNamed("Menu");
    hands.sees("Copy number");
    hands.seesNot("Look up an account …");
  }

  @Test
  void aNumberWithoutACountryIsOneOfTheRegionAndThatIsSaid() throws Exception {
    lookUp();
    hands.type(BOX, "(020) 7946-0018");
    hands.sees("Search by phone number: +44 20 7946 0018. No country was given, so United Kingdom is assumed.");
  }

  @Test
  void theKeyboardSearchesOpensAndComesBack() throws Exception {
    desk.signIn("vic");
    hands.seesPart("Updated ");
    hands.awaitThere("Look up an account");
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.awaitFocus(BOX);
    hands.write("+41 79 123 45 68");
    hands.press(KeyCode.ENTER);
    hands.sees("Second factors");
    hands.sees("+41 79 123 45 68");
    hands.sees("This person can verify it with a code, on their own account page.");
    hands.press(KeyCode.ESCAPE);
    hands.sees("1 account");
    hands.press(KeyCode.ENTER);
    hands.sees("Second factors");
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.ESCAPE);
    hands.seesPart("Updated ");
  }

  @Test
  void manyAreAListThatTheKeysWalkThroughAndThatGrows() throws Exception {
    lookUp();
    hands.type(BOX, "a");
    hands.press(KeyCode.ENTER);
    hands.seesPart(" of 10,0");
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.END);
    hands.seesPart("100 of 10,0");
    hands.press(KeyCode.HOME);
    hands.press(KeyCode.ENTER);
    hands.sees("Second factors");
  }

  @Test
  void nothingFoundSaysWhatWasSearchedAndWhyThatMayBe() throws Exception {
    lookUp();
    hands.type(BOX, "+41 44 000 00 00");
    hands.click("Search");
    hands.sees("Nothing found");
    hands.sees("Searched for: +41 44 000 00 00");
    hands.seesPart("in an organisation you can’t see");
    hands.click("As name");
    hands.sees("Search by part of a name or login name: +41 44 000 00 00");
  }

  @Test
  void aPermissionTakenAwayMeanwhileIsSaidInWords() throws Exception {
    lookUp();
    desk.server.faults().always(USERS, DemoReply.json(403,
        "{\"code\":7,\"message\":\"No matching permissions found (AUTHZ-Hg5Wt)\"}"));
    hands.type(BOX, "ada");
    hands.press(KeyCode.ENTER);
    hands.sees("Your account isn’t allowed to look up other people’s accounts.");
    desk.server.faults().clear();
    hands.click("Try again");
    hands.sees("Second factors");
  }

  @Test
  void theHistoryPutsPhoneEventsFirstAndTheRawAnswerIsThere() throws Exception {
    lookUp();
    hands.type(BOX, "ada@demo.example");
    hands.press(KeyCode.ENTER);
    hands.sees("History");
    hands.click("Phone events first");
    hands.click("JSON from the server");
    hands.seesPart("\"userId\"");
    hands.click("Copy for support");
    assertThat(hands.clipboard()).contains("+41791234567", "User ID: ", "App: My Phone " + Version.current())
        .doesNotContainIgnoringCase("token");
  }

  @Test
  void theSearchButtonDoesNothingForAnEmptyBox() throws Exception {
    lookUp();
    hands.press(KeyCode.ENTER);
    assertThat(desk.asked(USERS)).isZero();
  }

  private void lookUp() throws Exception {
    desk.signIn("vic");
    hands.clickNamed("Look up an account");
    hands.awaitFocus(BOX);
  }
}
