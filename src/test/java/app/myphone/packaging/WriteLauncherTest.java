package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class WriteLauncherTest {
  @TempDir Path folder;

  @Test
  void startsTheBuildsJavaWithJavaFxOnTheModulePathAndKeepsEveryWord() throws Exception {
    Path launcher = folder.resolve("to be/my-phone");
    write(launcher, "/c d/classes:/r/org/openjfx/x.jar:/r/it's.jar");
    List<String> words = start(launcher, Map.of(), "--text", "a  b", "$(id)", "");
    assertThat(words).containsSubsequence("-XX:+UseSerialGC", "--flag=a,b", "--other",
        "--module-path", "/r/org/openjfx/x.jar", "--add-modules", "javafx.controls",
        "--class-path", "/c d/classes:/r/it's.jar", "app.myphone.Launcher", "--text", "a  b", "$(id)", "");
  }

  @Test
  void givesJavaSurroundingsInWhichItWorks() throws Exception {
    Path launcher = folder.resolve("target/my-phone");
    write(launcher, "/classes:/r/org/openjfx/x.jar");
    assertThat(start(launcher, Map.of("LC_ALL", "de_XX.UTF-8", "GDK_SCALE", "2", "GDK_DPI_SCALE", "0.5"))).contains(
        "LC_ALL=C.UTF-8", "GDK_DPI_SCALE=", "-Duser.language=de", "-Duser.country=XX",
        "-Dmy-phone.variables= GDK_DPI_SCALE=0.5 LC_ALL=de_XX.UTF-8",
        "-Djavafx.cachedir=" + folder.resolve("target/openjfx"));
  }

  @ParameterizedTest
  @CsvSource({"a:b, /classes", "a, /wow!/x.jar:/classes"})
  void saysWhyItCannotRunFromAFolder(String name, String paths) throws Exception {
    Path launcher = folder.resolve(name).resolve("my-phone");
    write(launcher, paths + ":/r/org/openjfx/x.jar");
    Process process = new ProcessBuilder(launcher.toString(), "--text").start();
    assertThat(process.inputReader().readAllLines()).isEmpty();
    assertThat(process.errorReader().readAllLines()).singleElement().asString().contains("can't run from a folder");
    assertThat(process.waitFor()).isEqualTo(70);
  }

  /** For a Java that says its surroundings and its words. */
  private void write(Path launcher, String paths) throws Exception {
    Path java = Files.createDirectories(folder.resolve("a j'dk/bin")).resolve("java");
    Files.writeString(java,
        "#!/bin/sh\nprintf '%s\\n' \"LC_ALL=$LC_ALL\" \"GDK_DPI_SCALE=$GDK_DPI_SCALE\" \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = java.getParent().getParent();
    assertThat(new Script("packaging/linux/write-launcher.sh", folder).set("TOOLCHAIN_JAVA_HOME", home.toString())
        .run(launcher.toString(), "/not/this", "--flag=a,b --other", paths)).isEqualTo(new Script.Result(0, "", ""));
  }

  private List<String> start(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> words = process.inputReader().readAllLines();
    assertThat(process.waitFor()).isZero();
    return words;
  }
}
