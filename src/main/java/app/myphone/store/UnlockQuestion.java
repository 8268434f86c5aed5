package app.myphone.store;

import app.myphone.store.CredentialStoreException.Reason;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * One question on the screen at a time. It is asked on a daemon thread of its own, which is left behind when nobody
 * answers; whoever asks meanwhile waits for the same answer. Thread-safe.
 */
final class UnlockQuestion {
  private @Nullable FutureTask<Boolean> open;

  /** Whether the person unlocked it. An interruption ends the waiting, not the question. */
  boolean ask(Keychain.Prompt prompt) throws CredentialStoreException, InterruptedException {
    try {
      return asked(prompt).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CredentialStoreException known
          ? known : new CredentialStoreException(Reason.REFUSED);
    }
  }

  private synchronized FutureTask<Boolean> asked(Keychain.Prompt prompt) {
    FutureTask<Boolean> asked = open;
    if (asked == null || asked.isDone()) {
      asked = new FutureTask<>(prompt::ask);
      open = asked;
      Thread.ofPlatform().daemon().name("unlock").start(asked);
    }
    return asked;
  }
}
