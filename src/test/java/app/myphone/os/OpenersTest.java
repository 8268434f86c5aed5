package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Windows and macOS are asked to do; Linux' own opener is in {@link SystemBrowserTest}. */
class OpenersTest {
  private static final String ADDRESS = "https://login.example.ch/a?b=c&d=%20e";

  @Test
  void macosOpensBothAlike() {
    assertThat(new MacOpeners().pages(ADDRESS)).containsExactly(List.of("/usr/bin/open", ADDRESS));
    assertThat(new MacOpeners().folders(Path.of("/a b"))).containsExactly(List.of("/usr/bin/open", "/a b"));
    assertThat(new MacOpeners().isDone(0)).isTrue();
    assertThat(new MacOpeners().isDone(1)).isFalse();
  }

  @Test
  void windowsStartsItsOwnProgramsAndNoneOfTheCurrentFolder() {
    WindowsOpeners openers = new WindowsOpeners(Map.of("SystemRoot", "D:\\WINNT"));
    assertThat(openers.pages(ADDRESS)).containsExactly(
        List.of("D:\\WINNT\\System32\\rundll32.exe", "url.dll,FileProtocolHandler", ADDRESS));
    assertThat(openers.folders(Path.of("my phone"))).containsExactly(List.of("D:\\WINNT\\explorer.exe", "my phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "Windows", "\\\\server\\share", "C:"})
  void aFolderOfWindowsThatCannotBeItIsNotBelieved(String folder) {
    assertThat(new WindowsOpeners(Map.of("SystemRoot", folder)).pages(ADDRESS).getFirst().getFirst())
        .isEqualTo("C:\\Windows\\System32\\rundll32.exe");
  }

  /** Explorer opens the folder and ends with 1. */
  @Test
  void windowsNeverSaysWhetherItWorked() {
    assertThat(new WindowsOpeners(Map.of()).isDone(1)).isTrue();
  }
}
