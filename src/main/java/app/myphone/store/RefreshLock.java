package app.myphone.store;

import app.myphone.os.Clock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn at a time with an account's sign-in, among all processes of a person (rule 39): a lock on an empty file that
 * is named by a hash. The system frees the lock of a process that dies. Nobody waits for ever: where no lock can be had
 * the turn begins without one, and the vault is read again before anything is given up. Thread-safe.
 */
public final class RefreshLock {
  private static final Logger LOG = LoggerFactory.getLogger(RefreshLock.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Path folder;
  private final Clock clock;

  /** @param folder made when it is first needed */
  public RefreshLock(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A turn that ends when it is closed. */
  public interface Lease extends AutoCloseable {
    /** Nobody to wait for. */
    Lease FREE = new Lease() {
      @Override
      public boolean isAlone() {
        return true;
      }

      @Override
      public void close() {}
    };
    /** Others could not be kept out. */
    Lease UNLOCKED = () -> {};

    /** Whether no other process can be in its own turn meanwhile. */
    default boolean isAlone() {
      return false;
    }

    @Override
    void close();
  }

  /** With the lock. */
  private record Locked(FileChannel file) implements Lease {
    @Override
    public boolean isAlone() {
      return true;
    }

    @Override
    public void close() {
      RefreshLock.close(file);
    }
  }

  /** Waits for the others at that account, at most that long; honours interruption. */
  public Lease take(String issuer, String subject, Duration limit) throws InterruptedException {
    FileChannel file;
    try {
      file = opened(issuer, subject);
    } catch (IOException | SecurityException e) {
      LOG.info("no lock: {}", e.getClass().getSimpleName());
      return Lease.UNLOCKED;
    }
    boolean alone = false;
    try {
      alone = waitFor(file, limit);
    } catch (InterruptedException e) {
      close(file);
      throw e;
    } catch (IOException e) {
      LOG.info("no lock: {}", e.getClass().getSimpleName());
    }
    return alone ? new Locked(file) : () -> close(file);
  }

  private boolean waitFor(FileChannel file, Duration limit) throws IOException, InterruptedException {
    long start = clock.nanoTime();
    while (!locked(file)) {
      if (clock.nanoTime() - start > limit.toNanos()) {
        LOG.info("no lock within {} s", limit.toSeconds());
        return false;
      }
      clock.pause(LOOK_AGAIN);
    }
    return true;
  }

  /** Another thread of this process is in the way just as another process is. */
  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private FileChannel opened(String issuer, String subject) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(folder.resolve(name(issuer + " " + subject)),
        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.debug("lock: {}", e.getClass().getSimpleName());
    }
  }

  private static String name(String account) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16) + ".lock";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
