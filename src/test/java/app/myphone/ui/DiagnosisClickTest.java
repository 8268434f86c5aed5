package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clicks through <em>Check my connection</em>, over real checks. */
@Timeout(120)
class DiagnosisClickTest {
  private static final String LINK = "Check my connection …";
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String DEVICE = "/oauth/v2/device_authorization";
  private static final String TITLE = "Check my connection";

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp();
    hands = desk.hands;
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void fromTheMenuEveryCheckIsMadeCanBeCopiedAndMadeAgain() throws Exception {
    desk.demo().signIn("ada");
    hands.clickNamed("Menu");
    hands.click(LINK);
    hands.sees("Everything is OK.");
    hands.click("Copy as text");
    assertThat(hands.clipboard()).contains("[OK] Address: ", "[OK] REST: ", "[OK] gRPC-Web: ");
    long before = desk.asked(DISCOVERY);
    hands.click("Check again");
    hands.sees("Everything is OK.");
    assertThat(desk.asked(DISCOVERY)).isGreaterThan(before);
    hands.press(KeyCode.ESCAPE);
    hands.seesNot(TITLE);
  }

  @Test
  void onTheFirstScreenWhatIsTypedIsCheckedAndAClosedPortIsBadWithAdvice() throws Exception {
    desk.unconfigured();
    hands.type("Server address", "http://127.0.0.1:" + closedPort());
    hands.click(LINK);
    hands.seesPart(" problem");
    hands.sees("Failed");
    hands.sees("Enter the client ID. Your administrator can give it to you.");
    hands.click("Close");
    hands.seesNot(TITLE);
  }

  @Test
  void closingDuringARunGivesItUp() throws Exception {
    CountDownLatch opens = new CountDownLatch(1);
    desk.server.faults().always(DISCOVERY, DemoReply.json(200, "{}").after(opens));
    desk.demo();
    hands.click(LINK);
    hands.seesPart("Checking … ");
    hands.sees("checking …");
    hands.press(KeyCode.ESCAPE);
    hands.awaitGone("Checking … ");
    desk.server.faults().clear();
    opens.countDown();
    hands.click(LINK);
    hands.sees("Everything is OK.");
    assertThat(desk.asked(DEVICE)).as("by the second run only").isEqualTo(1);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
