package app.myphone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.demo.DemoReply;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInStore;
import app.myphone.store.CredentialStore;
import app.myphone.store.MemoryStore;
import app.myphone.store.StoredSignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keychain, session, account: each as soon as it can be, and at most once. */
@Timeout(40)
class StartupPrefetchTest {
  private static final String PHONE = "/auth/v1/users/me/phone";

  private final MemoryStore keychain = new MemoryStore();
  private AccountsAtDemo demo;
  private Registration at;

  @BeforeEach
  void start() throws IOException {
    demo = new AccountsAtDemo();
    Registration shown = demo.registration();
    at = new Registration(shown.issuer(), shown.clientId(), shown.apiUrl(), false); // the demo's sign-ins are never kept
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void whoeverIsStillSignedInIsFoundAndTheirNumberLoadedOnce() throws Exception {
    adaWasSignedIn();
    StartupPrefetch prefetch = begin(keychain, new CountDownLatch(0));
    assertThat(prefetch.session().orElseThrow().identity().subject()).isEqualTo("400926029071256614");
    assertThat(prefetch.profile().phone()).isInstanceOf(Phone.Verified.class);
    assertThat(prefetch.ready()).contains(prefetch.profile());
    assertThat(prefetch.readySession()).isEqualTo(prefetch.session());
    assertThat(demo.asked(PHONE)).isEqualTo(1);
  }

  @Test
  void theKeychainIsAskedBeforeThereIsAnythingElse() throws Exception {
    adaWasSignedIn();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch made = new CountDownLatch(1);
    StartupPrefetch prefetch = begin(new Watched(asked), made);
    asked.await(); // although nothing could be made yet to sign in with
    assertThat(prefetch.ready()).isEmpty();
    assertThat(prefetch.readySession()).isEmpty();
    made.countDown();
    assertThat(prefetch.profile().phone()).isInstanceOf(Phone.Verified.class);
  }

  @Test
  void whenNobodyIsThereNothingIsAsked() throws Exception {
    StartupPrefetch prefetch = begin(keychain, new CountDownLatch(0));
    assertThat(prefetch.session()).isEmpty();
    assertThat(prefetch.ready()).isEmpty();
    assertThat(demo.server.requests()).isEmpty();
  }

  @Test
  void aNumberThatCannotBeLoadedIsToldAndTheSessionIsThereAllTheSame() throws Exception {
    adaWasSignedIn();
    demo.server.faults().always(PHONE, DemoReply.text(500, "text/plain", "oops"));
    StartupPrefetch prefetch = begin(keychain, new CountDownLatch(0));
    assertThatThrownBy(prefetch::profile).isInstanceOf(ProblemException.class).hasMessage("server.trouble");
    assertThat(prefetch.session()).isPresent();
    assertThat(prefetch.ready()).isEmpty();
  }

  private StartupPrefetch begin(CredentialStore store, CountDownLatch made) {
    return StartupPrefetch.begin(new KeptAccounts(SignInStore.alone(store, demo.clock), settings()), Wire.JSON, () -> {
      try {
        made.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return demo.browserOf("nobody");
    });
  }

  private Settings settings() {
    return Settings.unset(Path.of("unused")).with(Setting.ISSUER, Optional.of(at.issuer()))
        .with(Setting.CLIENT_ID, Optional.of(at.clientId()));
  }

  private void adaWasSignedIn() throws Exception {
    Secret token = demo.signIn("ada").session().accessToken();
    keychain.write(at.issuer().value(), new StoredSignIn(at.clientId(), "400926029071256614", new Secret("refresh-5b1d"),
        Optional.of(token), demo.clock.now().plus(Duration.ofHours(1))));
  }

  /** Says when it is read. */
  private final class Watched implements CredentialStore {
    private final CountDownLatch asked;

    Watched(CountDownLatch asked) {
      this.asked = asked;
    }

    @Override
    public Optional<StoredSignIn> read(String issuer) {
      asked.countDown();
      return keychain.read(issuer);
    }

    @Override
    public void write(String issuer, StoredSignIn signIn) {
      throw new AssertionError();
    }

    @Override
    public void delete(String issuer, String subject) {
      throw new AssertionError();
    }

    @Override
    public Optional<String> name() {
      return Optional.empty();
    }
  }
}
