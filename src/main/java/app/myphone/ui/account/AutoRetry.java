package app.myphone.ui.account;

import app.myphone.os.NetworkWatch;
import app.myphone.problem.Problem;
import app.myphone.ui.account.PhoneModel.Content;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import app.myphone.ui.problem.TransientProblems;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks again by itself after the network or the server was away: as soon as the network seems to be back, else in a
 * quarter of a minute, then in longer and longer pauses.
 */
public final class AutoRetry implements AutoCloseable {
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final PhoneModel model;
  private final NetworkWatch network;
  private final Background background;
  private Duration pause = FIRST;
  private Running waiting = Running.NONE;

  public AutoRetry(PhoneModel model, NetworkWatch network, Background background) {
    this.model = model;
    this.network = network;
    this.background = background;
    model.contentProperty().subscribe(content -> follow(waitsForServer(content)));
  }

  @Override
  public void close() {
    waiting.cancel();
    waiting = Running.NONE;
  }

  @SuppressWarnings("ReferenceEquality") // NONE is the one that does not run
  private void follow(boolean waits) {
    if (!waits) {
      close();
      pause = FIRST;
    } else if (waiting == Running.NONE) {
      await();
    }
  }

  private void await() {
    Duration limit = pause;
    waiting = background.run(() -> network.await(limit), this::again, _ -> {});
  }

  private void again() {
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    model.retryByItself();
    await();
  }

  private static boolean waitsForServer(Content content) {
    Optional<Problem> problem = switch (content) {
      case Content.Loading _ -> Optional.empty();
      case Content.Shown shown -> shown.stale();
      case Content.Failed failed -> Optional.of(failed.problem());
    };
    return problem.filter(TransientProblems::mayPass).isPresent();
  }
}
