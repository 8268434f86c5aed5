package app.myphone.ui.signin;

import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** From one picture of a sign-in to the next, with the time that is left and the other device. FX thread only. */
final class SignInSteps {
  private final ReadOnlyObjectWrapper<SignInState> state =
      new ReadOnlyObjectWrapper<>(new SignInState.SignedOut(Optional.empty()));
  private final SignInTimer time;
  private final DeviceModel device;

  SignInSteps(Clock clock) {
    this.time = new SignInTimer(clock);
    this.device = new DeviceModel(clock);
  }

  ReadOnlyObjectProperty<SignInState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  SignInTimer time() {
    return time;
  }

  DeviceModel device() {
    return device;
  }

  boolean isSignedOut() {
    return state.get() instanceof SignInState.SignedOut;
  }

  void start() {
    state.set(new SignInState.Starting());
    time.reset();
  }

  /** The browser has its turn, when it opened. */
  void waiting(URI link, Duration limit, boolean opened) {
    if (state.get() instanceof SignInState.Starting) {
      time.start(limit);
      state.set(new SignInState.Waiting(link, opened));
    }
  }

  /** The same link was opened once more, or could not be. */
  void reopened(SignInState.Waiting waiting, boolean opened) {
    if (state.get().equals(waiting)) {
      state.set(new SignInState.Waiting(waiting.link(), opened));
    }
  }

  /** The browser or the other device came back. */
  void answered() {
    if (state.get() instanceof SignInState.Waiting) {
      time.stop();
      state.set(new SignInState.Finishing());
    }
  }

  void signOut(Problem why) {
    time.stop();
    state.set(new SignInState.SignedOut(Optional.of(why)));
  }

  /** A second has passed. */
  void tick() {
    time.tick();
    device.tick();
  }
}
