package app.myphone.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Where the processes of a person tell each other about an account: empty files that are named by a hash, so that no
 * name and no secret is on disk. Mode 0700, its files 0600: with less, another person of this computer could hold a lock.
 * What is no regular file is never opened: a FIFO would make us wait for ever.
 */
record StateFolder(Path path) {
  private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Which file is about an account. */
  static String name(String issuer, String subject, String ending) {
    return hash(issuer + " " + subject) + ending;
  }

  /** Opens a file for writing, made when it is not there. */
  FileChannel open(String name) throws IOException {
    Path file = path.resolve(name);
    make();
    if (isPosix()) {
      removeOneThatOthersCanOpen(file);
    }
    return FileChannel.open(file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), mode(FILE));
  }

  private void make() throws IOException {
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    try {
      Files.createDirectory(path, mode(FOLDER));
    } catch (FileAlreadyExistsException e) {
      if (isPosix() && !FOLDER.containsAll(Files.getPosixFilePermissions(path))) {
        Files.setPosixFilePermissions(path, FOLDER);
      }
    }
  }

  /** Earlier versions made such files, and whoever has one open already keeps it. */
  private static void removeOneThatOthersCanOpen(Path file) throws IOException {
    try {
      PosixFileAttributes found = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isRegularFile()) {
        throw new IOException("not a regular file");
      }
      if (!FILE.containsAll(found.permissions())) {
        Files.delete(file);
      }
    } catch (NoSuchFileException e) {
      // the first time
    }
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private FileAttribute<?>[] mode(Set<PosixFilePermission> permissions) {
    return isPosix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
  }

  private static String hash(String account) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
