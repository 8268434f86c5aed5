package app.myphone.ui.signin;

import app.myphone.problem.Problem;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background.Task;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Why nothing comes back from the browser: the server is asked itself, once for each sign-in. */
public final class StuckSignInCheck implements AutoCloseable {
  private final Task check;
  private final Background background;
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(new None());
  private Running running = Running.NONE;

  /** @param check makes one authorization request without cookies; blocking */
  public StuckSignInCheck(Task check, Background background) {
    this.check = check;
    this.background = background;
  }

  /** What the server said. */
  public sealed interface Answer {}

  /** Nothing yet. */
  public record None() implements Answer {}

  /** It takes this app and its redirect address: the reason is in the browser. */
  public record Accepts() implements Answer {}

  /** A sign-in cannot succeed, and why. */
  public record Refuses(Problem problem) implements Answer {}

  public ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** It takes long. */
  @SuppressWarnings("ReferenceEquality") // NONE is the one that does not run
  void ask() {
    if (running == Running.NONE) {
      running = background.run(check, () -> answer.set(new Accepts()), problem -> answer.set(new Refuses(problem)));
    }
  }

  /** A sign-in begins: what was said of the one before may be no longer true. */
  void reset() {
    close();
    answer.set(new None());
  }

  @Override
  public void close() {
    running.cancel();
    running = Running.NONE;
  }
}
