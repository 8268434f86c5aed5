package app.myphone.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * {@code my-phone.log} in a folder, for this person alone to read. Before it grows beyond its limit it becomes
 * {@code my-phone.log.1}, in place of the one before. Several processes may add to it. Never follows a link.
 *
 * <p>Java's own {@link java.util.logging.FileHandler} can't do that: it makes each new file with the permissions of the
 * process, adds a number to its name, and rotates only after the limit is passed.
 */
final class LogFile extends Handler {
  static final String NAME = "my-phone.log";
  private static final Set<OpenOption> ADD = Set.of(
      StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final int limit;
  private FileChannel file;

  /**
   * Makes the folder as needed.
   *
   * @param limit in bytes; a longer line is cut
   * @param failed is told once when the file can't be written any more
   * @throws IOException when nothing can be written there
   */
  LogFile(Path folder, int limit, ErrorManager failed) throws IOException {
    Files.createDirectories(folder);
    this.path = folder.resolve(NAME);
    this.limit = limit;
    this.file = open(path);
    setFormatter(new LogLine());
    setErrorManager(failed);
  }

  @Override
  public synchronized void publish(LogRecord record) {
    byte[] line = getFormatter().format(record).getBytes(StandardCharsets.UTF_8);
    try {
      write(ByteBuffer.wrap(line, 0, Math.min(line.length, limit)));
    } catch (IOException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  /** Nothing waits in a buffer. */
  @Override
  public void flush() {}

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      reportError(null, e, ErrorManager.CLOSE_FAILURE);
    }
  }

  private void write(ByteBuffer line) throws IOException {
    if (file.size() > 0 && file.size() + line.remaining() > limit) {
      file.close();
      Files.move(path, path.resolveSibling(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
      file = open(path);
    }
    while (line.hasRemaining()) {
      file.write(line);
    }
  }

  private static FileChannel open(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly = posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
    if (Files.exists(path) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a file");
    }
    return FileChannel.open(path, ADD, ownerOnly);
  }
}
