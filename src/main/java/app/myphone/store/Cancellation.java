package app.myphone.store;

import org.jspecify.annotations.Nullable;

/**
 * How one call that runs on another thread is given up. Whoever runs the call says how to stop it, and says when that is
 * no longer possible: after {@link #over} the way is never taken, so what it needs can be freed. Thread-safe.
 */
final class Cancellation {
  private boolean cancelled;
  private @Nullable Runnable way;

  /** Told by the call itself; taken at once when it was given up before it began. */
  synchronized void by(Runnable how) {
    way = how;
    if (cancelled) {
      how.run();
    }
  }

  synchronized void over() {
    way = null;
  }

  /** Returns at once; the call ends soon, if it knows how. */
  synchronized void cancel() {
    cancelled = true;
    if (way != null) {
      way.run();
    }
  }
}
