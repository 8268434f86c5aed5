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
    org.testfx.util.WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> vault.accounts().size() == 1);
    assertThat(desk.asked("/oauth/v2/revoke")).isEqualTo(1);
    hands.press(KeyCode.F5);
    hands.sees("Not verified");
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
