package app.myphone.os;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** What goes to stderr goes to the log file as well; once that fails, to stderr alone, which says so once. */
final class LogCopy extends OutputStream {
  private final PrintStream err;
  private final LogFile file;
  private boolean broken;

  LogCopy(PrintStream err, LogFile file) {
    this.err = err;
    this.file = file;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    err.write(bytes, offset, length);
    if (broken) {
      return;
    }
    try {
      file.write(bytes, offset, length);
    } catch (IOException e) {
      broken = true;
      err.println("my-phone: the log file cannot be written any more: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void flush() {
    err.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
