package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class StartTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--text", "--json", "--help", "-h", "--version", "-V"})
  void needsNoLibrariesWhenNoWindowOpens(String option) throws Exception {
    Script.Result result = start("far.example:0", "--demo", option, "a b");
    assertThat(result).isEqualTo(new Script.Result(0, "--demo|" + option + "|a b|", ""));
  }

  @Test
  void needsNoLibrariesWithoutADisplay() throws Exception {
    assertThat(start("", "--demo").code()).isZero();
    assertThat(start(":64999", "--demo").code()).isZero();
  }

  @Test
  void stopsWithTheExitCodeOfSetupBeforeAWindowThatCannotOpen() throws Exception {
    Script.Result result = start("far.example:0", "--demo");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("libgtk-3-0");
  }

  /** On a computer without any library. */
  private Script.Result start(String display, String... arguments) throws Exception {
    Path program = Files.writeString(folder.resolve("my phone"), "#!/bin/sh\nprintf '%s|' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    String[] all = new String[arguments.length + 1];
    all[0] = program.toString();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return script(display).run(all);
  }

  private Script script(String display) throws IOException {
    return new Script("packaging/linux/start.sh", folder).with("ldconfig", "").with("id", "echo 1000")
        .with("apt-get", "exit 1")
        .set("DISPLAY", display).set("LIBRARY_FOLDERS", "").set("FONT_FOLDERS", folder.toString());
  }
}
