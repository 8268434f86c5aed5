package app.myphone.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.signin.KeychainStatus;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.ui.common.BackgroundHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeychainModelTest {
  private static final KeychainFailure LOCKED = new KeychainFailure("Test Keychain", Reason.LOCKED);
  private static final KeychainFailure HANGS = new KeychainFailure("Test Keychain", Reason.HANGS);

  private final Fake keychain = new Fake();
  private final BackgroundHere background = BackgroundHere.later();
  private final List<String> found = new ArrayList<>();
  private Optional<String> kept = Optional.of("ada");

  @Test
  void whereAllIsWellNothingIsSaid() {
    assertThat(model().noticeProperty().get()).isEqualTo(new KeychainModel.Nothing());
  }

  @Test
  void aLockedKeychainIsUnlockedOnlyWhenThePersonSaysSoAndWhoIsInItIsUsedThen() {
    keychain.unread = Optional.of(LOCKED);
    KeychainModel<String> model = model();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Unread(LOCKED));
    assertThat(background.waiting()).isZero();
    model.unlock();
    model.unlock();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Unlocking());
    assertThat(background.waiting()).isEqualTo(1);
    keychain.opens = true;
    background.finishNext();
    assertThat(found).containsExactly("ada");
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Nothing());
  }

  @Test
  void whoDismissesTheQuestionIsOfferedItAgain() {
    keychain.unread = Optional.of(LOCKED);
    KeychainModel<String> model = model();
    model.unlock();
    background.finishNext();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Unread(LOCKED));
    assertThat(found).isEmpty();
  }

  @Test
  void anUnlockedKeychainWithoutASignInShowsNobody() {
    keychain.unread = Optional.of(LOCKED);
    keychain.opens = true;
    kept = Optional.empty();
    KeychainModel<String> model = model();
    model.unlock();
    background.finishNext();
    assertThat(found).isEmpty();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Nothing());
  }

  @Test
  void onlyALockedKeychainCanBeUnlocked() {
    assertThat(new KeychainModel.Unread(LOCKED).isLocked()).isTrue();
    assertThat(new KeychainModel.Unread(HANGS).isLocked()).isFalse();
  }

  @Test
  void aSignInThatCouldNotBeRemovedIsSaidAsSoonAsThatIsKnownAndUntilItIsGone() {
    KeychainModel<String> model = model();
    keychain.notRemoved = Optional.of(HANGS);
    keychain.listener.run();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.NotRemoved(HANGS));
    keychain.notRemoved = Optional.empty();
    keychain.listener.run();
    assertThat(model.noticeProperty().get()).isEqualTo(new KeychainModel.Nothing());
  }

  @Test
  void aPageThatIsLeftHearsNothingMore() {
    keychain.unread = Optional.of(LOCKED);
    keychain.opens = true;
    KeychainModel<String> model = model();
    model.unlock();
    model.close();
    background.finishNext();
    assertThat(found).isEmpty();
    assertThat(keychain.listener).isNull();
  }

  private KeychainModel<String> model() {
    return new KeychainModel<>(keychain, background, () -> {
      keychain.unread = Optional.empty();
      return kept;
    }, found::add);
  }

  /** A keychain that opens when a test says so. */
  private static final class Fake implements KeychainStatus {
    private Optional<KeychainFailure> unread = Optional.empty();
    private Optional<KeychainFailure> notRemoved = Optional.empty();
    private boolean opens;
    private Runnable listener;

    @Override
    public Optional<KeychainFailure> unread() {
      return unread;
    }

    @Override
    public Optional<KeychainFailure> notRemoved() {
      return notRemoved;
    }

    @Override
    public boolean unlock() {
      return opens;
    }

    @Override
    public void listen(Runnable added) {
      listener = added;
    }

    @Override
    public void stopListening(Runnable removed) {
      listener = null;
    }
  }
}
