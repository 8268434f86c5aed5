package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The own page keeps what it has, and lets it be copied. */
@Timeout(60)
class OwnPageClickTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String USER = "/auth/v1/users/me";
  private static final String NUMBER = "+41 79 123 45 67";
  private static final DemoReply FORBIDDEN =
      DemoReply.json(403, "{\"code\":7,\"message\":\"No matching permissions found (AUTH-5mWD2)\"}");

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

  static Stream<DemoReply> refusals() {
    return Stream.of(FORBIDDEN, DemoReply.text(500, "text/plain", "oops"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aReloadThatFailsKeepsNameAvatarAccountAndNumber(DemoReply refusal) throws Exception {
    signIn();
    desk.server.faults().always(PHONE, refusal);
    desk.server.faults().always(USER, refusal);
    hands.press(KeyCode.F5);
    hands.sees("Close");
    hands.press(KeyCode.ESCAPE);
    hands.seesPart("be refreshed since");
    seesEverything();
    hands.click("Details");
    hands.sees("Copy details");
  }

  @Test
  void aNetworkThatBreaksOffKeepsThemTooAndIsSaidOnce() throws Exception {
    signIn();
    desk.offline();
    hands.press(KeyCode.F5);
    hands.seesPart("be refreshed since");
    seesEverything();
    assertThat(hands.count("Try again")).isOne();
  }

  @Test
  void whenOnlyTheAccountFailsTheOneKnownBeforeStays() throws Exception {
    signIn();
    desk.server.faults().always(USER, FORBIDDEN);
    hands.press(KeyCode.F5);
    hands.seesPart("The account couldn’t be read:");
    seesEverything();
  }

  @Test
  void aNumberThatMayNotBeReadLeavesTheAccount() throws Exception {
    desk.server.faults().always(PHONE, FORBIDDEN);
    desk.signIn("ada");
    hands.sees("Close");
    hands.press(KeyCode.ESCAPE);
    hands.sees("Ada Lovelace");
    hands.sees("Login names");
    hands.sees("Try again");
    assertThat(hands.count("Try again")).isOne();
  }

  @Test
  void theOwnOrganisationHasItsNameAndTheIdsCanBeCopied() throws Exception {
    signIn();
    hands.sees("Demo");
    press("Copy User ID");
    assertThat(hands.clipboard()).isEqualTo("400926029071256614");
  }

  @Test
  void controlAndCCopyTheNumberWhenNothingElseIsSelected() throws Exception {
    signIn();
    hands.awaitFocus("Refresh");
    hands.press(KeyCode.CONTROL, KeyCode.C);
    hands.sees("Copied");
    assertThat(hands.clipboard()).isEqualTo("+41791234567");
  }

  @Test
  void supportIsToldTheSequenceAndTheDates() throws Exception {
    signIn();
    press("Copy number, status and IDs for support");
    assertThat(hands.clipboard()).contains("Sequence: 3", "Created: 2025-", "Account last changed: 2026-");
  }

  /** Wherever it has got to: more comes to the page meanwhile. */
  private void press(String spoken) throws Exception {
    Fx.on(() -> {
      Fx.seen(desk.stage().getScene().getRoot()).stream().filter(Button.class::isInstance).map(Button.class::cast)
          .filter(button -> spoken.equals(button.getAccessibleText())).findFirst().orElseThrow().fire();
      return true;
    });
  }

  private void signIn() throws Exception {
    desk.signIn("ada");
    hands.sees(NUMBER);
    hands.seesPart("Updated ");
  }

  private void seesEverything() throws Exception {
    hands.sees(NUMBER);
    hands.sees("Ada Lovelace");
    hands.sees("AL");
    hands.sees("Login names");
    hands.seesPart("ada@demo.example");
  }
}
