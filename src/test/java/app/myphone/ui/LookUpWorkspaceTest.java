package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A morning of support: one look-up after the other, in a wide window and a narrow one. */
@Timeout(60)
class LookUpWorkspaceTest {
  private static final String BOX = "Search for an account";
  private static final String LIST = "Accounts found";
  private static final String FOUND = "Second factors";
  private static final String ORGANISATIONS = "/v2/organizations/_search";
  private static final int NARROW = 620;
  private static final int WIDE = 1000;

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
  void tenLookUpsInARowByTheKeyboardOnly() throws Exception {
    lookUp(NARROW);
    for (String key : List.of("ada", "ben", "cleo", "dai", "refused", "down", "slow", "ends", "vic", "ada")) {
      hands.press(KeyCode.CONTROL, KeyCode.L);
      hands.awaitFocus(BOX);
      hands.paste(key + "@demo.example");
      hands.press(KeyCode.ENTER);
      hands.sees(FOUND);
      hands.seesPart(key + "@demo.example");
      hands.press(KeyCode.TAB);
    }
    hands.press(KeyCode.F6);
    hands.awaitFocus(BOX);
  }

  @Test
  void theBoxIsFoundFromTheListFromAnAccountAndFromTheOwnPage() throws Exception {
    lookUp(NARROW);
    search("adele");
    hands.press(KeyCode.DOWN);
    hands.awaitFocus(LIST);
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.awaitFocus(BOX);
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.ENTER);
    hands.sees(FOUND);
    hands.press(KeyCode.F6);
    hands.awaitFocus(BOX);
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.ESCAPE);
    hands.seesPart("Updated ");
    hands.press(KeyCode.F6);
    hands.awaitFocus(BOX);
  }

  @Test
  void noKeyReachesThePageBehindADialog() throws Exception {
    desk.signIn("vic");
    hands.awaitThere("Look up an account");
    hands.press(KeyCode.F10);
    hands.click("Sign out …");
    hands.sees("Sign out of My Phone?");
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.press(KeyCode.F6);
    hands.press(KeyCode.F10);
    hands.sees("Sign out of My Phone?");
    assertThat(Fx.on(() -> desk.stage().getScene().getRoot().lookup(".asked"))).isNull();
  }

  @Test
  void theArrowKeysWalkTheListAndTheAccountFollows() throws Exception {
    lookUp(WIDE);
    search("adele");
    hands.sees("Choose an account from the list to see it here.");
    hands.press(KeyCode.DOWN);
    hands.seesHeadline("Adele Ackermann");
    hands.press(KeyCode.DOWN);
    hands.seesHeadline("Adele Aebi");
    hands.press(KeyCode.UP);
    hands.seesHeadline("Adele Ackermann");
    hands.awaitFocus(LIST);
    hands.press(KeyCode.ENTER);
    hands.awaitNoFocus(LIST);
    hands.press(KeyCode.ESCAPE);
    hands.awaitFocus(LIST);
  }

  @Test
  void aNumberOfAnotherCountryIsLedOn() throws Exception {
    lookUp(NARROW);
    search("adele");
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.write("0151 10000042");
    hands.sees("0151 10000042 isn’t a valid phone number in United Kingdom.");
    hands.press(KeyCode.ENTER);
    hands.seesPart("The number was read as one of this country: United Kingdom.");
    hands.press(KeyCode.TAB); // the filter
    hands.press(KeyCode.TAB); // the button
    hands.press(KeyCode.TAB);
    hands.awaitFocused("Germany: +49 1511 0000042");
    hands.press(KeyCode.ENTER);
    hands.seesHeadline("Adele Ackermann");
    hands.sees("+49 1511 0000042");
  }

  @Test
  void aNumberOfWhichNobodyKnowsTheCountryIsFoundByItsLastDigits() throws Exception {
    lookUp(NARROW);
    search("0151 10000042");
    hands.sees("Nothing found");
    hands.click("By the last digits: 0000042");
    hands.sees(FOUND);
    hands.sees("+49 1511 0000042");
  }

  @Test
  void organisationsHaveTheirNamesAskedOnceForEach() throws Exception {
    lookUp(NARROW);
    search("adele");
    hands.sees("Demo");
    hands.press(21, KeyCode.DOWN);
    hands.sees("Demo North");
    search("agnes");
    hands.sees("Agnes Ackermann"); // another list begins at its top
    assertThat(desk.asked(ORGANISATIONS)).isEqualTo(2);
  }

  @Test
  void anOrganisationWhoseNameMayNotBeReadIsCalledByItsId() throws Exception {
    desk.server.faults().always(ORGANISATIONS, DemoReply.json(200, "{\"details\":{\"totalResult\":\"1\"}}"));
    lookUp(NARROW);
    search("adele");
    hands.sees("Organisation 400925939430657062");
  }

  @Test
  void aFilterLeavesOutTheOthersAndIsSaid() throws Exception {
    lookUp(NARROW);
    search("adele");
    hands.clickNamed("Filter");
    hands.click("Locked");
    hands.sees("Only: Locked");
    hands.awaitGone("Adele Ackermann");
    hands.clickNamed("Filter");
    hands.click("Not verified");
    hands.sees("Only: Locked and Not verified");
    hands.click("Show all");
    hands.sees("Adele Ackermann");
  }

  @Test
  void whatWasSearchedIsOfferedAgainUntilSomebodySignsOut() throws Exception {
    lookUp(NARROW);
    search("lovelace");
    hands.sees(FOUND);
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.press(KeyCode.DELETE);
    hands.press(KeyCode.ESCAPE);
    hands.click("lovelace");
    hands.sees(FOUND);
    hands.press(KeyCode.F10);
    hands.click("Sign out …");
    hands.click("Sign out");
    desk.signIn("vic");
    hands.clickNamed("Look up an account");
    hands.awaitFocus(BOX);
    hands.seesNot("lovelace");
  }

  @Test
  void aRowThatVanishesLeavesTheOthersToBeSeen() throws Exception {
    lookUp(WIDE);
    search("adele");
    hands.press(KeyCode.DOWN);
    hands.seesHeadline("Adele Ackermann");
    desk.server.faults().always("/v2/users/400930000001000210", DemoReply.json(404,
        "{\"code\":5,\"message\":\"User could not be found (QUERY-Dfbg2)\",\"details\":[{\"@type\":"
            + "\"type.googleapis.com/zitadel.v1.ErrorDetail\",\"id\":\"QUERY-Dfbg2\"}]}"));
    hands.press(KeyCode.DOWN);
    hands.sees("This account doesn’t exist, or it was deleted.");
    hands.press(KeyCode.DOWN);
    hands.seesHeadline("Adele Albrecht");
  }

  @Test
  void aWindowResizedWhileSomethingLoadsShowsItAllTheSame() throws Exception {
    lookUp(WIDE);
    search("adele");
    hands.press(KeyCode.DOWN);
    resize(NARROW);
    resize(WIDE);
    resize(NARROW);
    hands.press(KeyCode.ENTER);
    hands.press(KeyCode.F5);
    hands.seesHeadline("Adele Ackermann");
    resize(WIDE);
    hands.sees("Adele Aebi");
    hands.seesHeadline("Adele Ackermann");
  }

  private void search(String text) throws Exception {
    hands.type(BOX, text);
    hands.press(KeyCode.ENTER);
    hands.awaitGone("Searching");
  }

  private void lookUp(int width) throws Exception {
    resize(width);
    desk.signIn("vic");
    hands.clickNamed("Look up an account");
    hands.awaitFocus(BOX);
  }

  private void resize(int width) throws Exception {
    Fx.on(() -> {
      desk.stage().setWidth(width);
      return true;
    });
  }
}
