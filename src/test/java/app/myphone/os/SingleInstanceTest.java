package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.myphone.config.FirstPage;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two starts in one process; real processes are in {@code OneWindowProcessTest}. */
@Timeout(60)
class SingleInstanceTest {
  @TempDir
  private Path temporary;

  private final List<SingleInstance> windows = new ArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch called = new CountDownLatch(1);

  @AfterEach
  void close() {
    windows.forEach(SingleInstance::close);
  }

  @Test
  void theSecondStartBringsTheFirstToTheFrontAndLearnsWhatItWasStartedWith() throws Exception {
    first().listen(_ -> toFront());
    assertThat(window("b").other(Optional.empty())).contains("a");
    assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theSecondStartWaitsForAFirstThatIsNotListeningYet() throws Exception {
    SingleInstance first = first();
    Future<Optional<String>> second = Executors.newVirtualThreadPerTaskExecutor().submit(() -> window("b").other(Optional.empty()));
    first.listen(_ -> toFront());
    assertThat(second.get(20, TimeUnit.SECONDS)).contains("a");
  }

  @Test
  void ofManyStartsAtTheSameMomentOneOpensAWindow() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Optional<String>>> starts = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        SingleInstance window = window("w" + i);
        starts.add(threads.submit(() -> {
          start.await();
          Optional<String> other = window.other(Optional.empty());
          if (other.isEmpty()) {
            window.listen(_ -> toFront());
          }
          return other;
        }));
      }
      start.countDown();
    }
    long opened = starts.stream().filter(other -> other.resultNow().isEmpty()).count();
    assertThat(opened).isEqualTo(1);
  }

  @Test
  void onceTheFirstIsClosedTheNextOpens() throws Exception {
    SingleInstance first = first();
    first.listen(_ -> toFront());
    first.close();
    assertThat(window("b").other(Optional.empty())).isEmpty();
    assertThat(Files.list(folder()).map(file -> file.getFileName().toString())).containsExactly("_0.lock");
  }

  @Test
  void aWindowOnAnotherDisplayIsNoneHere() throws Exception {
    first().listen(_ -> toFront());
    assertThat(new SingleInstance(new PrivateFolder(folder()), ":1", () -> "b", Clock.system()).other(Optional.empty())).isEmpty();
  }

  @Test
  void aSocketThatAKilledProcessLeftIsCleared() throws Exception {
    Files.createDirectory(folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(address());
    }
    assertThat(folder().resolve("_0.socket")).exists();
    first().listen(_ -> toFront());
    assertThat(window("b").other(Optional.empty())).contains("a");
  }

  @Test
  void aFirstThatNeverAnswersIsNoneAfterAWhile() throws Exception {
    first();
    assertThat(new SingleInstance(new PrivateFolder(folder()), ":0", () -> "b", new TestClock()).other(Optional.empty())).isEmpty();
  }

  @Test
  void aWindowOfManyVisitorsGarbageAndSilenceStillAnswers() throws Exception {
    first().listen(_ -> toFront());
    ByteBuffer huge = ByteBuffer.allocate(1 << 20);
    List<SocketChannel> silent = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      try (SocketChannel loud = SocketChannel.open(address())) {
        loud.configureBlocking(false);
        loud.write(huge.rewind());
      } catch (IOException e) {
        // thrown out: nothing is read
      }
      if (i < 200) {
        silent.add(SocketChannel.open(address()));
      }
    }
    assertThat(window("b").other(Optional.empty())).contains("a");
    for (SocketChannel channel : silent) {
      channel.close();
    }
    assertThat(calls.get()).isLessThan(600);
  }

  @ParameterizedTest
  @EnumSource(FirstPage.class)
  void theFirstIsToldWhichPageIsWanted(FirstPage page) throws Exception {
    BlockingQueue<Optional<FirstPage>> wanted = new LinkedBlockingQueue<>();
    first().listen(wanted::add);
    assertThat(window("b").other(Optional.of(page))).contains("a");
    assertThat(wanted.poll(20, TimeUnit.SECONDS)).contains(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "LOOKUP\n", "lookup", "lookup \u0000\n", "quit\n", "lookup\nsettings\n", "settingssettingssettings\n"})
  void anythingElseThatIsSaidOnlyBringsItToTheFront(String said) throws Exception {
    BlockingQueue<Optional<FirstPage>> wanted = new LinkedBlockingQueue<>();
    first().listen(wanted::add);
    try (SocketChannel visitor = SocketChannel.open(address())) {
      visitor.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
      assertThat(wanted.poll(20, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void onlyThisPersonCanLookIntoTheFolder() throws Exception {
    first().listen(_ -> toFront());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatIsOpenToOthersIsNotUsedAndTheWindowOpens() throws Exception {
    Files.createDirectory(folder());
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
    SingleInstance one = first();
    one.listen(_ -> toFront());
    assertThat(Files.list(folder())).isEmpty();
    assertThat(window("b").other(Optional.empty())).isEmpty();
  }

  @Test
  void aLinkInPlaceOfTheFolderIsNotFollowed() throws Exception {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createSymbolicLink(folder(), elsewhere);
    first().listen(_ -> toFront());
    assertThat(Files.list(elsewhere)).isEmpty();
  }

  @Test
  void somebodyElsesFolderIsNotUsed() throws Exception {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    Files.createDirectory(folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.setAttribute(folder(), "unix:uid", 65534);
    first().listen(_ -> toFront());
    assertThat(Files.list(folder())).isEmpty();
  }

  @Test
  void whereNoFolderCanBeMadeTheWindowOpens() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    try (SingleInstance one = new SingleInstance(new PrivateFolder(file.resolve("run")), ":0", () -> "a", Clock.system())) {
      assertThat(one.other(Optional.empty())).isEmpty();
      one.listen(_ -> toFront());
    }
  }

  @Test
  void aPathThatIsTooLongForASocketDoesNotKeepTheWindowAndTheNextOpensToo() throws Exception {
    Path deep = temporary.resolve("d".repeat(120));
    try (SingleInstance one = new SingleInstance(new PrivateFolder(deep), ":0", () -> "a", Clock.system());
        SingleInstance two = new SingleInstance(new PrivateFolder(deep), ":0", () -> "b", Clock.system())) {
      assertThat(one.other(Optional.empty())).isEmpty();
      one.listen(_ -> toFront());
      assertThat(two.other(Optional.empty())).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutEndIsNone() throws Exception {
    SingleInstance first = first();
    assertThat(first).isNotNull();
    try (ServerSocketChannel liar = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      liar.bind(address());
      Thread.ofVirtual().start(() -> talk(liar));
      assertThat(new SingleInstance(new PrivateFolder(folder()), ":0", () -> "b", new TestClock()).other(Optional.empty())).isEmpty();
    }
  }

  private static void talk(ServerSocketChannel liar) {
    while (liar.isOpen()) {
      try (SocketChannel visitor = liar.accept()) {
        visitor.write(ByteBuffer.wrap("x".repeat(100_000).getBytes()));
      } catch (IOException e) {
        // gone
      }
    }
  }

  private SingleInstance first() throws InterruptedException {
    SingleInstance first = window("a");
    assertThat(first.other(Optional.empty())).isEmpty();
    return first;
  }

  private SingleInstance window(String startedWith) {
    SingleInstance window = new SingleInstance(new PrivateFolder(folder()), ":0", () -> startedWith, Clock.system());
    windows.add(window);
    return window;
  }

  private void toFront() {
    calls.incrementAndGet();
    called.countDown();
  }

  private Path folder() {
    return temporary.resolve("run");
  }

  private UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(folder().resolve("_0.socket"));
  }

}
