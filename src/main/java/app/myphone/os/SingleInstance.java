package app.myphone.os;

import app.myphone.config.FirstPage;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for each person and display. The first process holds a lock, which the system frees however it dies, and
 * then listens at a socket; to connect there means <em>come to the front</em>, and all that can be said is one of the
 * few words that name a page: nothing else is read. The answer names what the window was started with. Where any of
 * this cannot be had, the window simply opens.
 */
public final class SingleInstance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(30);
  private static final long AT_ONCE = Duration.ofMillis(100).toNanos();
  private static final int LONGEST = 128;
  private static final Duration WORD = Duration.ofMillis(500);
  private static final int LONGEST_WORD = 16;

  private final PrivateFolder folder;
  private final String name;
  private final Supplier<String> startedWith;
  private final Clock clock;
  private @Nullable FileChannel lock;
  private @Nullable ServerSocketChannel door;

  /**
   * @param name of the display, for a window on another one is of no use here
   * @param startedWith a short word that tells settings apart and gives none of them away
   */
  public SingleInstance(PrivateFolder folder, String name, Supplier<String> startedWith, Clock clock) {
    this.folder = folder;
    this.name = name.replaceAll("[^A-Za-z0-9.]", "_");
    this.startedWith = startedWith;
    this.clock = clock;
  }

  /**
   * Becomes the one window, or brings the one that is there to the front. A window that neither ends nor answers within
   * six seconds is none.
   *
   * @param page what that window is to show
   * @return what the other window was started with; empty when this process may open its own
   */
  public Optional<String> other(Optional<FirstPage> page) throws InterruptedException {
    try {
      folder.make();
      long start = clock.nanoTime();
      while (!locked() && clock.nanoTime() - start < PATIENCE.toNanos()) {
        Optional<String> answer = ask(page);
        if (answer.isPresent()) {
          return answer;
        }
        clock.pause(LOOK_AGAIN);
      }
    } catch (IOException | RuntimeException e) {
      log().info("no look for another window: {}", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /**
   * Lets later starts bring this window to the front; to be called once the window is seen.
   *
   * @param toFront called on a thread of its own, not more often than a person could, with the page that is wanted
   */
  public synchronized void listen(Consumer<Optional<FirstPage>> toFront) {
    if (lock == null) {
      return;
    }
    try {
      Files.deleteIfExists(socket());
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door = opened;
      opened.bind(UnixDomainSocketAddress.of(socket()));
      Thread.ofPlatform().daemon().name("one-window").start(() -> answer(opened, toFront));
    } catch (IOException | RuntimeException e) {
      log().info("later starts open a window of their own: {}", e.getClass().getSimpleName());
      close();
    }
  }

  /** Makes room for the next window. */
  @Override
  @SuppressWarnings("try") // both are closed at its end, in whatever way it ends
  public synchronized void close() {
    try (FileChannel held = lock; ServerSocketChannel opened = door) {
      if (opened != null) {
        Files.deleteIfExists(socket());
      }
    } catch (IOException e) {
      log().debug("one window: {}", e.getClass().getSimpleName());
    }
    lock = null;
    door = null;
  }

  private void answer(ServerSocketChannel opened, Consumer<Optional<FirstPage>> toFront) {
    AtomicLong last = new AtomicLong(System.nanoTime() - AT_ONCE);
    while (opened.isOpen()) {
      try {
        SocketChannel visitor = opened.accept();
        Thread.ofVirtual().name("one-window-visitor").start(() -> answer(visitor, last, toFront));
      } catch (IOException e) {
        log().debug("one window: {}", e.getClass().getSimpleName());
      }
    }
  }

  /** A visitor who says nothing holds up nobody. */
  private void answer(SocketChannel channel, AtomicLong last, Consumer<Optional<FirstPage>> toFront) {
    try (SocketChannel visitor = channel) {
      visitor.configureBlocking(false);
      FirstLine.write(visitor, startedWith.get());
      Optional<FirstPage> page = FirstPage.of(FirstLine.read(visitor, LONGEST_WORD, WORD));
      long now = System.nanoTime();
      if (last.accumulateAndGet(now, (before, at) -> at - before >= AT_ONCE ? at : before) == now) {
        toFront.accept(page);
      }
    } catch (IOException e) {
      log().debug("one window: {}", e.getClass().getSimpleName());
    }
  }

  private synchronized boolean locked() throws IOException {
    FileChannel file = FileChannel.open(folder.path().resolve(name + ".lock"),
        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        lock = file;
        return true;
      }
    } catch (OverlappingFileLockException e) {
      log().debug("another window of this process");
    }
    file.close();
    return false;
  }

  /** Empty while the other one is not listening yet, or no more. */
  private Optional<String> ask(Optional<FirstPage> page) {
    try (SocketChannel other = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      other.configureBlocking(false);
      if (!other.connect(UnixDomainSocketAddress.of(socket()))) {
        return Optional.empty();
      }
      FirstLine.write(other, page.map(FirstPage::id).orElse(""));
      return Optional.of(FirstLine.read(other, LONGEST, ANSWER)).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Made when there is something to say: no window waits for it. */
  private static Logger log() {
    return LoggerFactory.getLogger(SingleInstance.class);
  }

  private Path socket() {
    return folder.path().resolve(name + ".socket");
  }
}
