package app.myphone.store;

import app.myphone.os.Clock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn at a time with an account's sign-in, among all processes of a person : a lock on an empty file in the
 * {@link StateFolder}. The system frees the lock of a process that dies. Nobody waits for ever: where no lock can be had
 * the turn begins without one, and the vault is read again before anything is given up. Thread-safe.
 */
public final class RefreshLock {
  private static final Logger LOG = LoggerFactory.getLogger(RefreshLock.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final StateFolder folder;
  private final Clock clock;

  /** @param folder made when it is first needed */
  public RefreshLock(Path folder, Clock clock) {
    this.folder = new StateFolder(folder);
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

    /** Whether another process did not end its turn in time. */
    default boolean isWaitedForInVain() {
      return false;
    }

    @Override
    void close();
  }

  /** A file that is open, perhaps with the lock on it. */
  private record Open(FileChannel file, boolean isAlone, boolean isWaitedForInVain) implements Lease {
    @Override
    public void close() {
      RefreshLock.close(file);
    }
  }

  /** What is still to be removed, in the same folder. */
  public RemovalMarks removalMarks() {
    return new RemovalMarks(Optional.of(folder.path()));
  }

  /** Which account was used last, in the same folder. */
  public LastUsed lastUsed() {
    return new LastUsed(Optional.of(folder.path()));
  }

  /** Waits for the others at that account, at most that long; honours interruption. */
  public Lease take(String issuer, String subject, Duration limit) throws InterruptedException {
    FileChannel file;
    try {
      file = folder.open(StateFolder.name(issuer, subject, ".lock"));
    } catch (IOException | SecurityException e) {
      LOG.info("no lock: {}", e.getClass().getSimpleName());
      return Lease.UNLOCKED;
    }
    try {
      boolean alone = waitFor(file, limit);
      return new Open(file, alone, !alone);
    } catch (InterruptedException e) {
      close(file);
      throw e;
    } catch (IOException e) {
      LOG.info("no lock: {}", e.getClass().getSimpleName());
      return new Open(file, false, false);
    }
  }

  private boolean waitFor(FileChannel file, Duration limit) throws IOException, InterruptedException {
    long start = clock.nanoTime();
    while (!locked(file)) {
      if (clock.nanoTime() - start > limit.toNanos()) {
        LOG.info("no lock within {} ms", limit.toMillis());
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

  private static void close(FileChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.debug("lock: {}", e.getClass().getSimpleName());
    }
  }
}
