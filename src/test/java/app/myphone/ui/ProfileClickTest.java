package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Version;
import app.myphone.demo.DemoReply;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clicks through the profile's page of somebody who is signed in. */
@Timeout(60)
class ProfileClickTest {
  private static final String PHONE = "/auth/v1/users/me/phone";
  private static final String GRPC_PHONE = "/zitadel.auth.v1.AuthService/GetMyPhone";
  private static final String USER = "/auth/v1/users/me";
  private static final String NUMBER = "+41 79 123 45 67";

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().demo();
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees(NUMBER);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void f5AndTheButtonAskAgain() throws Exception {
    hands.press(KeyCode.F5);
    hands.seesPart("Updated ");
    hands.clickNamed("Refresh");
    hands.seesPart("Updated ");
    assertThat(desk.asked(PHONE)).isEqualTo(3);
  }

  @Test
  void aRefreshThatFailsKeepsTheNumberMarkedWithItsTimeAndCanBeRetried() throws Exception {
    desk.server.faults().always(PHONE, DemoReply.text(503, "text/html", "<h1>Service Unavailable</h1>"));
    hands.press(KeyCode.F5);
    hands.sees("The server isn’t available right now.");
    hands.press(KeyCode.ESCAPE);
    hands.sees(NUMBER);
    hands.seesPart("It couldn’t be refreshed since then");
    hands.press(KeyCode.F5);
    hands.sees("Try again");
    desk.server.faults().clear();
    hands.press(KeyCode.ENTER);
    hands.seesPart("Updated ");
    hands.seesNot("The server isn’t available right now.");
    assertThat(hands.hasFocus("Try again")).isFalse();
  }

  @Test
  void copyCopiesTheNumberAsSentAndSaysSo() throws Exception {
    hands.click("Copy");
    hands.sees("Copied");
    assertThat(hands.clipboard()).isEqualTo("+41791234567");
  }

  @Test
  void theNumberCanBeSelectedAndCopiedWithTheKeyboard() throws Exception {
    hands.click(NUMBER);
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.press(KeyCode.CONTROL, KeyCode.C);
    assertThat(hands.clipboard()).isEqualTo(NUMBER);
  }

  @Test
  void copyForSupportHasNumberStateAndIdsAndNoSecret() throws Exception {
    hands.click("Copy for support");
    hands.sees("Copied");
    assertThat(hands.clipboard()).contains("+41791234567", "Verified", "Status: Active", "400926029071256614",
        desk.server.issuer(), "My Phone " + Version.current()).doesNotContain("ey", "Bearer", "token");
  }

  @Test
  void theDialogsDetailsCanBeCopiedAndHaveNoSecret() throws Exception {
    desk.server.faults().always(PHONE, DemoReply.json(403,
        "{\"code\":7,\"message\":\"denied (AUTHZ-x1y2z)\",\"details\":[{\"@type\":\"type.googleapis.com/x\",\"id\":\"AUTHZ-x1y2z\"}]}"));
    hands.press(KeyCode.F5);
    hands.click("Copy details");
    hands.sees("Copied");
    assertThat(hands.clipboard()).contains("api.forbidden", "AUTHZ-x1y2z", "type.googleapis.com/x", "403", PHONE)
        .doesNotContain("Bearer");
  }

  @Test
  void whenOnlyTheAccountFailsTheCardSaysWhyAndRetries() throws Exception {
    desk.server.faults().always(USER, DemoReply.text(500, "text/plain", "oops"));
    hands.press(KeyCode.F5);
    hands.seesPart("The account couldn’t be read:");
    hands.sees(NUMBER);
    desk.server.faults().clear();
    hands.click("Try again");
    hands.sees("Login names");
  }

  @Test
  void signOutRevokesAndLeadsBackToSignIn() throws Exception {
    menu("Sign out …");
    hands.click("Sign out");
    hands.sees("Use another account");
    hands.seesNot(NUMBER);
    awaitAsked("/oauth/v2/revoke");
    awaitAsked("/oidc/v1/end_session");
  }

