package app.myphone.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReportSaverTest {
  @TempDir Path folder;

  @Test
  void aReportIsSavedOverAnOlderOne() throws Exception {
    Path file = folder.resolve("report ü.txt");
    assertThat(FileReportSaver.isWritten(file.toFile(), "one")).isTrue();
    assertThat(FileReportSaver.isWritten(file.toFile(), "another")).isTrue();
    assertThat(file).hasContent("another");
    assertThat(left()).containsExactly("report ü.txt");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void behindALinkItsTargetIsWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("report"), "one");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(FileReportSaver.isWritten(link.toFile(), "another")).isTrue();
    assertThat(file).hasContent("another");
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @ValueSource(strings = {"/dev/full", "/dev/null/report", "/proc/report", "/nowhere/report", "/", "/tmp/\0", "/tmp"})
  void whatCannotBeSavedIsNotCalledSaved(String file) {
    assertThat(FileReportSaver.isWritten(new File(file), "text")).isFalse();
  }

  private List<String> left() throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
