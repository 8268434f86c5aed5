package app.myphone.os;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

/**
 * {@code my-phone.log} in a folder, for this person alone to read. Before it grows beyond its limit it becomes
 * {@code my-phone.log.1}, in place of the one before. Several processes may add to it. Never follows a link.
 */
final class LogFile extends OutputStream {
  static final String NAME = "my-phone.log";
  private static final Set<OpenOption> ADD = Set.of(
      StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final long limit;
  private FileChannel file;

  /**
   * Makes the folder as needed.
   *
   * @throws IOException when nothing can be written there
   */
  LogFile(Path folder, long limit) throws IOException {
    Files.createDirectories(folder);
    this.path = folder.resolve(NAME);
    this.limit = limit;
    this.file = opened();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (file.size() > 0 && file.size() + length > limit) {
      file.close();
      Files.move(path, path.resolveSibling(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
      file = opened();
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, (int) Math.min(length, limit));
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private FileChannel opened() throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mine = posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
    if (Files.exists(path) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a file");
    }
    return FileChannel.open(path, ADD, mine);
  }
}
