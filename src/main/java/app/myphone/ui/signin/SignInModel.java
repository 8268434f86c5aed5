package app.myphone.ui.signin;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.signin.Registration;
import app.myphone.signin.SignInProgress;
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
  private final SignInSteps steps;
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
    this.steps = new SignInSteps(clock);
  }

  /**
   * Asks to be told.
   *
   * @param signedIn told once somebody is
   */
  public void onSignedIn(Consumer<AccountSession> signedIn) {
    this.signedIn = signedIn;
  }

  /** Says why nobody is signed in any more. */
  public void explain(Problem why) {
    steps.signOut(why);
  }

  /** Where somebody signs in. */
  public Registration registration() {
    return at;
  }

  public ReadOnlyObjectProperty<SignInState> stateProperty() {
    return steps.stateProperty();
  }

  /** How long the answer is still waited for; moved on by {@link #tick}. */
  public ReadOnlyObjectProperty<Duration> leftProperty() {
    return steps.time().leftProperty();
  }

  /** Another device, beside the browser. */
  public DeviceModel device() {
    return steps.device();
  }

  /** Whether the browser is away for so long that something may be wrong. */
  public ReadOnlyBooleanProperty lateProperty() {
    return steps.time().lateProperty();
  }

  /** What a dialog has to say, until {@link #dismiss}. */
  public ReadOnlyObjectProperty<Optional<Problem>> complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Starts a sign-in, unless one is on its way. */
  public void signIn(boolean another) {
    if (!steps.isSignedOut()) {
      return;
    }
    anotherAccount = another;
    complaint.set(Optional.empty());
    steps.start();
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
    if (steps.isSignedOut()) {
      return;
    }
    running.cancel();
    failed(new Problem.NotSignedIn(ProblemCode.SIGN_IN_CANCELLED));
  }

  /** Somebody turned out to be signed in already: as good as a sign-in, unless another account is wanted. */
  public void found(AccountSession person) {
    boolean isWanted = stateProperty().get() instanceof SignInState.SignedOut || !anotherAccount;
    if (isWanted && !(stateProperty().get() instanceof SignInState.Finishing)) {
      running.cancel();
      signedIn.accept(person);
    }
  }

  /** Opens the same link once more. */
  public void openAgain() {
    if (stateProperty().get() instanceof SignInState.Waiting waiting) {
      background.run(() -> browser.open(waiting.link()), opened -> steps.reopened(waiting, opened), _ -> {});
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
    return stateProperty().get() instanceof SignInState.Waiting waiting ? Optional.of(waiting.link()) : Optional.empty();
  }

  /** A second has passed. */
  public void tick() {
    steps.tick();
  }

  /** The dialog was closed; what it said stays on the screen. */
  public void dismiss() {
    complaint.set(Optional.empty());
  }

  @Override
  public void close() {
    running.cancel();
  }

  private void failed(Problem problem) {
    steps.signOut(problem);
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
    }), steps);
  }
}
