package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.os.Clock;
import app.myphone.os.TestClock;
import app.myphone.store.RefreshLock.Lease;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class RefreshLockTest {
  private static final Duration LONG = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  void oneLeaseAtATimeForAnAccount() throws Exception {
    AtomicInteger inTurn = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> threads = java.util.stream.IntStream.range(0, 8).mapToObj(_ -> Thread.ofVirtual().start(() -> {
      try (Lease _ = locks(Clock.system()).take("i", "s", LONG)) {
        most.accumulateAndGet(inTurn.incrementAndGet(), Math::max);
        Thread.yield();
        inTurn.decrementAndGet();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    })).toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void accountsDoNotWaitForEachOtherAndTheirNamesAreNotOnDisk() throws Exception {
    TestClock clock = new TestClock();
    try (Lease _ = locks(clock).take("https://a.example", "ada", LONG);
        Lease _ = locks(clock).take("https://a.example", "ben", LONG)) {
      assertThat(clock.pauses()).isEmpty();
    }
    try (var files = Files.list(folder.resolve("locks"))) {
      assertThat(files).hasSize(2).allSatisfy(file -> {
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{32}\\.lock");
        assertThat(file).isEmptyFile();
      });
    }
  }

  @Test
  void nobodyWaitsForEver() throws Exception {
    TestClock clock = new TestClock();
    try (Lease _ = locks(clock).take("i", "s", LONG); Lease second = locks(clock).take("i", "s", LONG)) {
      assertThat(second.isWaitedForInVain()).isTrue();
      assertThat(clock.nanoTime()).isBetween(LONG.toNanos(), LONG.plusSeconds(1).toNanos());
    }
  }

  @Test
  void waitingCanBeInterruptedAndLeavesTheLockToOthers() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (Lease _ = locks(Clock.system()).take("i", "s", LONG)) {
      Thread waiting = Thread.ofVirtual().start(() -> {
        assertThatThrownBy(() -> locks(Clock.system()).take("i", "s", LONG)).isInstanceOf(InterruptedException.class);
        ended.countDown();
      });
      waiting.interrupt();
      ended.await();
    }
    TestClock clock = new TestClock();
    locks(clock).take("i", "s", LONG).close();
    assertThat(clock.pauses()).isEmpty();
  }

  @Test
  void whereNoFileCanBeMadeTheTurnBeginsWithoutALock() throws Exception {
    Path file = Files.writeString(folder.resolve("locks"), "not a folder");
    assertThat(locks(Clock.system()).take("i", "s", LONG)).isSameAs(Lease.UNLOCKED);
    assertThat(file).hasContent("not a folder");
  }

  @Test
  void aProcessKilledInItsTurnLeavesTheLockToOthers() throws Exception {
    Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), LockHolder.class.getName(), folder.resolve("locks").toString()).start();
    assertThat(other.inputReader().readLine()).isEqualTo("locked");
    TestClock clock = new TestClock();
    try (Lease without = locks(clock).take("i", "s", Duration.ofMillis(50))) {
      assertThat(without.isAlone()).isFalse();
    }
    other.destroyForcibly().waitFor();
    try (Lease turn = locks(Clock.system()).take("i", "s", LONG)) {
      assertThat(turn.isAlone()).isTrue();
    }
  }

  @Test
  void inAFolderThatIsReadOnlyTheTurnBeginsWithoutALock() throws Exception {
    assertThat(new RefreshLock(Path.of("/proc/my-phone"), Clock.system()).take("i", "s", LONG).isAlone()).isFalse();
  }

  @Test
  void nobodyElseCanOpenTheFolderOrItsFiles() throws Exception {
    Path state = Files.createDirectory(folder.resolve("locks"), mode("rwxr-xr-x"));
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));
    locks(Clock.system()).take("i", "s", LONG).close();
    Path file = only(state);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (FileChannel others = FileChannel.open(file, StandardOpenOption.READ);
        FileLock _ = others.lock(0, Long.MAX_VALUE, true);
        Lease turn = locks(Clock.system()).take("i", "s", LONG)) {
      assertThat(turn.isAlone()).isTrue();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state))).isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only(state)))).isEqualTo("rw-------");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // nothing else ends a wait for a FIFO
  void aFifoOrALinkInPlaceOfTheLockIsNotOpened() throws Exception {
    locks(Clock.system()).take("i", "s", LONG).close();
    Path file = only(folder.resolve("locks"));
    Files.delete(file);
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    assertThat(locks(Clock.system()).take("i", "s", LONG)).isSameAs(Lease.UNLOCKED);
    Files.delete(file);
    Files.createSymbolicLink(file, folder.resolve("elsewhere"));
    assertThat(locks(Clock.system()).take("i", "s", LONG)).isSameAs(Lease.UNLOCKED);
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  private static Path only(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList().getFirst();
    }
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private RefreshLock locks(Clock clock) {
    return new RefreshLock(folder.resolve("locks"), clock);
  }
}
