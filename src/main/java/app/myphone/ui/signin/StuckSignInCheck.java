package app.myphone.ui.signin;

import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.signin.ServerCheck;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Why nothing comes back from the browser: the server is asked itself, once for each sign-in. */
public final class StuckSignInCheck implements AutoCloseable {
  private final ServerCheck check;
  private final Registration at;
  private final Background background;
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(new None());
  private Running running = Running.NONE;

  public StuckSignInCheck(ServerCheck check, Registration at, Background background) {
    this.check = check;
    this.at = at;
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
      running = background.run(() -> check.client(at.issuer(), at.clientId()),
          () -> answer.set(new Accepts()), problem -> answer.set(new Refuses(problem)));
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
