package app.myphone.ui.phone;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.phone.PhoneModel.Content;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Asks again by itself after the network or the server was away: in half a minute, then in longer and longer pauses.
 * Never after a complete answer that said no, nor after 429 (contract, Retries).
 */
public final class AutoRetry implements AutoCloseable {
  private static final Duration FIRST = Duration.seconds(30);
  private static final Duration LONGEST = Duration.minutes(8);

  private final PauseTransition pause = new PauseTransition(FIRST);

  public AutoRetry(PhoneModel model) {
    pause.setOnFinished(_ -> {
      longer();
      model.retryByItself();
      pause.play();
    });
    model.contentProperty().subscribe(content -> follow(waitsForServer(content)));
  }

  @Override
  public void close() {
    pause.stop();
  }

  private void follow(boolean waits) {
    if (!waits) {
      pause.stop();
      pause.setDuration(FIRST);
    } else if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  private void longer() {
    Duration twice = pause.getDuration().multiply(2);
    pause.setDuration(twice.greaterThan(LONGEST) ? LONGEST : twice);
  }

  /** Whether what went wrong may pass without anybody doing anything. */
  static boolean waitsForServer(Content content) {
    Optional<Problem> problem = switch (content) {
      case Content.Loading _ -> Optional.empty();
      case Content.Shown shown -> shown.stale();
      case Content.Failed failed -> Optional.of(failed.problem());
    };
    return problem.filter(what -> what.code() == ProblemCode.SERVER_UNAVAILABLE
        || what instanceof Problem.NoAnswer).isPresent();
  }
}
