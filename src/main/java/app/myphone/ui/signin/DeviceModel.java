package app.myphone.ui.signin;

import app.myphone.http.Deadline;
import app.myphone.oidc.DeviceCode;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.signin.DeviceFlowStarter;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Another device, while the browser is waited for: offered, a code that runs out, or why there is none. */
public final class DeviceModel {
  private final Clock clock;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new NotYet());
  private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private Optional<DeviceFlowStarter> device = Optional.empty();
  private Optional<Deadline> end = Optional.empty();

  DeviceModel(Clock clock) {
    this.clock = clock;
  }

  /** What is shown of it. */
  public sealed interface State {}

  /** There is none. */
  public record NotYet() implements State {}

  /** A person may want it. */
  public record Offered() implements State {}

  /** The server is asked for a code. */
  public record Asking() implements State {}

  /** A code, for {@link #leftProperty}. */
  public record Coded(DeviceCode code) implements State {}

  /**
   * No code any more, and why; perhaps there can be a fresh one, but never by itself: the person may be gone
   * (<a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.5">RFC 8628, 3.5</a>).
   */
  public record Ended(Problem why) implements State {
    /** Whether it makes sense to ask for another code. */
    public boolean mayAskAgain() {
      return why.code() != ProblemCode.DEVICE_NOT_ALLOWED && why.code() != ProblemCode.CLIENT_UNKNOWN;
    }
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** How long the code is good for. */
  public ReadOnlyObjectProperty<Duration> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** A person wants a code, the first one or a fresh one. */
  public void use() {
    if (state.get() instanceof Offered || (state.get() instanceof Ended ended && ended.mayAskAgain())) {
      state.set(new Asking());
      device.ifPresent(DeviceFlowStarter::start);
    }
  }

  void begin(DeviceFlowStarter other) {
    device = Optional.of(other);
    end = Optional.empty();
    state.set(new Offered());
  }

  void show(DeviceCode code) {
    end = Optional.of(Deadline.in(code.life(), clock));
    left.set(code.life());
    state.set(new Coded(code));
  }

  void end(Problem why) {
    end = Optional.empty();
    state.set(new Ended(why));
  }

  void tick() {
    end.ifPresent(until -> left.set(until.left()));
  }
}
