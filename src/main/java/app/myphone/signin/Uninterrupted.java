package app.myphone.signin;

import app.myphone.store.KeychainFailure;
import java.util.Optional;

/** Does what must be done although the thread is interrupted, as it is bounded by itself; the interruption is put off. */
final class Uninterrupted {
  private Uninterrupted() {}

  /** What is done; gives why it failed, if it did. */
  @FunctionalInterface
  interface Work {
    Optional<KeychainFailure> run() throws InterruptedException;
  }

  static Optional<KeychainFailure> run(Work work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.run();
    } catch (InterruptedException e) {
      interrupted = true;
      return again(work);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Optional<KeychainFailure> again(Work work) {
    try {
      return work.run();
    } catch (InterruptedException e) {
      return Optional.empty(); // interrupted twice within a moment: whoever does that is in a hurry
    }
  }
}
