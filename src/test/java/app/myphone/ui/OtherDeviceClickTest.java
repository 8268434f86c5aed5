package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clicks through signing in on another device at the demo server, whose pages are asked as a phone would. */
@Timeout(60)
class OtherDeviceClickTest {
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
  void withoutABrowserAPhoneSignsIn() throws Exception {
    String code = code();
    hands.seesPart("This code expires in ");
    hands.sees(desk.server.issuer() + "/device");
    desk.onDevice(code, "dai");
    hands.sees("+81 90-1234-5678");
  }

  @Test
  void aDenyOnThePhoneIsSaidInWords() throws Exception {
    desk.onDevice(code(), "deny");
    hands.sees("The sign-in was refused.");
    hands.seesNot("Close");
  }

  @Test
  void thePageIsOpenedHereByClickOnly() throws Exception {
    String code = code();
    assertThat(desk.opened).noneMatch(address -> address.getPath().endsWith("/device"));
    hands.click("Open the page on this computer");
    hands.sees("Enter this code");
    assertThat(desk.opened.getLast()).isEqualTo(URI.create(desk.server.issuer() + "/device?user_code=" + code));
  }

  @Test
  void itIsOfferedAtOnceAndAfterTwentySecondsTheScreenSaysWhyNothingComesBack() throws Exception {
    hands.click("Sign in");
    hands.sees("Continue in your browser");
    hands.sees("Use another device");
    desk.after(Duration.ofSeconds(20));
    hands.sees("Still waiting?");
    assertThat(desk.asked("/oauth/v2/device_authorization")).isZero();
    desk.browserOf("ada");
    hands.click("Open again");
    hands.sees("+41 79 123 45 67");
  }

  /** No browser opens; a person asks for a code and copies it. */
  private String code() throws Exception {
    desk.withoutBrowser();
    hands.click("Sign in");
    hands.click("Use another device");
    hands.sees("Enter this code");
    hands.clickNamed("Copy the code");
    hands.sees("Copied");
    return hands.clipboard();
  }
}
