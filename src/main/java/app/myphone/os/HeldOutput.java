package app.myphone.os;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds output back until it is known whether anybody shall see it. After that it goes where it would have gone, also
 * that of a log handler which took this stream for standard error meanwhile. Thread-safe.
 */
public final class HeldOutput extends OutputStream {
  private final OutputStream to;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean isHeld = true;

  /** @param to where it goes in the end */
  public HeldOutput(OutputStream to) {
    this.to = to;
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    target().write(octet);
  }

  @Override
  public synchronized void write(byte[] octets, int from, int length) throws IOException {
    target().write(octets, from, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    target().flush();
  }

  /** Gives out what was held, and all that follows; a stream that takes no more gets none of it. */
  public synchronized void release() {
    if (isHeld) {
      isHeld = false;
      try {
        held.writeTo(to);
        to.flush();
      } catch (IOException e) {
        // nobody reads there any more
      }
    }
  }

  /** Drops what was held; gives out all that follows. */
  public synchronized void discard() {
    isHeld = false;
    held.reset();
  }

  private OutputStream target() {
    return isHeld ? held : to;
  }
}
