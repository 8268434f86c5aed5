package app.myphone.ui.signin;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
import app.myphone.store.KeychainFailure;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Signed out, or waiting for the browser. FX thread only. */
public final class SignInModel implements AutoCloseable {
  /** What is expected to happen: said on the screen, not in a dialog. */
  private static final Set<ProblemCode> EXPECTED = Set.of(ProblemCode.SIGN_IN_DENIED, ProblemCode.SIGN_IN_CANCELLED,
      ProblemCode.SIGN_IN_TIMED_OUT, ProblemCode.SESSION_ENDED);

  private final AccountSignIn signIn;
  private final Registration at;
  private final Background background;
  private final Browser browser;
  private final SignInTimer time;
  private final DeviceModel device;
  private final ReadOnlyObjectWrapper<SignInState> state =
      new ReadOnlyObjectWrapper<>(new SignInState.SignedOut(Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<Problem>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Running running = Running.NONE;
  private Consumer<AccountSession> signedIn = _ -> {};
  private boolean anotherAccount;
  private int attempt;

  public SignInModel(AccountSignIn signIn, Registration at, Background background, Browser browser, Clock clock) {
    this.signIn = signIn;
    this.at = at;
    this.background = background;
    this.browser = browser;
    this.time = new SignInTimer(clock);
    this.device = new DeviceModel(clock);
  }

  /** @param signedIn told once somebody is */
  public void onSignedIn(Consumer<AccountSession> signedIn) {
    this.signedIn = signedIn;
  }

  /** Says why nobody is signed in any more. */
  public void explain(Problem why) {
    state.set(new SignInState.SignedOut(Optional.of(why)));
  }

  /** Where somebody signs in. */
  public Registration registration() {
    return at;
  }

  /** Why the keychain could not say who is still signed in, if so; the demo has none. */
  Optional<KeychainFailure> unread() {
    return at.demo() ? Optional.empty() : signIn.unread();
  }

  public ReadOnlyObjectProperty<SignInState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How long the answer is still waited for; moved on by {@link #tick}. */
  public ReadOnlyObjectProperty<Duration> leftProperty() {
    return time.leftProperty();
  }

  /** Another device, beside the browser. */
  public DeviceModel device() {
    return device;
  }

  /** Whether the browser is away for so long that something may be wrong. */
  public ReadOnlyBooleanProperty lateProperty() {
    return time.lateProperty();
  }

  /** What a dialog has to say, until {@link #dismiss}. */
  public ReadOnlyObjectProperty<Optional<Problem>> complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Starts a sign-in, unless one is on its way. */
  public void signIn(boolean another) {
    if (!(state.get() instanceof SignInState.SignedOut)) {
      return;
    }
    anotherAccount = another;
    complaint.set(Optional.empty());
    state.set(new SignInState.Starting());
    time.reset();
    attempt++;
    SignInProgress progress = progress();
    running = background.run(() -> signIn.run(at, another, progress), signedIn, this::failed);
  }

  /** The same once more. */
  public void signInAgain() {
    signIn(anotherAccount);
  }

  /** Ends the waiting; the port is free again. */
  public void cancel() {
    if (state.get() instanceof SignInState.SignedOut) {
      return;
    }
    running.cancel();
    failed(new Problem.NotSignedIn(ProblemCode.SIGN_IN_CANCELLED));
  }

  /** Opens the same link once more. */
  public void openAgain() {
    if (state.get() instanceof SignInState.Waiting waiting) {
      background.run(() -> browser.open(waiting.link()), opened -> reopened(waiting, opened), _ -> {});
    }
  }

  /** Opens a page of the sign-in on another device in the browser here. */
  public void open(URI address) {
    background.run(() -> {
      browser.open(address);
    });
  }

  /** The link for <em>Copy link</em>; empty when nothing is waited for. */
  public Optional<URI> link() {
    return state.get() instanceof SignInState.Waiting waiting ? Optional.of(waiting.link()) : Optional.empty();
  }

  /** A second has passed. */
  public void tick() {
    time.tick();
    device.tick();
    if (time.lateProperty().get()) {
      device.offer();
    }
  }

  /** The dialog was closed; what it said stays on the screen. */
  public void dismiss() {
    complaint.set(Optional.empty());
  }

  @Override
  public void close() {
    running.cancel();
  }

  private void reopened(SignInState.Waiting waiting, boolean opened) {
    if (state.get().equals(waiting)) {
      state.set(new SignInState.Waiting(waiting.link(), opened));
    }
  }

  private void failed(Problem problem) {
    time.stop();
    state.set(new SignInState.SignedOut(Optional.of(problem)));
    if (!EXPECTED.contains(problem.code())) {
      complaint.set(Optional.of(problem));
    }
  }

  /** Told how this attempt gets on; what an older one says late is not shown. */
  SignInProgress progress() {
    int ours = attempt;
    return new SignInProgressOnScreen(change -> background.show(() -> {
      if (ours == attempt) {
        change.run();
      }
    }), device, time, new SignInProgressOnScreen.Screen() {
      @Override
      public void waiting(URI link, Duration limit, boolean opened) {
        waitFor(link, limit, opened);
      }

      @Override
      public void answered() {
        finish();
      }
    });
  }

  private void waitFor(URI link, Duration limit, boolean opened) {
    if (state.get() instanceof SignInState.Starting) {
      time.start(limit);
      if (!opened) {
        device.offer();
      }
      state.set(new SignInState.Waiting(link, opened));
    }
  }

  private void finish() {
    if (state.get() instanceof SignInState.Waiting) {
      time.stop();
      state.set(new SignInState.Finishing());
    }
  }
}
