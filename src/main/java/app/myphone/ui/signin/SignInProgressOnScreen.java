package app.myphone.ui.signin;

import app.myphone.oidc.DeviceCode;
import app.myphone.problem.Problem;
import app.myphone.signin.DeviceFlowStarter;
import app.myphone.signin.SignInProgress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings what one attempt tells, on the thread that signs in, to the models. */
final class SignInProgressOnScreen implements SignInProgress {
  private final Consumer<Runnable> show;
  private final DeviceModel device;
  private final SignInTimer time;
  private final Screen screen;

  /** @param show does a change where the models may be changed, unless the attempt is an old one by then */
  SignInProgressOnScreen(Consumer<Runnable> show, DeviceModel device, SignInTimer time, Screen screen) {
    this.show = show;
    this.device = device;
    this.time = time;
    this.screen = screen;
  }

  /** What becomes another picture. */
  interface Screen {
    void waiting(URI link, Duration limit, boolean opened);

    void answered();
  }

  @Override
  public void begun(DeviceFlowStarter other) {
    show.accept(() -> device.begin(other));
  }

  @Override
  public void waiting(URI link, Duration limit, boolean opened) {
    show.accept(() -> screen.waiting(link, limit, opened));
  }

  @Override
  public void onDevice(DeviceCode code) {
    show.accept(() -> device.show(code));
  }

  /** The screen has Cancel: it always goes on. */
  @Override
  public boolean notOnDevice(Problem why, Duration left) {
    show.accept(() -> {
      device.end(why);
      time.endIn(left);
    });
    return true;
  }

  @Override
  public void answered() {
    show.accept(screen::answered);
  }
}
