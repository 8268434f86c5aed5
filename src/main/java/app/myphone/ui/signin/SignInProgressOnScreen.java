package app.myphone.ui.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.signin.DeviceFlowStarter;
import app.myphone.signin.SignInProgress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings what one attempt tells, on the thread that signs in, to the screen. */
final class SignInProgressOnScreen implements SignInProgress {
  private final Consumer<Runnable> show;
  private final SignInSteps steps;

  /** @param show does a change where the steps may be changed, unless the attempt is an old one by then */
  SignInProgressOnScreen(Consumer<Runnable> show, SignInSteps steps) {
    this.show = show;
    this.steps = steps;
  }

  @Override
  public void begun(DeviceFlowStarter other) {
    show.accept(() -> steps.device().begin(other));
  }

  @Override
  public void waiting(URI link, Duration limit, boolean opened) {
    show.accept(() -> steps.waiting(link, limit, opened));
  }

  @Override
  public void onDevice(DeviceCode code) {
    show.accept(() -> steps.device().show(code));
  }

  /** The screen has Cancel: it always goes on. */
  @Override
  public boolean notOnDevice(Problem why, Duration left) {
    show.accept(() -> {
      steps.device().end(why);
      steps.time().endIn(left);
    });
    return true;
  }

  @Override
  public void answered() {
    show.accept(steps::answered);
  }
}
