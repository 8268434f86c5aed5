package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.store.MemoryStore;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server and client ID, pasted in one line. */
@Timeout(120)
class SetUpLineClickTest {
  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void prepare() throws Exception {
    desk = new TestApp();
    hands = desk.hands;
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void nothingIsSentBeforeContinueThenItSignsIn() throws Exception {
    desk.unconfigured();
    desk.browserOf("ada");
    hands.type("Server address", line());
    hands.sees("This line sets My Phone up for");
    hands.sees(desk.server.issuer().replace("http://", ""));
    hands.press(KeyCode.ENTER);
    hands.sees("Continue");
    assertThat(desk.server.requests()).isEmpty();
    hands.click("Continue");
    hands.sees("+41 79 123 45 67");
    assertThat(desk.remembered("issuer")).isEqualTo(desk.server.issuer());
    assertThat(desk.remembered("clientId")).isEqualTo(desk.server.clientId());
  }

  @Test
  void whoeverGoesBackHasSentNothing() throws Exception {
    desk.unconfigured();
    hands.type("Server address", line());
    hands.sees("Continue");
    hands.press(KeyCode.ESCAPE);
    hands.sees("Client ID");
    hands.seesNot(desk.server.issuer());
    assertThat(desk.server.requests()).isEmpty();
  }

  @Test
  void aLookAlikeIsSeenInTheCharactersThatAreAsked() throws Exception {
    desk.unconfigured();
    hands.type("Server address", "https://l\u043egin.example.ch#client-id=1");
    hands.sees("xn--lgin-55d.example.ch");
    hands.seesNot("l\u043egin.example.ch");
  }

  @Test
  void aLineWithAnythingElseIsRefusedInWords() throws Exception {
    desk.unconfigured();
    hands.type("Server address", line() + "&api-url=https://evil.example");
    hands.seesPart("can\u2019t use this set-up line");
    hands.click("Sign in");
    hands.seesNot("Continue");
    assertThat(desk.server.requests()).isEmpty();
  }

  @Test
  void oneOnTheCommandLineIsShownFirst() throws Exception {
    desk.configured(new MemoryStore(), "--issuer", line());
    hands.sees("Continue");
    assertThat(desk.server.requests()).isEmpty();
    desk.browserOf("ada");
    hands.click("Continue");
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void settingsAndTheConnectionCheckMakeOneForColleagues() throws Exception {
    desk.configured(new MemoryStore());
    hands.click("Settings …");
    hands.click("Copy set-up line");
    assertThat(hands.clipboard()).isEqualTo(line());
    hands.click("Close");
    hands.click("Check my connection …");
    hands.click("Copy set-up line");
    assertThat(hands.clipboard()).isEqualTo(line());
  }

  private String line() {
    return desk.server.issuer() + "#client-id=" + desk.server.clientId();
  }
}
