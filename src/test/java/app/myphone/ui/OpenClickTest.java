package app.myphone.ui;

import app.myphone.store.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window begins where it was told to. */
@Timeout(60)
class OpenClickTest {
  private static final String SEARCH = "Search for an account";

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
  void settingsAreThereBeforeAnybodySignsIn() throws Exception {
    begin("settings");
    hands.sees("Language");
    hands.click("Close");
    hands.sees("Sign in");
  }

  @Test
  void settingsAreThereWithoutAServerToo() throws Exception {
    desk.configured(new MemoryStore(), "--open", "settings");
    hands.sees("Language");
  }

  @Test
  void theConnectionIsChecked() throws Exception {
    begin("diagnosis");
    hands.sees("Check my connection");
  }

  @Test
  void theLookUpComesOnceSomebodyIsSignedIn() throws Exception {
    begin("lookup");
    desk.signIn("vic");
    hands.awaitThere(SEARCH);
  }

  @Test
  void aLookUpThatTheOrganisationTookAwayDoesNotCome() throws Exception {
    desk.managed("lookUp=false");
    begin("lookup");
    desk.signIn("vic");
    hands.sees("+41 79 123 45 75");
  }

  private void begin(String page) throws Exception {
    desk.configured(new MemoryStore(), "--issuer", desk.server.issuer(), "--client-id", desk.server.clientId(),
        "--open", page);
  }
}
