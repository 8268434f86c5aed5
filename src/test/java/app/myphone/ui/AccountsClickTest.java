package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.demo.DemoReply;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several accounts in one window. */
@Timeout(180)
class AccountsClickTest {
  private static final String ADA = "+41 79 123 45 67";
  private static final String PHONE = "/auth/v1/users/me/phone";

  private final MemoryStore vault = new MemoryStore();
  private TestApp desk;
  private WindowRobot hands;

  @BeforeEach
  void open() throws Exception {
    desk = new TestApp().configured(vault);
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees(ADA);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void anotherAccountIsAddedAndBothAreListedWithNameLoginAndServer() throws Exception {
    add("ben");
    hands.sees("Not verified");
    assertThat(desk.opened.getLast().getQuery()).contains("prompt=select_account");
    assertThat(vault.accounts()).hasSize(2);
    hands.clickNamed("Accounts");
    hands.awaitThere(spoken("Switch to Ada Lovelace", "ada@demo.example"));
    hands.sees("Sign out");
    assertThat(hands.count(desk.server.issuer().replace("http://", ""))).isPositive();
    Fx.on(() -> {
      assertThat(desk.stage().getScene().getRoot().lookupAll(".account-row"))
          .allSatisfy(row -> assertThat(row.getLayoutBounds().getHeight()).isBetween(30.0, 90.0));
      return true;
    });
  }

  /** An account that was left may still be asked; what it says is never shown under the other. */
  @Test
  void anAnswerOfTheAccountThatWasLeftIsNotShownUnderTheOther() throws Exception {
    add("ben");
    hands.sees("Not verified");
    toAda();
    hands.sees(ADA);
    CountDownLatch gate = new CountDownLatch(1);
    desk.server.faults().next(PHONE, DemoReply.json(200, "{\"phone\":{\"phone\":\"+41790000001\"}}").after(gate));
    long before = desk.asked(PHONE);
    hands.press(KeyCode.F5);
    hands.awaitTrue("the question under way", () -> desk.asked(PHONE) > before);
    toBen();
    hands.sees("+41 79 123 45 68");
    gate.countDown();
    hands.press(KeyCode.F5);
    hands.seesPart("Updated ");
    hands.sees("+41 79 123 45 68");
    hands.seesNot("+41 79 000 00 01");
    hands.seesNot(ADA);
  }

  /** A question that is answered after the switch asks for nobody else: the act belongs to the page it was begun on. */
  @Test
  void anActOfTheAccountThatWasLeftChangesNothingOnTheOthersPage() throws Exception {
    add("ben");
    hands.sees("Verify now");
    CountDownLatch gate = new CountDownLatch(1);
    String verify = PHONE + "/_verify";
    desk.server.faults().next(verify, DemoReply.json(400, "{\"code\":3,\"message\":\"Code is invalid (COMMAND-sM0cs)\","
        + "\"details\":[{\"@type\":\"x\",\"id\":\"COMMAND-sM0cs\"}]}").after(gate));
    hands.click("Verify now");
    hands.awaitFocus("Code");
    hands.write("WRONG1");
    hands.press(KeyCode.ENTER);
    hands.awaitTrue("the act under way", () -> desk.asked(verify) == 1);
    toAda();
    hands.sees(ADA);
    gate.countDown();
    hands.press(KeyCode.F5);
    hands.seesPart("Updated ");
    assertThat(hands.count("This code isn")).isZero();
    hands.sees("Verified");
    assertThat(desk.asked(verify)).isEqualTo(1);
  }

  @Test
  void anAccountThatWasDeletedAtTheServerLeavesTheOthersToGoOnWith() throws Exception {
    add("ben");
    hands.sees("Not verified");
    desk.server.faults().next(PHONE, DemoReply.json(401, "{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}"));
    desk.server.faults().next("/oauth/v2/token",
        DemoReply.json(400, "{\"error\":\"invalid_request\",\"error_description\":\"Errors.User.NotActive\"}"));
    hands.press(KeyCode.F5);
    hands.sees("Your session has ended.");
    hands.sees("Also signed in");
    assertThat(vault.accounts()).hasSize(1);
    hands.clickNamed(spoken("Switch to Ada Lovelace", "ada@demo.example"));
    hands.sees(ADA);
  }

  @Test
  void switchingShowsTheLastNumberAtOnceAndThenAFreshOne() throws Exception {
    add("ben");
    hands.sees("Not verified");
    desk.server.faults().always(PHONE, DemoReply.text(500, "text/plain", "oops"));
    toAda();
    hands.click("Close"); // what stands beneath was loaded before
    hands.sees(ADA);
    hands.sees("Ada Lovelace");
    hands.seesPart("couldn");
    desk.server.faults().clear();
    assertThat(vault.accounts()).hasSize(2);
  }

  @Test
  void theOneUsedLastIsThereAtTheNextStart() throws Exception {
    add("ben");
    hands.sees("Not verified");
    toAda();
    hands.sees(ADA);
    desk.configured(vault);
    hands.sees(ADA);
    hands.clickNamed("Accounts");
    hands.awaitThere(spoken("Switch to Ben Brunner", "ben@demo.example"));
  }

  @Test
  void oneOfTwoIsSignedOutAndTheOtherStays() throws Exception {
    add("ben");
    hands.sees("Not verified");
    hands.clickNamed("Accounts");
    hands.clickNamed(spoken("Sign out Ada Lovelace", "ada@demo.example"));
    hands.awaitTrue("one account is kept", () -> vault.accounts().size() == 1);
    assertThat(desk.asked("/oauth/v2/revoke")).isEqualTo(1);
    hands.press(KeyCode.F5);
    hands.sees("Not verified");
  }

  @Test
  void whoIsLeftAfterASignOutIsThereAtOnce() throws Exception {
    add("ben");
    hands.sees("Not verified");
    hands.press(KeyCode.F10);
    hands.click("Sign out …");
    hands.click("Sign out");
    hands.sees("You’re signed out.");
    hands.sees("Also signed in");
    assertThat(hands.count("Ben Brunner")).as("who has left").isZero();
    hands.clickNamed(spoken("Switch to Ada Lovelace", "ada@demo.example"));
    hands.sees(ADA);
    hands.clickNamed("Accounts");
    hands.awaitThere(spoken("Sign out Ada Lovelace", "ada@demo.example"));
    assertThat(hands.count("Ben Brunner")).as("nor is who was signed out kept open").isZero();
    hands.click("Close");
    hands.awaitTrue("one account is kept", () -> vault.accounts().size() == 1);
  }

  @Test
  void theSameFromTheListOfAccounts() throws Exception {
    add("ben");
    hands.sees("Not verified");
    hands.clickNamed("Accounts");
    hands.clickNamed(spoken("Sign out Ben Brunner", "ben@demo.example"));
    hands.sees("You’re signed out.");
    hands.clickNamed(spoken("Switch to Ada Lovelace", "ada@demo.example"));
    hands.sees(ADA);
  }

  @Test
  void whoIsThereAlreadyIsNamedAndAnotherOffered() throws Exception {
    add("ada");
    hands.sees("Ada Lovelace is signed in already");
    hands.click("Continue");
    hands.sees(ADA);
    assertThat(vault.accounts()).hasSize(1);
  }

  @Test
  void somebodyElseThanTheOneWhoseSessionEndedIsNamed() throws Exception {
    desk.server.faults().endSessions();
    hands.press(KeyCode.F5);
    hands.seesPart("session");
    desk.signIn("ben");
    hands.sees("Ben Brunner signed in, not Ada Lovelace");
    desk.browserOf("ada");
    hands.click("Use another account");
    hands.sees(ADA);
    assertThat(desk.opened.getLast().getQuery()).contains("prompt=select_account");
  }

  @Test
  void anEntryThatTheKeychainLostLeadsToTheSignInOfItsServer() throws Exception {
    vault.list(new StoredAccount(desk.server.issuer(), "gone", desk.server.clientId(), desk.server.issuer(),
        Optional.of("gone@demo.example"), Instant.EPOCH));
    hands.clickNamed("Accounts");
    hands.clickNamed(spoken("Switch to gone@demo.example", "gone@demo.example"));
    hands.sees("Sign in");
  }

  @Test
  void twentyAccountsScrollAndTheWaysOnStayInSight() throws Exception {
    for (int i = 0; i < 20; i++) {
      vault.list(new StoredAccount(desk.server.issuer(), "user-" + i, desk.server.clientId(), desk.server.issuer(),
          Optional.of("login-" + i), Instant.EPOCH));
    }
    hands.clickNamed("Accounts");
    hands.sees("login-19");
    hands.click("Close");
    hands.sees(ADA);
  }

  @Test
  void aKeychainThatCannotBeReadShowsNoList() throws Exception {
    desk.close();
    desk = new TestApp().configured(new Locked());
    hands = desk.hands;
    desk.signIn("ada");
    hands.sees(ADA);
    hands.clickNamed("Accounts");
    hands.seesPart("can’t be read");
  }

  private void add(String person) throws Exception {
    desk.browserOf(person);
    hands.clickNamed("Accounts");
    hands.click("Add another account");
  }

  private void toAda() throws Exception {
    hands.clickNamed("Accounts");
    hands.clickNamed(spoken("Switch to Ada Lovelace", "ada@demo.example"));
  }

  private void toBen() throws Exception {
    hands.clickNamed("Accounts");
    hands.clickNamed(spoken("Switch to Ben Brunner", "ben@demo.example"));
  }

  private String spoken(String what, String login) {
    return what + ", " + login + " at " + desk.server.issuer().replace("http://", "");
  }

  /** Cannot be read nor written. */
  private static final class Locked implements CredentialStore {
    @Override
    public List<StoredAccount> accounts() throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.LOCKED);
    }

    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.LOCKED);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.LOCKED);
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      throw new CredentialStoreException(CredentialStoreException.Reason.LOCKED);
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Test Keyring");
    }
  }
}
