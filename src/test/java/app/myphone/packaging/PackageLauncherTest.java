package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The package's launcher, with a Java that only says what it was given. */
@EnabledOnOs(OS.LINUX)
class PackageLauncherTest {
  private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "LC_ALL=C | C.UTF-8 | LC_ALL=C |", "LC_ALL=POSIX | C.UTF-8 | LC_ALL=POSIX |", "'' | C.UTF-8 | LC_ALL |",
      "LANG=C | C.UTF-8 | LC_ALL |", "LC_CTYPE=UTF-8 | C.UTF-8 | LC_ALL |",
      "LC_ALL=xx_YY.UTF-8 | C.UTF-8 | LC_ALL=xx_YY.UTF-8 | -Duser.language=xx -Duser.country=YY",
      "LANG=de_XX.UTF-8 | C.UTF-8 | LC_ALL | -Duser.language=de -Duser.country=XX",
      "LANG=de_XX@euro | C.UTF-8 | LC_ALL | -Duser.language=de -Duser.country=XX",
      "LANG=tlh | C.UTF-8 | LC_ALL | -Duser.language=tlh",
      "LANG=C.UTF-8;LC_MESSAGES=de_XX.UTF-8 | C.UTF-8 | LC_ALL | -Duser.language=de -Duser.country=XX",
      "LANG=de_XX.UTF-8;LC_ALL= | C.UTF-8 | LC_ALL= | -Duser.language=de -Duser.country=XX",
      "LC_ALL=de_XX -Dx=y | C.UTF-8 | - |", "LC_ALL=C.UTF-8 | C.UTF-8 | - |", "LANG=C.UTF-8 | - | - |"})
  void givesJavaCharactersAndKeepsThePersonsLanguage(String variables, String characters, String before, String language)
      throws Exception {
    for (String variable : variables.split(";")) {
      if (!variable.isEmpty()) {
        environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", ""));
      }
    }
    List<String> said = said(run(launcher(folder.resolve("a")).toString(), "Jürg"));
    assertThat(said).contains("LC_ALL=" + (characters.equals("-") ? "" : characters)).endsWith("Jürg");
    if (!before.equals("-")) {
      assertThat(changed(said)).contains(before);
    }
    assertThat(said.stream().filter(word -> word.startsWith("-Duser.")))
        .containsExactly(language == null ? new String[0] : language.split(" "));
  }

  @Test
  void scalesTheWindowOnce() throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    environment.putAll(Map.of("GDK_SCALE", "2", "GDK_DPI_SCALE", "0.5"));
    List<String> said = said(run(launcher.toString()));
    assertThat(said).contains("GDK_DPI_SCALE=");
    assertThat(changed(said)).contains("GDK_DPI_SCALE=0.5");
    environment.remove("GDK_SCALE");
    assertThat(said(run(launcher.toString()))).contains("GDK_DPI_SCALE=0.5");
  }

  @Test
  void isFoundHoweverItIsCalled() throws Exception {
    Path launcher = launcher(folder.resolve("a b"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    assertThat(said(run(link.toString(), "x"))).endsWith("x");
    assertThat(said(at(launcher.getParent(), "sh", "my-phone", "x"))).endsWith("x");
    assertThat(said(at(launcher.getParent(), "./my-phone", "x"))).endsWith("x");
    assertThat(said(at(folder, "sh", "a b/bin/my-phone", "x"))).endsWith("x");
    environment.put("PATH", launcher.getParent() + ":/usr/bin:/bin");
    assertThat(said(at(folder, "sh", "-c", "my-phone x"))).endsWith("x");
    assertThat(said(at(folder, "sh", "-c", ". my-phone", "my-phone"))).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void startsInAFolderThatIsThereNoMore() throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    String gone = "mkdir gone && cd gone && rmdir ../gone && exec " + launcher + " x";
    assertThat(said(at(folder, "sh", "-c", gone))).endsWith("x").contains("PWD=/");
    assertThat(said(at(folder, "sh", "-c", "exec " + launcher + " x"))).contains("PWD=" + folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"co:lon", "wow!", "a:b/c", "wow!/c"})
  void saysWhyItCannotRunFromAFolder(String name) throws Exception {
    Path launcher = launcher(folder.resolve(name));
    for (Script.Result result : List.of(run(launcher.toString()), at(launcher.getParent(), "./my-phone"),
        at(launcher.getParent(), "sh", "my-phone"))) {
      assertThat(result.code()).isEqualTo(70);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("can't run from a folder").contains("move it").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wow! really", "!x", "a b", "ü", "$HOME", "a'b"})
  void runsFromOtherSpecialFolders(String name) throws Exception {
    assertThat(said(run(launcher(folder.resolve(name).resolve("x")).toString(), "y"))).endsWith("y");
  }

  @Test
  void aCacheOfTheSameTimeIsNotReadAgain() throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    Files.writeString(cache(), "another");
    Files.setLastModifiedTime(cache(), BUILT);
    assertThat(said(run(launcher.toString()))).anyMatch(word -> word.startsWith("-XX:AOTCache="));
  }

  @Test
  void aCacheOfAnotherTimeIsUsedWhenItIsWhatItWas() throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    for (Instant time : List.of(Instant.now(), Instant.EPOCH)) {
      Files.setLastModifiedTime(cache(), FileTime.from(time));
      assertThat(said(run(launcher.toString()))).anyMatch(word -> word.startsWith("-XX:AOTCache="));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 4095})
  void aCacheWithAFlippedBitIsDoneWithout(int place) throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    byte[] bytes = Files.readAllBytes(cache());
    bytes[place] ^= 1;
    Files.write(cache(), bytes);
    Script.Result result = run(launcher.toString(), "x");
    assertThat(said(result)).noneMatch(word -> word.contains("AOTCache")).endsWith("x");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aCacheWithoutASumIsDoneWithout() throws Exception {
    Path launcher = launcher(folder.resolve("a"));
    Files.delete(cache().resolveSibling("my-phone.aot.sha256"));
    assertThat(said(run(launcher.toString()))).noneMatch(word -> word.contains("AOTCache"));
  }

  /** A package in that folder, of a Java that says its surroundings and its words. */
  private Path launcher(Path home) throws Exception {
    Script.Result written = new Script("packaging/linux/package-launcher.sh", folder).run("$home/app/my-phone.jar");
    assertThat(written.err()).isEmpty();
    Path java = Files.createDirectories(home.resolve("lib/my-phone/runtime/bin")).resolve("java");
    program(java, "#!/bin/sh\nprintf '%s\\n' \"PWD=$PWD\" \"LC_ALL=$LC_ALL\" \"GDK_DPI_SCALE=$GDK_DPI_SCALE\" \"$@\"\n");
    Path app = Files.createDirectories(home.resolve("lib/my-phone/app"));
    byte[] bytes = new byte[4096];
    Files.write(app.resolve("my-phone.aot"), bytes);
    Process sum = new ProcessBuilder("sha256sum").redirectInput(app.resolve("my-phone.aot").toFile()).start();
    Files.writeString(app.resolve("my-phone.aot.sha256"), sum.inputReader().readLine().split(" ")[0] + "\n");
    Files.setLastModifiedTime(app.resolve("my-phone.aot"), BUILT);
    Files.setLastModifiedTime(app.resolve("my-phone.aot.sha256"), BUILT);
    Path launcher = Files.createDirectories(home.resolve("bin")).resolve("my-phone");
    program(launcher, written.out());
    return launcher;
  }

  private Path cache() {
    return folder.resolve("a/lib/my-phone/app/my-phone.aot");
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Script.Result run(String... command) throws Exception {
    return at(folder, command);
  }

  private Script.Result at(Path place, String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile())
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Script.Result(code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
  }

  private static List<String> said(Script.Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().toList();
  }

  private static List<String> changed(List<String> said) {
    return said.stream().filter(word -> word.startsWith("-Dmy-phone.variables="))
        .flatMap(word -> List.of(word.replaceFirst("[^=]*=", "").split(" ")).stream()).toList();
  }
}
