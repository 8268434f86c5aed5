package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoFault;
import app.myphone.demo.DemoReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People act on their own number, by mouse and by keyboard, in the demo. */
@Timeout(60)
class ActClickTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String VERIFY = PHONE + "/_verify";
  private static final String CODE = "7GOI4X";
  private static final String WRONG =
      "{\"code\":3,\"message\":\"Code is invalid (COMMAND-sM0cs)\",\"details\":[{\"@type\":\"x\",\"id\":\"COMMAND-sM0cs\"}]}";

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

  private void as(String person, String sees) throws Exception {
    desk.signIn(person);
    hands.sees(sees);
  }

  @Test
  void aNumberIsVerifiedWithTheCodeOfTheDemosTextMessageByMouse() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.click("Send again");
    hands.sees("Demo text message to +41 79 123 45 68: " + CODE);
    hands.sees("A new code was requested. Only the newest one counts.");
    hands.seesNot("Send again");
    hands.awaitFocus("Code");
    hands.click("Copy code");
    assertThat(hands.clipboard()).isEqualTo(CODE);
    hands.type("Code", " " + CODE + " ");
    hands.click("Verify");
    hands.sees("Verified");
    hands.seesNot("Not verified");
    hands.seesPart("Phone number verified: today");
    assertThat(puts("POST", VERIFY)).isEqualTo(1);
  }

  @Test
  void theSameWithTheKeyboardAlone() throws Exception {
    as("ben", "Verify now");
    hands.press(KeyCode.ALT, KeyCode.V);
    hands.awaitFocus("Code");
    hands.write("WRONG1");
    hands.press(KeyCode.ENTER);
    hands.seesPart("This code isn’t right.");
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.write(CODE);
    hands.seesNot("This code isn’t right. Check it, with upper and lower case. If it has expired or isn’t the newest one, send a new code.");
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
    hands.awaitFocused("Change …");
  }

  @Test
  void escapeLeavesTheFormAndSendsNothing() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.press(KeyCode.ESCAPE);
    hands.click("Change …");
    hands.awaitFocus("New phone number");
    hands.write("0797");
    hands.press(KeyCode.ESCAPE);
    hands.sees("Verify now");
    assertThat(puts("POST", VERIFY)).isZero();
  }

  @Test
  void theFieldIsSeenInASmallWindowToo() throws Exception {
    as("ben", "Verify now");
    Fx.on(() -> {
      desk.stage().setHeight(480);
      return true;
    });
    hands.press(KeyCode.ALT, KeyCode.V);
    hands.awaitFocus("Code");
    hands.awaitTrue("the buttons of the form", () -> {
      Node code = desk.stage().getScene().getFocusOwner();
      Node form = code.getParent();
      return form.localToScene(form.getLayoutBounds()).getMaxY() <= desk.stage().getScene().getHeight();
    });
  }

  @Test
  void anOrganisationMayTakeTheActsAway() throws Exception {
    desk.close();
    desk = new TestApp("changePhone=false").demo();
    hands = desk.hands;
    as("ben", "Not verified");
    hands.seesPart("Olga Organiser changed your phone number");
    hands.sees("Open account page");
    hands.seesNot("Verify now");
    hands.seesNot("Remove …");
  }

  @Test
  void aFirstNumberIsAddedFormattedAsItIsTypedAndThenVerified() throws Exception {
    as("cleo", "Add a number");
    hands.click("Add a number");
    hands.awaitFocus("New phone number");
    hands.write("+41797654321");
    hands.sees("+41 79 765 43 21");
    hands.sees("Country: Switzerland");
    hands.sees("Will be saved as +41 79 765 43 21");
    hands.press(KeyCode.ENTER);
    hands.sees("Demo text message to +41 79 765 43 21: C1E0PH");
    hands.awaitFocus("Code");
    hands.sees("Not verified");
    hands.write("C1E0PH");
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
    assertThat(puts("PUT", PHONE)).isEqualTo(1);
  }

  @Test
  void aNumberIsReadInTheCountryOfTheOneThereIs() throws Exception {
    as("ada", "+41 79 123 45 67");
    hands.click("Change …");
    hands.sees("Without a country code, it’s read as a number in Switzerland.");
    hands.write("0797654321");
    hands.sees("079 765 43 21");
    hands.click("Save number");
    hands.sees("+41 79 765 43 21");
    hands.sees("Not verified");
  }

  @Test
  void theCursorIsLeftAloneInTheMiddleOfANumber() throws Exception {
    as("ada", "+41 79 123 45 67");
    hands.click("Change …");
    hands.awaitFocus("New phone number");
    hands.write("+4179123456");
    hands.sees("+41 79 123 45 6");
    hands.press(3, KeyCode.LEFT);
    hands.write("9");
    hands.sees("+41 79 123 495 6");
    hands.press(KeyCode.BACK_SPACE);
    hands.sees("+41 79 123 45 6");
  }

  @Test
  void theSameNumberIsSaidAndNotSent() throws Exception {
    as("ada", "+41 79 123 45 67");
    hands.click("Change …");
    hands.type("New phone number", "079 123 45 67");
    hands.press(KeyCode.ENTER);
    hands.sees("This is your number already.");
    hands.type("New phone number", "two words");
    hands.press(KeyCode.ENTER);
    hands.seesPart("That isn’t a phone number.");
    assertThat(puts("PUT", PHONE)).isZero();
  }

  @Test
  void anImpossibleNumberIsWarnedAboutAndNotForbidden() throws Exception {
    as("ada", "+41 79 123 45 67");
    hands.click("Change …");
    hands.type("New phone number", "+41791234");
    hands.seesPart("This number looks too short.");
    hands.click("Save number");
    hands.sees("Not verified");
    assertThat(puts("PUT", PHONE)).isEqualTo(1);
  }

  @Test
  void removingSaysFirstThatSigningInByCodeStops() throws Exception {
    as("dai", "Remove …");
    hands.click("Remove …");
    hands.seesPart("You sign in with codes sent to this number.");
    hands.click("Keep number");
    hands.sees("Remove …");
    hands.click("Remove …");
    hands.click("Remove number");
    hands.sees("Add a number");
    hands.sees("No phone number");
    assertThat(puts("DELETE", PHONE)).isEqualTo(1);
  }

  @Test
  void enterKeepsTheNumber() throws Exception {
    as("ada", "Remove …");
    hands.press(KeyCode.ALT, KeyCode.M);
    hands.sees("Remove +41 79 123 45 67 from your account?");
    hands.awaitFocused("Keep number");
    hands.press(KeyCode.ENTER);
    hands.sees("Change …");
    assertThat(puts("DELETE", PHONE)).isZero();
  }

  /** @return what the server's answer waits for */
  private CountDownLatch benTypesAWrongCode() throws Exception {
    as("ben", "Verify now");
    CountDownLatch gate = new CountDownLatch(1);
    desk.server.faults().next(VERIFY, DemoReply.json(400, WRONG).after(gate));
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write("WRONG1");
    return gate;
  }

  @Test
  void twiceEnterIsOneAct() throws Exception {
    CountDownLatch gate = benTypesAWrongCode();
    hands.press(2, KeyCode.ENTER);
    hands.press(KeyCode.ENTER);
    gate.countDown();
    hands.seesPart("This code isn’t right.");
    assertThat(puts("POST", VERIFY)).isEqualTo(1);
  }

  @Test
  void whatIsTypedStaysThroughARefreshAndWithoutANetwork() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write("7GO");
    hands.press(KeyCode.F5);
    hands.seesPart("Updated ");
    hands.awaitFocus("Code");
    hands.write("I4X");
    hands.sees(CODE);
    desk.offline();
    hands.press(KeyCode.ENTER);
    hands.seesPart("be reached.");
    hands.sees(CODE);
    desk.online();
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
  }

  @Test
  void aSessionThatEndsInTheMiddleLeadsBackToTheFormAsItWas() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write(CODE);
    desk.server.faults().endSessions();
    hands.press(KeyCode.ENTER);
    hands.sees("Your session has ended.");
    desk.signIn("ben");
    hands.sees(CODE);
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
  }

  /** An act belongs to the session of the card it was begun on. */
  @Test
  void whenSomebodyElseSignsInMeanwhileTheFormIsGone() throws Exception {
    as("ben", "Verify now");
    hands.click("Remove …");
    hands.sees("Keep number");
    desk.server.faults().endSessions();
    hands.press(KeyCode.F5);
    hands.sees("Your session has ended.");
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
    hands.seesNot("Keep number");
    hands.sees("Remove …");
    assertThat(puts("DELETE", PHONE)).isZero();
  }

  @Test
  void whatWasDoneElsewhereMeanwhileClosesWhatNoLongerFits() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    desk.server.faults().next(PHONE, DemoReply.json(200, "{\"phone\":{\"phone\":\"+41791234568\",\"isPhoneVerified\":true}}"));
    hands.press(KeyCode.F5);
    hands.sees("The number was changed elsewhere meanwhile.");
    hands.sees("Verified");
  }

  @Test
  void withoutAProviderItIsSaidAfterAMinute() throws Exception {
    desk.server.faults().turnOn(DemoFault.NO_TEXT_MESSAGES);
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.click("Send again");
    hands.seesPart("Requested for");
    desk.after(java.time.Duration.ofSeconds(61));
    hands.seesPart("the server probably has nothing set up to send one");
  }

  @Test
  void theHistoryTellsWhoChangedTheNumberLately() throws Exception {
    as("ben", "Verify now");
    hands.seesPart("Olga Organiser changed your phone number");
    hands.seesPart(", by the server");
    hands.click("Everything else");
    hands.seesPart("Person added");
  }

  @Test
  void whatOnlyAdministratorsMayIsSaidAtTheField() throws Exception {
    as("ada", "Change …");
    desk.server.faults().next(PHONE, DemoReply.json(403, "{\"code\":7,\"message\":\"No matching permissions found (AUTH-AWfge)\"}"));
    hands.click("Change …");
    hands.type("New phone number", "+41 79 765 43 21");
    hands.press(KeyCode.ENTER);
    hands.seesPart("only administrators can change phone numbers.");
    hands.sees("+41 79 765 43 21");
  }

  @Test
  void aSecondFactorThatIsRequiredOffersToSignInAgain() throws Exception {
    as("ben", "Verify now");
    desk.server.faults().next(VERIFY, DemoReply.json(403, "{\"code\":7,\"message\":\"mfa required (AUTHZ-Kl3p0)\"}"));
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write(CODE);
    hands.press(KeyCode.ENTER);
    hands.click("Sign in again");
    hands.sees(CODE);
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
  }

  @Test
  void aPasteOfSeveralLinesIsNoCodeAndNothingIsLost() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.press(KeyCode.ENTER);
    hands.sees("Enter the code you received.");
    Fx.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("A".repeat(201));
      return Clipboard.getSystemClipboard().setContent(content);
    });
    hands.press(KeyCode.CONTROL, KeyCode.V);
    hands.press(KeyCode.ENTER);
    hands.sees("This is too long for a code. Enter only the code itself.");
    assertThat(puts("POST", VERIFY)).isZero();
  }

  /** No code can ever come to a number that was mistyped. */
  @Test
  void aMistypedNumberIsChangedFromWhereItsCodeIsWaitedFor() throws Exception {
    as("cleo", "Add a number");
    hands.click("Add a number");
    hands.awaitFocus("New phone number");
    hands.write("+41797654322");
    hands.press(KeyCode.ENTER);
    hands.awaitFocus("Code");
    hands.click("Wrong number? Change it");
    hands.awaitFocus("New phone number");
    hands.write("+41797654321");
    hands.press(KeyCode.ENTER);
    hands.awaitFocus("Code");
    hands.sees("+41 79 765 43 21");
    assertThat(puts("PUT", PHONE)).isEqualTo(2);
  }

  @Test
  void aDoubleClickIsOneAct() throws Exception {
    CountDownLatch gate = benTypesAWrongCode();
    Button verify = Fx.on(() -> desk.stage().getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
        .filter(button -> "Verify".equals(button.getText().replace("_", ""))).findFirst().orElseThrow());
    Fx.on(() -> {
      verify.fire();
      verify.fire();
      return true;
    });
    Fx.on(() -> {
      verify.fire();
      return true;
    });
    gate.countDown();
    hands.seesPart("This code isn’t right.");
    assertThat(puts("POST", VERIFY)).isEqualTo(1);
  }

  @Test
  void aServerThatWantsARestIsNotAskedAgainByItself() throws Exception {
    as("ben", "Verify now");
    desk.server.faults().next(VERIFY, DemoReply.json(429, "{\"code\":8,\"message\":\"Quota.Access.Exhausted (QUOTA-vjAy8)\"}")
        .header("Retry-After", "30"));
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write(CODE);
    hands.press(KeyCode.ENTER);
    hands.seesPart("Too many requests.");
    hands.seesPart("Try again in 30 s.");
    hands.sees(CODE);
    assertThat(puts("POST", VERIFY)).isEqualTo(1);
    hands.press(KeyCode.ENTER);
    hands.sees("Verified");
  }

  /** Said at the field, with everything that was typed still there, and nothing sent. */
  @Test
  void numbersThatAreNoneAreSaidAtTheFieldAndStayThere() throws Exception {
    as("ada", "Change …");
    hands.click("Change …");
    for (String typed : List.of("+4" + "4".repeat(50), "+41 79 123 45 67, +41 79 123 45 68", "+1 800 FLOWERS", "😀", "+", " ")) {
      paste("New phone number", typed);
      hands.press(KeyCode.ENTER);
      hands.seesPart("That isn’t a phone number.");
      assertThat(field()).isEqualTo(typed);
    }
    paste("New phone number", "0797654321"); // a national one is read in the country of the number there is
    hands.sees("Will be saved as +41 79 765 43 21");
    assertThat(puts("PUT", PHONE)).isZero();
  }

  @Test
  void codesThatAreNoneAreSaidAtTheFieldAndStayThere() throws Exception {
    as("ben", "Verify now");
    hands.click("Verify now");
    hands.awaitFocus("Code");
    for (var typed : Map.of("", "Enter the code you received.", " \u00a0", "Enter the code you received.",
        "A".repeat(201), "This is too long for a code. Enter only the code itself.", "😀😀", "This code isn’t right.").entrySet()) {
      paste("Code", typed.getKey());
      hands.press(KeyCode.ENTER);
      hands.seesPart(typed.getValue());
      assertThat(field()).isEqualTo(typed.getKey());
    }
    assertThat(puts("POST", VERIFY)).as("only the one that might be a code").isEqualTo(1);
  }

  /** Sets what stands in a field, as a paste does. */
  private void paste(String field, String text) throws Exception {
    Fx.on(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      return Clipboard.getSystemClipboard().setContent(content);
    });
    hands.awaitFocus(field);
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.press(KeyCode.DELETE);
    hands.press(KeyCode.CONTROL, KeyCode.V);
  }

  private String field() throws Exception {
    return Fx.on(() -> ((TextField) desk.stage().getScene().getFocusOwner()).getText());
  }

  private long puts(String method, String path) {
    return desk.server.requests().stream()
        .filter(request -> request.method().equals(method) && request.path().equals(path)).count();
  }
}
