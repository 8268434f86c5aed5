package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.oidc.LoopbackReceiver;
import java.net.URI;
import javafx.scene.input.KeyCode;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clicks through signing in at the demo server, as a person would. */
@Timeout(60)
class SignInClickTest {
  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().demo();
    hands = desk.hands;
    hands.sees("Sign in");
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
      "ada,  Ada Lovelace, +41 79 123 45 67,  Switzerland, Verified",
      "ben,  Ben Brunner,  +41 79 123 45 68,  Switzerland, Not verified",
      "dai,  Dai Tanaka,   +81 90-1234-5678,  Japan,       Verified"})
  void aPersonsNumberCountryAndBadge(String person, String name, String number, String country, String badge)
      throws Exception {
    desk.signIn(person);
    hands.sees(number);
    hands.sees(country);
    hands.sees(badge);
    hands.sees(name);
    hands.sees("Demo: a server built into this app. Nothing leaves your computer.");
  }

  @Test
  void noPhoneNumberIsAStateWithAWayOn() throws Exception {
    desk.signIn("cleo");
    hands.sees("No phone number");
    hands.click("Open account page");
    hands.sees("No phone number");
    assertThat(desk.opened.getLast()).isEqualTo(URI.create(desk.server.issuer() + "/ui/console/users/me"));
  }

  @Test
  void aServiceAccountIsAStateWithAWayOn() throws Exception {
    desk.signIn("robot");
    hands.sees("This is a service account. Only people have a phone number.");
    hands.seesNot("Close");
    desk.browserOf("ada");
    hands.click("Use another account");
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void denyingIsAStateWithAWayOn() throws Exception {
    desk.signIn("refused");
    hands.sees("The sign-in was refused.");
    hands.seesNot("Close");
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void aServerThatIsDownIsADialogThatStaysOnThePageWhenClosed() throws Exception {
    desk.signIn("down");
    hands.sees("Close");
    assertThat(hands.hasFocus("Try again")).isTrue();
    hands.click("Details");
    hands.seesPart("server.unavailable");
    hands.press(KeyCode.ESCAPE);
    hands.seesNot("Close");
    hands.seesPart("The server isn’t available right now.");
    hands.sees("Try again");
  }

  @Test
  void aSessionThatEndsLeadsBackToSignIn() throws Exception {
    desk.signIn("ends");
    hands.sees("Your session has ended.");
    hands.seesNot("Close");
    hands.sees("Sign in");
  }

  @Test
  void waitingCanBeCancelledAndThePortIsFreeAgain() throws Exception {
    hands.click("Sign in");
    hands.sees("Continue in your browser");
    hands.seesPart("Time left to sign in: ");
    hands.click("Cancel");
    hands.sees("The sign-in was cancelled.");
    assertThat(isListening(redirect(desk.opened.getFirst()))).isFalse();
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void escapeCancelsTheWaiting() throws Exception {
    hands.click("Sign in");
    hands.sees("Continue in your browser");
    hands.press(KeyCode.ESCAPE);
    hands.sees("The sign-in was cancelled.");
  }

  @Test
  void theLinkCanBeOpenedAgainAndCopied() throws Exception {
    hands.click("Sign in");
    hands.click("Copy link");
    hands.sees("Copied");
    assertThat(hands.clipboard()).isEqualTo(desk.opened.getFirst().toString());
    desk.browserOf("ada");
    hands.click("Open again");
    hands.sees("+41 79 123 45 67");
    assertThat(desk.opened).hasSize(2).containsOnly(desk.opened.getFirst());
  }

  @Test
  void anotherAccountAsksTheServerWhich() throws Exception {
    desk.browserOf("ben");
    hands.click("Use another account");
    hands.sees("Ben Brunner");
    assertThat(HttpUrl.get(desk.opened.getFirst()).queryParameter("prompt")).isEqualTo("select_account");
  }

  @Test
  void signInNeedsNothingButTheEnterKey() throws Exception {
    desk.browserOf("ada");
    assertThat(hands.hasFocus("Sign in")).isTrue();
    hands.press(KeyCode.ENTER);
    hands.sees("+41 79 123 45 67");
  }

  private static URI redirect(URI authorization) {
    URI redirect = URI.create(HttpUrl.get(authorization).queryParameter("redirect_uri"));
    assertThat(redirect.getPath()).isEqualTo(LoopbackReceiver.PATH);
    return redirect;
  }

  private static boolean isListening(URI address) {
    try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
      return socket.isConnected();
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
