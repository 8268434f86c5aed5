package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The settings as a person changes them. */
@Timeout(120)
class SettingsClickTest {
  private static final String TOKEN = "/oauth/v2/token";

  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().unconfigured();
    hands = desk.hands;
  }

  @AfterEach
  void close() throws Exception {
    app.myphone.os.Logging.keepIn(java.util.Optional.empty());
    desk.close();
  }

  @Test
  void anotherLanguageIsSpokenAtOnceAndRemembered() throws Exception {
    hands.click("Settings …");
    hands.clickNamed("Language");
    hands.click("Deutsch");
    hands.sees("Einstellungen");
    hands.sees("Sprache");
    awaitRemembered("language", "de");
    hands.click("Schließen");
    hands.sees("Serveradresse");
  }

  @Test
  void whatIsSentFromThenOnAsksForTheNewLanguageAlsoForWhoeverIsSignedIn() throws Exception {
    desk.close();
    desk = new TestApp().demo();
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
    hands.press(KeyCode.CONTROL, KeyCode.COMMA);
    hands.clickNamed("Language");
    hands.click("Deutsch");
    hands.sees("Einstellungen");
    hands.click("Schließen");
    hands.sees("Anmeldenamen");
    desk.server.faults().expireAccessTokens();
    int before = desk.server.requests().size();
    hands.press(KeyCode.F5);
    hands.seesPart("Aktualisiert ");
    hands.awaitTrue(TOKEN, () -> desk.asked(TOKEN) == 2); // with the refresh
    assertThat(languages(before)).containsOnly("de");
    hands.clickNamed("Menü");
    hands.click("Abmelden …");
    hands.click("Abmelden");
    desk.signInBy("Anmelden", "ada");
    hands.sees("+41 79 123 45 67");
    assertThat(desk.opened.getLast().getQuery()).contains("ui_locales=de");
    assertThat(languages(before)).containsOnly("de");
  }

  /** What was asked for by us, not by the browser. */
  private List<String> languages(int from) {
    List<DemoRequest> requests = desk.server.requests();
    return requests.subList(from, requests.size()).stream()
        .filter(request -> request.header("User-Agent").orElse("").startsWith("my-phone/"))
        .map(request -> request.header("Accept-Language").orElse("")).toList();
  }

  @Test
  void textSizeAndColoursChangeAtOnce() throws Exception {
    hands.click("Settings …");
    hands.clickNamed("Text size");
    hands.click("150%");
    awaitRemembered("textSize", "150");
    hands.clickNamed("Theme");
    hands.click("Dark");
    awaitRemembered("theme", "dark");
    assertThat(Fx.on(() -> desk.stage().getScene().getRoot().getStyle())).isEqualTo("-fx-font-size: 21px;");
  }

  @Test
  void onTheProfileTheKeyOpensThemAndTheChosenWireIsUsedAfterwards() throws Exception {
    desk.close();
    desk = new TestApp().demo();
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees("+41 79 123 45 67");
    hands.press(KeyCode.CONTROL, KeyCode.COMMA);
    hands.seesNot("Connection protocol");
    hands.click("Advanced");
    hands.clickNamed("Connection protocol");
    hands.click("gRPC-Web");
    awaitRemembered("wire", "grpc-web");
    hands.click("Close");
    hands.awaitTrue("gRPC-Web", () -> desk.asked("/zitadel.auth.v1.AuthService/GetMyPhone") > 0);
    hands.sees("+41 79 123 45 67");
  }

  @Test
  void whatCannotBeWrittenHoldsForThisRunAndSaysSo() throws Exception {
    desk.makeUnwritable();
    hands.click("Settings …");
    hands.clickNamed("Text size");
    hands.click("125%");
    hands.seesPart("The settings file can’t be written");
    assertThat(Fx.on(() -> desk.stage().getScene().getRoot().getStyle())).isEqualTo("-fx-font-size: 17px;");
  }

  @Test
  void whatAnotherWindowHasChosenMeanwhileIsShownAndKept() throws Exception {
    desk.remember("textSize", "150");
    hands.click("Settings …");
    hands.sees("150%");
    hands.clickNamed("Theme");
    hands.click("Dark");
    awaitRemembered("theme", "dark");
    assertThat(desk.remembered("textSize")).isEqualTo("150");
  }

  @Test
  void aLogFolderIsUsedAtOnceAndABadOneSaysSo(@TempDir Path folder) throws Exception {
    hands.click("Settings …");
    hands.click("Advanced");
    hands.seesNot("Try all three …"); // nobody is signed in
    hands.type("Folder for a log file", folder.resolve("log").toString());
    hands.press(KeyCode.ENTER);
    awaitRemembered("logFolder", folder.resolve("log").toString());
    assertThat(folder.resolve("log/my-phone.log")).exists();
    Path file = Files.createFile(folder.resolve("file"));
    hands.type("Folder for a log file", file.toString());
    hands.press(KeyCode.ENTER);
    hands.seesPart("A log can’t be written there");
    assertThat(desk.remembered("logFolder")).isEqualTo(folder.resolve("log").toString());
    hands.type("Folder for a log file", "not/absolute");
    hands.press(KeyCode.ENTER);
    hands.seesPart("can’t be “not/absolute”");
  }

  @Test
  void anotherServerGoesThroughTheFirstScreen() throws Exception {
    desk.remember("issuer", "https://old.example");
    desk.remember("clientId", "42");
    hands.click("Settings …");
    hands.sees("https://old.example");
    hands.clickNamed("Server: Change …");
    hands.sees("Sign in");
    hands.sees("https://old.example");
  }

  private void awaitRemembered(String key, String value) throws Exception {
    hands.awaitTrue(key, () -> value.equals(desk.remembered(key)));
  }
}
