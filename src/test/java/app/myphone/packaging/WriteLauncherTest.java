package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class WriteLauncherTest {
  @TempDir Path folder;

  @Test
  void startsTheBuildsJavaWithJavaFxOnTheModulePathAndKeepsEveryWord() throws Exception {
    Path java = Files.createDirectories(folder.resolve("a j'dk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path launcher = folder.resolve("to be/my-phone");
    Path home = java.getParent().getParent();
    assertThat(new Script("packaging/linux/write-launcher.sh", folder).set("TOOLCHAIN_JAVA_HOME", home.toString())
        .run(launcher.toString(), "/not/this", "--flag=a,b --other", "/c d/classes:/r/org/openjfx/x.jar:/r/it's.jar"))
        .isEqualTo(new Script.Result(0, "", ""));

    Process process = new ProcessBuilder(launcher.toString(), "--text", "a  b", "$(id)", "").directory(folder.toFile())
        .start();
    List<String> words = process.inputReader().readAllLines();
    assertThat(process.waitFor()).isZero();
    assertThat(words).containsSubsequence("-XX:+UseSerialGC", "--flag=a,b", "--other",
        "--module-path", "/r/org/openjfx/x.jar", "--add-modules", "javafx.controls",
        "--class-path", "/c d/classes:/r/it's.jar", "app.myphone.Launcher", "--text", "a  b", "$(id)", "");
  }
}
