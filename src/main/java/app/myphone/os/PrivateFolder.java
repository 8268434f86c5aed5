package app.myphone.os;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A folder that nobody else can look into: made with mode 0700. One that is there already must be a folder of this
 * person and closed to everybody else; it is never put right, for who opened it may have put something there.
 */
public record PrivateFolder(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
      PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  private static final Path THIS_PROCESS = Path.of("/proc/self");

  /**
   * Makes it where there is none, or looks at the one there is.
   *
   * @throws IOException when it is not to be had
   */
  public void make() throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (path.getParent() != null) {
        Files.createDirectories(path.getParent());
      }
      if (posix) {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createDirectory(path);
      }
    } catch (FileAlreadyExistsException e) {
      if (posix) {
        check();
      }
    }
  }

  private void check() throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!found.isDirectory() || !OWNER_ONLY.containsAll(found.permissions())
        || !found.owner().equals(Files.getOwner(me()))) {
      throw new IOException("not a private folder");
    }
  }

  /** Something that surely is this person's: the process itself, else the home folder. */
  private static Path me() throws IOException {
    return Files.exists(THIS_PROCESS) ? THIS_PROCESS.toRealPath() : Path.of(System.getProperty("user.home"));
  }
}
