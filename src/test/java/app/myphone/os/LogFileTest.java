package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir
  private Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);

  @Test
  void isForThisPersonAlone() throws Exception {
    log("one", 100);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
  }

  @Test
  void addsToWhatIsThere() throws Exception {
    log("one", 100);
    log("two", 100);
    assertThat(file()).hasContent("one\ntwo");
  }

  @Test
  void neverGrowsBeyondItsLimitAndKeepsOneOlderFile() throws Exception {
    try (LogFile file = new LogFile(folder, 10)) {
      for (int i = 0; i < 50; i++) {
        file.write("123456\n".getBytes(StandardCharsets.UTF_8));
      }
      file.write(new byte[1000]);
    }
    assertThat(Files.list(folder)).containsExactlyInAnyOrder(file(), folder.resolve("my-phone.log.1"));
    assertThat(Files.size(file())).isEqualTo(10);
    assertThat(folder.resolve("my-phone.log.1")).hasContent("123456");
  }

  @Test
  void makesTheFolder() throws Exception {
    try (LogFile file = new LogFile(folder.resolve("a/b"), 10)) {
      assertThat(folder.resolve("a/b/my-phone.log")).exists();
    }
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(file(), mine);
    assertThatThrownBy(() -> new LogFile(folder, 100)).isInstanceOf(IOException.class);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> new LogFile(taken, 100)).isInstanceOf(IOException.class);
  }

  @Test
  void whatGoesToStderrGoesToTheFileToo() throws Exception {
    log("Zürich", 100);
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Zürich\n");
    assertThat(file()).hasContent("Zürich");
  }

  @Test
  void whenTheFileCannotBeWrittenAnyMoreTheAppGoesOnAndSaysSoOnce() throws Exception {
    LogFile gone = new LogFile(folder, 100);
    gone.close();
    try (PrintStream log = new PrintStream(new LogCopy(err, gone), true, StandardCharsets.UTF_8)) {
      log.print("one\n");
      log.print("two\n");
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).containsOnlyOnce("cannot be written any more")
        .startsWith("one\n").endsWith("two\n");
  }

  private void log(String line, long limit) throws IOException {
    try (PrintStream log =
        new PrintStream(new LogCopy(err, new LogFile(folder, limit)), true, StandardCharsets.UTF_8)) {
      log.print(line + "\n");
    }
  }

  private Path file() {
    return folder.resolve("my-phone.log");
  }
}