  @Test
  void theBrowsersSessionStaysWhenUnticked() throws Exception {
    menu("Sign out …");
    hands.click("Also sign out in the browser");
    hands.click("Sign out");
    awaitAsked("/oauth/v2/revoke");
    hands.sees("Use another account");
    assertThat(desk.asked("/oidc/v1/end_session")).isZero();
  }

  @Test
  void signingOutIsAskedAboutAndCanBeLeftByEscapeOrCancel() throws Exception {
    menu("Sign out …");
    hands.sees("Sign out of My Phone?");
    hands.press(KeyCode.ESCAPE);
    hands.sees(NUMBER);
    menu("Sign out …");
    hands.click("Cancel");
    hands.sees(NUMBER);
    assertThat(desk.asked("/oauth/v2/revoke")).isZero();
    menu("Sign out …");
    hands.sees("Sign out of My Phone?");
    hands.press(KeyCode.ENTER);
    awaitAsked("/oidc/v1/end_session");
  }

  @Test
  void aSessionThatEndsLeadsBackToSignInWithoutADialog() throws Exception {
    desk.server.faults().endSessions();
    hands.press(KeyCode.F5);
    hands.sees("Your session has ended.");
    hands.seesNot("Close");
    hands.sees("Sign in");
  }

  @Test
  void anExpiredTokenIsRefreshedUnseen() throws Exception {
    desk.server.faults().expireAccessTokens();
    hands.press(KeyCode.F5);
    hands.awaitTrue(PHONE, () -> desk.asked(PHONE) == 3);
    hands.seesPart("Updated ");
    hands.sees(NUMBER);
  }

  @Test
  void eachWireCanBeTriedAndAnotherOneIsUsedAtOnce() throws Exception {
    openProtocols();
    for (String wire : List.of("REST", "gRPC", "gRPC-Web")) {
      hands.clickNamed("Try " + wire);
    }
    hands.awaitTrue("three numbers", () -> hands.count(NUMBER + " · ") == 3);
    hands.click("gRPC");
    hands.click("Close");
    hands.awaitTrue(GRPC_PHONE, () -> desk.asked(GRPC_PHONE) >= 3);
    hands.awaitTrue("wire", () -> "grpc".equals(desk.remembered("wire")));
    assertThat(desk.asked(GRPC_PHONE)).as("two tries over it, gRPC and gRPC-Web, and the reload").isEqualTo(3);
    hands.sees(NUMBER);
  }

  @Test
  void aWireThatIsBlockedIsSaidInWordsAndLeadsToOneThatWorks() throws Exception {
    desk.server.faults().always(GRPC_PHONE, DemoReply.text(404, "text/html", "<h1>Not Found</h1>"));
    openProtocols();
    hands.click("gRPC");
    hands.press(KeyCode.ESCAPE);
    hands.seesPart("blocks gRPC");
    hands.click("Change protocol …");
    hands.clickNamed("Try REST");
    hands.seesPart(NUMBER + " · ");
    hands.click("REST");
    hands.click("Close");
    hands.seesPart("Updated ");
    hands.seesNot("Change protocol …");
  }

  @Test
  void aboutSaysWhichVersionAndEscapeClosesIt() throws Exception {
    menu("About My Phone");
    hands.sees("My Phone " + Version.current());
    hands.press(KeyCode.ESCAPE);
    hands.seesNot("My Phone " + Version.current());
  }

  @Test
  void quitClosesTheWindow() throws Exception {
    menu("Quit");
    assertThat(desk.stage().isShowing()).isFalse();
  }

  @Test
  void theWindowsSizeIsRemembered() throws Exception {
    Fx.on(() -> {
      desk.stage().setWidth(700);
      return true;
    });
    hands.awaitTrue("windowWidth", () -> "700".equals(desk.remembered("windowWidth")));
  }

  private void openProtocols() throws Exception {
    hands.press(KeyCode.CONTROL, KeyCode.COMMA);
    hands.click("Advanced");
    hands.click("Try all three …");
  }

  private void menu(String item) throws Exception {
    hands.clickNamed("Menu");
    hands.click(item);
  }

  private void awaitAsked(String path) throws Exception {
    hands.awaitTrue(path, () -> desk.asked(path) == 1);
  }
}
