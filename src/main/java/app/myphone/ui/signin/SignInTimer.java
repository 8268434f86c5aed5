package app.myphone.ui.signin;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How long the browser is still waited for, and whether it takes so long that something may be wrong. */
final class SignInTimer {
  /** How long the browser has before other ways are offered. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Clock clock;
  private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
  private Optional<Deadline> end = Optional.empty();
  private Optional<Deadline> patience = Optional.empty();

  SignInTimer(Clock clock) {
    this.clock = clock;
  }

  ReadOnlyObjectProperty<Duration> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** True from the first tick after the patience on, until {@link #reset}. */
  ReadOnlyBooleanProperty lateProperty() {
    return late.getReadOnlyProperty();
  }

  /** A sign-in begins. */
  void reset() {
    stop();
    late.set(false);
  }

  void start(Duration limit) {
    patience = Optional.of(Deadline.in(PATIENCE, clock));
    endIn(limit);
  }

  /** It is waited for longer, or not so long. */
  void endIn(Duration limit) {
    end = Optional.of(Deadline.in(limit, clock));
    left.set(limit);
  }

  void stop() {
    end = Optional.empty();
    patience = Optional.empty();
  }

  void tick() {
    end.ifPresent(deadline -> left.set(deadline.left()));
    if (patience.filter(Deadline::isOver).isPresent()) {
      patience = Optional.empty();
      late.set(true);
    }
  }
}
