package app.myphone;

import app.myphone.os.Display;
import app.myphone.os.Display.Missing;
import app.myphone.os.Display.Reason;
import app.myphone.os.HeldOutput;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Watches over the window while it opens: whatever fails until it is seen ends the toolkit, so that no empty window
 * stays. Thread-safe.
 */
final class Opening {
  private final PrintStream err = System.err;
  private final HeldOutput held = new HeldOutput(err);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean hasToolkit;

  /** Holds back what is said on stderr while the toolkit starts: where JavaFX cannot, it prints stack traces. */
  void begin() {
    System.setErr(new PrintStream(held, true, err.charset()));
  }

  /** Does a part of it on the FX thread, and takes what is thrown there until {@link #isOver}. */
  void step(Runnable part) {
    if (!hasToolkit) {
      hasToolkit = true;
      System.setErr(err);
      held.release();
    }
    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> fail(thrown));
    try {
      part.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  /** The window is seen; from now on what is thrown on the FX thread goes where it goes on any other. */
  void isOver() {
    Thread.currentThread().setUncaughtExceptionHandler(null);
  }

  /** Notes what kept the toolkit from starting. */
  void failed(Throwable thrown) {
    System.setErr(err);
    held.discard();
    failure.compareAndSet(null, thrown);
  }

  /**
   * Returns when the window was opened.
   *
   * @throws NoWindowException when the reason lies with this computer
   */
  void check(Display display) throws NoWindowException {
    Throwable thrown = failure.get();
    if (thrown == null) {
      return;
    }
    if (!hasToolkit) {
      throw new NoWindowException(thrown instanceof UnsupportedOperationException
          ? new Missing(Reason.REFUSED, display.name()) : new Missing(Reason.NO_TOOLKIT, thrown.getClass().getSimpleName()),
          thrown);
    }
    if (isAboutFonts(thrown)) {
      throw new NoWindowException(new Missing(Reason.NO_FONTS, ""), thrown);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private void fail(Throwable thrown) {
    if (failure.compareAndSet(null, thrown)) {
      Platform.exit();
    }
  }

  /** JavaFX says so on stderr only, and then misses what it has not found. */
  private static boolean isAboutFonts(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("com.sun.javafx.font.");
  }
}
