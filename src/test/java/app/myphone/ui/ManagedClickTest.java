package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.store.MemoryStore;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window on a computer that an organisation manages. */
@Timeout(120)
class ManagedClickTest {
  private static final String MANAGED = "Set by your organisation";

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
  void lockedSettingsAreDisabledAndSayWhoSetThem() throws Exception {
    desk.managed("theme=dark", "wire=grpc", "keepMeSignedIn=false", "logFolder=/var/log/my-phone").unconfigured();
    hands.click("Settings …");
    hands.click("Advanced");
    hands.sees(MANAGED);
    assertThat(hands.count(MANAGED)).isEqualTo(4);
    for (String name : List.of("Theme", "Connection protocol", "Sign-in", "Folder for a log file")) {
      assertLocked(named(name));
    }
    assertThat(named("Text size").isDisabled()).isFalse();
  }

  @Test
  void theServerCannotBeChangedAndNoWayLeadsToAnother() throws Exception {
    desk.managed("issuer=" + desk.server.issuer(), "clientId=" + desk.server.clientId());
    desk.remember("issuer", "https://other.example");
    desk.remember("clientId", "1");
    desk.unconfigured();
    hands.sees("Sign in");
    hands.seesNot("Change server");
    hands.click("Settings …");
    hands.sees(desk.server.issuer());
    assertLocked(named("Server: Change …"));
    hands.click("Close");
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
    assertThat(desk.remembered("issuer")).isEqualTo("https://other.example");
  }

  @Test
  void theFirstScreenHasWhatIsLockedAndNoDemo() throws Exception {
    desk.managed("clientId=42", "demo=false").unconfigured();
    hands.sees("Sign in");
    assertLocked(named("Client ID"));
    hands.seesPart(MANAGED);
    hands.awaitGone("demo");
  }

  @Test
  void theConnectionIsShownAndCanBeTriedButNotChanged() throws Exception {
    desk.managed("issuer=" + desk.server.issuer(), "clientId=" + desk.server.clientId(), "wire=grpc-web").unconfigured();
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
    hands.press(KeyCode.CONTROL, KeyCode.COMMA);
    hands.click("Advanced");
    hands.click("Try all three …");
    hands.sees(MANAGED);
    List<Node> radios = all().stream().filter(RadioButton.class::isInstance).toList();
    assertThat(radios).hasSize(3).allSatisfy(radio -> assertLocked(radio));
    assertThat(radios).extracting(RadioButton.class::cast).filteredOn(RadioButton::isSelected)
        .extracting(RadioButton::getText).containsExactly("gRPC-Web");
    hands.clickNamed("Try gRPC");
    hands.seesPart(" ms");
  }

  @Test
  void lookingUpIsNotOfferedWhenItIsTakenAway() throws Exception {
    desk.managed("issuer=" + desk.server.issuer(), "clientId=" + desk.server.clientId(), "lookUp=false").unconfigured();
    desk.signIn("vic");
    hands.sees("Verified");
    int before = desk.server.requests().size();
    hands.press(KeyCode.CONTROL, KeyCode.L);
    hands.clickNamed("Menu");
    hands.sees("Settings …");
    hands.seesNot("Look up an account …");
    assertThat(desk.server.requests().subList(before, desk.server.requests().size()))
        .noneMatch(request -> request.path().contains("permissions"));
  }

  @Test
  void anotherDeviceIsNotOfferedWhenItIsTakenAway() throws Exception {
    desk.managed("issuer=" + desk.server.issuer(), "clientId=" + desk.server.clientId(), "deviceSignIn=false")
        .withoutBrowser().configured(new MemoryStore());
    hands.click("Sign in");
    hands.seesPart("No browser");
    hands.seesNot("Use another device");
    assertThat(desk.asked("/oauth/v2/device_authorization")).isZero();
  }

  private static void assertLocked(Node node) {
    assertThat(node.isDisabled()).isTrue();
    assertThat(node.getAccessibleHelp()).startsWith(MANAGED);
  }

  private Node named(String spoken) throws Exception {
    return all().stream().filter(node -> spoken.equals(node.getAccessibleText())).findFirst().orElseThrow();
  }

  /** Also what is disabled. */
  private List<Node> all() throws Exception {
    return Fx.on(() -> Fx.seen(desk.stage().getScene().getRoot()));
  }
}
