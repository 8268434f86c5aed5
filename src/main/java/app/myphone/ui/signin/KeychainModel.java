package app.myphone.ui.signin;

import app.myphone.problem.Blocking;
import app.myphone.signin.KeychainStatus;
import app.myphone.store.CredentialStoreException.Reason;
import app.myphone.store.KeychainFailure;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the sign-in screen says about the keychain, and the one thing to do about it: unlock it. FX thread only.
 *
 * @param <S> somebody who is signed in
 */
public final class KeychainModel<S> implements AutoCloseable {
  private final KeychainStatus keychain;
  private final Background background;
  private final Blocking<Optional<S>> resume;
  private final Consumer<S> found;
  private final Runnable listener;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(new Nothing());
  private Running asking = Running.NONE;

  /** What is said. */
  public sealed interface Notice {}

  /** All is well, or there is no keychain to speak of. */
  public record Nothing() implements Notice {}

  /** Nobody could be found signed in, and this may be why. */
  public record Unread(KeychainFailure why) implements Notice {
    /** Whether the person can do something about it here. */
    public boolean isLocked() {
      return why.reason() == Reason.LOCKED;
    }
  }

  /** The keychain's own window waits for a password. */
  public record Unlocking() implements Notice {}

  /** Who signed out may still be in it. */
  public record NotRemoved(KeychainFailure why) implements Notice {}

  /**
   * @param resume looks for somebody who is still signed in, once it is unlocked
   * @param found told of them, however late that is
   */
  public KeychainModel(
      KeychainStatus keychain, Background background, Blocking<Optional<S>> resume, Consumer<S> found) {
    this.keychain = keychain;
    this.background = background;
    this.resume = resume;
    this.found = found;
    this.listener = () -> background.show(this::look);
    keychain.listen(listener);
    look();
  }

  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Asks for the keychain's password, in a window of its own; nothing else waits for it. */
  public void unlock() {
    if (notice.get() instanceof Unlocking) {
      return;
    }
    notice.set(new Unlocking());
    asking = background.run(() -> keychain.unlock() ? resume.get() : Optional.<S>empty(), this::answered,
        _ -> answered(Optional.empty()));
  }

  @Override
  public void close() {
    keychain.stopListening(listener);
    asking.cancel();
  }

  private void answered(Optional<S> person) {
    notice.set(current());
    person.ifPresent(found);
  }

  private void look() {
    if (!(notice.get() instanceof Unlocking)) {
      notice.set(current());
    }
  }

  private Notice current() {
    Optional<Notice> removal = keychain.notRemoved().map(NotRemoved::new);
    return removal.or(() -> keychain.unread().map(Unread::new)).orElse(new Nothing());
  }
}
