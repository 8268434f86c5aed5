package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import app.myphone.wire.Recordings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first screen with right and wrong settings; what is wrong is said under the field that is wrong. */
@Timeout(60)
class ConnectClickTest {
  private static final String ADDRESS = "Server address";
  private static final String CLIENT = "Client ID";

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().unconfigured();
    hands = desk.hands;
    hands.sees("Server address");
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void theRightSettingsAreCheckedRememberedAndSignIn() throws Exception {
    desk.browserOf("ada");
    hands.type(ADDRESS, desk.server.issuer());
    hands.sees("Server found. You can sign in here.");
    hands.type(CLIENT, desk.server.clientId());
    hands.sees("Client ID found.");
    hands.click("Sign in");
    hands.sees("+41 79 123 45 67");
    assertThat(desk.remembered("issuer")).isEqualTo(desk.server.issuer());
    assertThat(desk.remembered("clientId")).isEqualTo(desk.server.clientId());
    assertThat(desk.asked("/.well-known/openid-configuration")).isEqualTo(1);
  }

  @Test
  void everythingWorksWithTheKeyboardAlone() throws Exception {
    desk.browserOf("ada");
    hands.awaitFocus("Server address");
    hands.write(desk.server.issuer());
    hands.press(KeyCode.TAB);
    hands.write(desk.server.clientId());
    hands.press(KeyCode.ENTER);
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void aServerThatCannotBeReached() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    hands.type(ADDRESS, "http://127.0.0.1:" + closed);
    hands.seesPart("127.0.0.1:" + closed + " can’t be reached.");
  }

  @Test
  void aServerThatIsNoZitadel() throws Exception {
    try (MockWebServer other = new MockWebServer()) {
      other.enqueue(new MockResponse.Builder().code(200).setHeader("Content-Type", "text/html")
          .body("<html>Welcome</html>").build());
      other.start();
      hands.type(ADDRESS, "http://127.0.0.1:" + other.getPort());
      hands.seesPart("isn’t a ZITADEL server");
    }
  }

  @Test
  void anAddressThatIsNotHttpsAndTheWayOn() throws Exception {
    hands.type(ADDRESS, "http://login.example.invalid");
    hands.seesPart("The address must begin with https://");
    hands.click("Use https://login.example.invalid");
    hands.sees("https://login.example.invalid");
  }

  @Test
  void aCertificateThatIsNotTrusted() throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
      secure.start();
      hands.type(ADDRESS, "https://127.0.0.1:" + secure.getPort());
      hands.seesPart("isn’t trusted on this computer.");
    }
  }

  @Test
  void anUnknownClient() throws Exception {
    hands.type(ADDRESS, desk.server.issuer());
    hands.type(CLIENT, "4711");
    hands.seesPart("The client ID 4711 isn’t registered at the server.");
    hands.sees("Server found. You can sign in here.");
  }

  @Test
  void aRedirectThatIsNotRegisteredWithTheExactAddressToCopy() throws Exception {
    var recorded = Recordings.of("02-authorize-errors", "redirect_uri with another path");
    desk.server.faults().always("/oauth/v2/authorize",
        DemoReply.json(recorded.status(), new String(recorded.body(), StandardCharsets.UTF_8)));
    hands.type(ADDRESS, desk.server.issuer());
    hands.type(CLIENT, desk.server.clientId());
    hands.seesPart("Ask your administrator to register this redirect URI for the app: http://127.0.0.1/callback");
    hands.click("Copy redirect URI");
    hands.sees("Copied");
    assertThat(hands.clipboard()).isEqualTo("http://127.0.0.1/callback");
  }

  @Test
  void anAddressWithAPathIsUsedWithoutIt() throws Exception {
    hands.type(ADDRESS, desk.server.issuer() + "/ui/console");
    hands.seesPart("Server found. You can sign in here. “/ui/console” after the server name was left out.");
    hands.sees(desk.server.issuer());
  }

  @Test
  void textThatIsNoAddressIsToldWhenTheFieldIsLeft() throws Exception {
    hands.type(ADDRESS, "hello world");
    hands.press(KeyCode.TAB);
    hands.seesPart("That isn’t a server address.");
  }

  @Test
  void aServerThatHangsCanBeTriedAgainInTheWindow() throws Exception {
    try (ServerSocket hanging = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      hands.type(ADDRESS, "http://127.0.0.1:" + hanging.getLocalPort());
      hands.sees("Checking …");
    }
    hands.click("Try again");
    hands.awaitGone("--timeout");
  }

  @Test
  void whatAClientIdIsIsToldWithTheRedirectUriToCopy() throws Exception {
    hands.click("What is this?");
    hands.sees("What a client ID is");
    hands.sees("http://127.0.0.1/callback");
    hands.click("Copy");
    assertThat(hands.clipboard()).isEqualTo("http://127.0.0.1/callback");
    hands.press(KeyCode.ESCAPE);
    hands.seesNot("What a client ID is");
  }

  @Test
  void nothingJumpsWhateverIsSaid() throws Exception {
    double before = heightOfSignIn();
    hands.type(ADDRESS, "hello world");
    hands.press(KeyCode.TAB);
    hands.seesPart("That isn’t a server address.");
    assertThat(heightOfSignIn()).isEqualTo(before);
    hands.type(ADDRESS, "http://login.example.invalid");
    hands.seesPart("The address must begin with https://");
    assertThat(heightOfSignIn()).isEqualTo(before);
    hands.type(ADDRESS, desk.server.issuer() + "/ui/console");
    hands.seesPart("was left out.");
    assertThat(heightOfSignIn()).isEqualTo(before);
  }

  private double heightOfSignIn() throws Exception {
    return Fx.on(() -> {
      Parent root = desk.stage().getScene().getRoot();
      root.layout();
      Node button = root.lookup(".button.accent");
      return button.localToScene(button.getLayoutBounds()).getMinY();
    });
  }

  @Test
  void theDemoCanBeTriedAndLeftAgain() throws Exception {
    hands.click("Try the demo");
    hands.sees("Demo: a server built into this app. Nothing leaves your computer.");
    hands.click("Use your own server");
    hands.sees("Server address");
    hands.seesNot("Demo: a server built into this app. Nothing leaves your computer.");
  }

  @Test
  void nothingIsAskedBeforeTheHostIsComplete() throws Exception {
    hands.type(ADDRESS, "127.0.0.");
    hands.press(KeyCode.TAB);
    hands.sees("The address where your organisation signs in.");
  }
}
