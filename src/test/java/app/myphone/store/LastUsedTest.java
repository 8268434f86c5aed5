package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LastUsedTest {
  private static final String SERVER = "https://login.example.ch";

  @TempDir Path folder;

  @Test
  void outlivesTheProcessAndSaysNoName() throws Exception {
    last().set(SERVER, "ada-4711");
    assertThat(last().is(SERVER, "ada-4711")).isTrue();
    assertThat(last().is(SERVER, "ben-4712")).isFalse();
    assertThat(last().is("https://other.example", "ada-4711")).isFalse();
    assertThat(Files.readString(folder.resolve("last-used"))).matches("[0-9a-f]{32}");
    last().set(SERVER, "ben-4712");
    assertThat(last().is(SERVER, "ada-4711")).isFalse();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("last-used");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isReadableByItsOwnerOnlyAndALinkIsNotFollowed() throws Exception {
    last().set(SERVER, "ada");
    Path file = folder.resolve("last-used");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    Path other = Files.move(file, folder.resolve("elsewhere"));
    Files.createSymbolicLink(file, other);
    assertThat(last().is(SERVER, "ada")).isFalse();
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor()).isZero();
    Files.delete(file);
    Files.move(folder.resolve("pipe"), file);
    assertThat(last().is(SERVER, "ada")).as("of a pipe").isFalse();
  }

  @Test
  void whereNothingCanBeWrittenItIsForThisRun() throws Exception {
    LastUsed nowhere = new LastUsed(Optional.of(Files.createFile(folder.resolve("file")).resolve("state")));
    nowhere.set(SERVER, "ada");
    assertThat(nowhere.is(SERVER, "ada")).isTrue();
    LastUsed memory = new LastUsed(Optional.empty());
    memory.set(SERVER, "ada");
    memory.set(SERVER, "ben");
    assertThat(memory.is(SERVER, "ada")).isFalse();
    assertThat(memory.is(SERVER, "ben")).isTrue();
  }

  @Test
  void twoThatSwitchAtOnceLeaveOneOfTheTwo() throws Exception {
    List<Thread> threads = IntStream.range(0, 8).mapToObj(i -> Thread.ofVirtual().start(() -> {
      for (int round = 0; round < 50; round++) {
        last().set(SERVER, "user-" + i);
        assertThat(last().is(SERVER, "")).isFalse();
      }
    })).toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(IntStream.range(0, 8).filter(i -> last().is(SERVER, "user-" + i)).count()).isEqualTo(1);
  }

  private LastUsed last() {
    return new LastUsed(Optional.of(folder));
  }
}
