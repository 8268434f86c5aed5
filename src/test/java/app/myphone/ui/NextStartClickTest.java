package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.store.StoredSignIn;
import app.myphone.store.MemoryStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.CredentialStoreException;
import app.myphone.store.CredentialStoreException.Reason;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window at the next start: whoever was signed in still is. */
@Timeout(60)
class NextStartClickTest {
  private static final String NUMBER = "+41 79 123 45 67";

  private final Keychain keychain = new Keychain();
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
    assertThat(keychain.onFxThread).isFalse(); // it may take seconds
  }

  @Test
  void theNextStartShowsTheNumberAtOnceUntilSignOut() throws Exception {
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    desk.configured(keychain);
    hands.sees(NUMBER);
    hands.sees("Ada Lovelace");
    assertThat(desk.opened).hasSize(1);
    assertThat(desk.asked("/oauth/v2/token")).isEqualTo(1);
    hands.clickNamed("Menu");
    hands.click("Sign out …");
    hands.click("Sign out");
    hands.sees("Sign in");
    keychain.forgotten.await();
    desk.configured(keychain);
    hands.sees("Sign in");
    assertThat(desk.opened).hasSize(1);
  }

  @Test
  void aSessionThatEndedMeanwhileLeadsToSignIn() throws Exception {
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    desk.server.faults().endSessions();
    desk.configured(keychain);
    hands.sees("Your session has ended.");
    assertThat(keychain.read(desk.server.issuer())).isEmpty();
    desk.signIn("ada");
    hands.sees(NUMBER);
  }

  @Test
  void offlineTheNumberStaysWithItsTimeAndIsRefreshedWhenTheNetworkIsBack() throws Exception {
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    desk.offline();
    hands.press(KeyCode.F5);
    hands.seesPart("can’t be reached. My Phone tries again automatically.");
    hands.sees(NUMBER);
    hands.seesPart("It couldn’t be refreshed since then");
    hands.seesNot("Close");
    desk.online();
    hands.awaitGone("can’t be reached. My Phone tries again automatically.");
    hands.awaitGone("It couldn’t be refreshed since then");
    hands.sees(NUMBER);
  }

  @Test
  void aStartWithoutANetworkSaysSoAndShowsTheNumberOnceItIsThere() throws Exception {
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    desk.offline().configured(keychain);
    hands.seesPart("can’t be reached. My Phone tries again automatically.");
    hands.seesNot("Sign in");
    hands.seesNot("Close");
    assertThat(keychain.read(desk.server.issuer())).isPresent();
    desk.online();
    hands.sees(NUMBER);
    hands.awaitGone("can’t be reached. My Phone tries again automatically.");
    assertThat(desk.opened).hasSize(1);
  }

  @Test
  void aKeychainThatFailsIsSaidOnAQuietLine() throws Exception {
    keychain.fails = Reason.REFUSED;
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    hands.sees("You’ll be signed out when you close My Phone, because the keychain didn’t accept your sign-in (Test Keychain).");
    hands.seesNot("Close");
  }

  @Test
  void aLockedKeychainCanBeUnlockedFromTheAccountsPageAndKeepsThePersonThen() throws Exception {
    keychain.fails = Reason.LOCKED;
    desk.configured(keychain);
    desk.signIn("ada");
    hands.sees(NUMBER);
    hands.seesPart("because your keyring is locked");
    hands.click("Unlock keyring");
    hands.awaitGone("because your keyring is locked");
    hands.awaitGone("Unlock keyring");
    desk.configured(keychain);
    hands.sees(NUMBER);
    assertThat(desk.opened).hasSize(1);
  }

  @Test
  void aKeychainThatStaysLockedIsStillSaid() throws Exception {
    keychain.fails = Reason.LOCKED;
    keychain.opens = false;
    desk.configured(keychain);
    desk.signIn("ada");
    hands.click("Unlock keyring");
    hands.seesPart("because your keyring is locked");
    hands.sees("Unlock keyring");
  }

  @Test
  void aKeychainThatTakesItsTimeLeavesTheWindowAlive() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    keychain.whileReading = answer;
    desk.configured(keychain);
    hands.sees("Signing you in …");
    answer.countDown();
    hands.sees("Sign in");
  }

  /** Fails or dawdles when it is told to. */
  private static final class Keychain implements CredentialStore {
    private final MemoryStore memory = new MemoryStore();
    private final AtomicBoolean onFxThread = new AtomicBoolean();
    private final CountDownLatch forgotten = new CountDownLatch(1);
    private volatile Reason fails;
    private volatile boolean opens = true;
    private volatile CountDownLatch whileReading = new CountDownLatch(0);

    @Override
    public Optional<StoredSignIn> read(String issuer) throws CredentialStoreException, InterruptedException {
      begin();
      whileReading.await();
      return memory.read(issuer);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) throws CredentialStoreException {
      begin();
      memory.write(issuer, signIn);
    }

    @Override
    public void delete(String issuer, String subject) throws CredentialStoreException {
      begin();
      memory.delete(issuer, subject);
      forgotten.countDown();
    }

    @Override
    public boolean unlock() {
      fails = opens ? null : fails;
      return opens;
    }

    @Override
    public Optional<String> name() {
      return Optional.of("Test Keychain");
    }

    private void begin() throws CredentialStoreException {
      if (Platform.isFxApplicationThread()) {
        onFxThread.set(true);
      }
      if (fails != null) {
        throw new CredentialStoreException(fails);
      }
    }
  }
}
