package app.myphone.ui.signin;

import app.myphone.http.Deadline;
import app.myphone.os.Browser;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.signin.SignInProgress;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Signed out, or waiting for the browser.
 *
 * @param <S> what a finished sign-in gives
 */
public final class SignInModel<S> implements AutoCloseable {
  /** What is expected to happen: said on the screen, not in a dialog. */
  private static final Set<ProblemCode> EXPECTED = Set.of(ProblemCode.SIGN_IN_DENIED, ProblemCode.SIGN_IN_CANCELLED,
      ProblemCode.SIGN_IN_TIMED_OUT, ProblemCode.SESSION_ENDED);

  private final Story<S> story;
  private final Background background;
  private final Browser browser;
  private final Clock clock;
  private final Consumer<S> signedIn;
  private final ReadOnlyObjectWrapper<SignInState> state;
  private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyObjectWrapper<Optional<Problem>> complaint = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Deadline> deadline = Optional.empty();
  private Running running = Running.NONE;
  private boolean anotherAccount;
  private int attempt;

  /**
   * @param before why nobody is signed in any more, when there is something to say
   * @param signedIn told once, with what the story gave
   */
  public SignInModel(Story<S> story, Optional<Problem> before, Background background, Browser browser, Clock clock,
      Consumer<S> signedIn) {
    this.story = story;
    this.background = background;
    this.browser = browser;
    this.clock = clock;
    this.signedIn = signedIn;
    this.state = new ReadOnlyObjectWrapper<>(new SignInState.SignedOut(before));
  }

  /** A sign-in from beginning to end; blocking. */
  @FunctionalInterface
  public interface Story<S> {
    S run(boolean anotherAccount, SignInProgress progress) throws ProblemException, InterruptedException;
  }

  public ReadOnlyObjectProperty<SignInState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How long the answer is still waited for; moved on by {@link #tick}. */
  public ReadOnlyObjectProperty<Duration> leftProperty() {
    return left.getReadOnlyProperty();
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
    attempt++;
    SignInProgress progress = progress(attempt);
    running = background.run(() -> story.run(another, progress), signedIn, this::failed);
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

  /** The link for <em>Copy link</em>; empty when nothing is waited for. */
  public Optional<URI> link() {
    return state.get() instanceof SignInState.Waiting waiting ? Optional.of(waiting.link()) : Optional.empty();
  }

  /** A second has passed. */
  public void tick() {
    deadline.ifPresent(end -> left.set(end.left()));
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
    deadline = Optional.empty();
    state.set(new SignInState.SignedOut(Optional.of(problem)));
    if (!EXPECTED.contains(problem.code())) {
      complaint.set(Optional.of(problem));
    }
  }

  /** Told on the thread that signs in; what an older attempt says late is not shown. */
  private SignInProgress progress(int ours) {
    return new SignInProgress() {
      @Override
      public void waiting(URI link, Duration limit, boolean opened) {
        Deadline end = Deadline.in(limit, clock);
        show(() -> waitFor(link, end, opened));
      }

      @Override
      public void answered() {
        show(SignInModel.this::finish);
      }

      private void show(Runnable change) {
        background.show(() -> {
          if (ours == attempt) {
            change.run();
          }
        });
      }
    };
  }

  private void waitFor(URI link, Deadline end, boolean opened) {
    if (state.get() instanceof SignInState.Starting) {
      deadline = Optional.of(end);
      left.set(end.left());
      state.set(new SignInState.Waiting(link, opened));
    }
  }

  private void finish() {
    if (state.get() instanceof SignInState.Waiting) {
      deadline = Optional.empty();
      state.set(new SignInState.Finishing());
    }
  }
}
