package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir
  private Path folder;

  private final List<Exception> failures = new ArrayList<>();

  @Test
  void isForThisPersonAlone() throws Exception {
    log(100, "one");
    assertThat(permissions(file())).isEqualTo("rw-------");
  }

  @Test
  void isForThisPersonAloneAfterItWasRotatedToo() throws Exception {
    log(10, "123456", "123456");
    assertThat(permissions(file())).isEqualTo("rw-------");
    assertThat(permissions(older())).isEqualTo("rw-------");
  }

  @Test
  void addsToWhatIsThere() throws Exception {
    log(100, "one");
    log(100, "Zürich");
    assertThat(file()).hasContent("one\nZürich");
  }

  @Test
  void neverGrowsBeyondItsLimitAndKeepsOneOlderFile() throws Exception {
    String[] lines = Stream.concat(Stream.generate(() -> "123456").limit(50), Stream.of("x".repeat(1000)))
        .toArray(String[]::new);
    log(10, lines);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file(), older());
    }
    assertThat(Files.size(file())).isEqualTo(10);
    assertThat(older()).hasContent("123456");
    assertThat(failures).isEmpty();
  }

  @Test
  void twoProcessesAddToOneFile() throws Exception {
    LogFile window = open(100);
    LogFile terminal = open(100);
    window.publish(line("one"));
    terminal.publish(line("two"));
    window.publish(line("three"));
    window.close();
    terminal.close();
    assertThat(file()).hasContent("one\ntwo\nthree");
  }

  @Test
  void makesTheFolder() throws Exception {
    new LogFile(folder.resolve("a/b"), 10, new ErrorManager()).close();
    assertThat(folder.resolve("a/b/my-phone.log")).exists();
  }

  @Test
  void aFolderMayHaveAnyName() throws Exception {
    new LogFile(folder.resolve("50%i of %h"), 10, new ErrorManager()).close();
    assertThat(folder.resolve("50%i of %h/my-phone.log")).exists();
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(file(), mine);
    assertThatThrownBy(() -> open(100)).isInstanceOf(IOException.class);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> new LogFile(taken, 100, new ErrorManager())).isInstanceOf(IOException.class);
  }

  @Test
  void aFileThatCannotBeWrittenAnyMoreStopsNobody() throws Exception {
    LogFile gone = open(100);
    gone.close();
    gone.publish(line("one"));
    gone.publish(line("two"));
    assertThat(failures).hasSize(2).allMatch(IOException.class::isInstance);
  }

  private void log(int limit, String... lines) throws IOException {
    LogFile log = open(limit);
    Stream.of(lines).map(LogFileTest::line).forEach(log::publish);
    log.close();
  }

  private LogFile open(int limit) throws IOException {
    LogFile log = new LogFile(folder, limit, new ErrorManager() {
      @Override
      public void error(String message, Exception cause, int code) {
        failures.add(cause);
      }
    });
    log.setFormatter(new Formatter() {
      @Override
      public String format(LogRecord record) {
        return record.getMessage() + "\n";
      }
    });
    return log;
  }

  private static LogRecord line(String text) {
    return new LogRecord(Level.INFO, text);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private Path file() {
    return folder.resolve("my-phone.log");
  }

  private Path older() {
    return folder.resolve("my-phone.log.1");
  }
}
