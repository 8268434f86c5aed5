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
class CheckJdkTest {
  @TempDir Path folder;

  @Test
  void leavesAMarkWhenThereIsNone() throws Exception {
    jdk("jvm/old", "17.0.15", true);
    jdk("jvm/runtime-only", "25.0.3", false);
    assertThat(isFound(script())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.3", "26-ea", "100.1"})
  void findsOneThatIsNewEnoughAndTakesTheMarkAway(String version) throws Exception {
    assertThat(isFound(script())).isFalse();
    jdk("jvm/temurin", version, true);
    assertThat(isFound(script())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".jdks/a", ".sdkman/candidates/java/25-tem", ".gradle/jdks/b", ".asdf/installs/java/c"})
  void looksWhereToolsOfPeoplePutThem(String place) throws Exception {
    jdk(place, "25.0.1", true);
    assertThat(isFound(script())).isTrue();
  }

  @Test
  void looksAtVariablesToolchainsAndMavensOwn() throws Exception {
    Path jdk = jdk("a place/jdk", "25", true);
    assertThat(isFound(script().set("JAVA_HOME", jdk.toString()))).isTrue();
    assertThat(isFound(script().set("JAVA25_HOME", jdk.toString()))).isTrue();
    assertThat(isFound(script().set("OTHER_HOME", jdk.toString()))).isFalse();
    Script.Result result = script().run(jdk.toString(), folder.resolve("missing/jdk").toString());
    assertThat(result.code()).isZero();
    assertThat(folder.resolve("missing/jdk")).doesNotExist();
    Files.writeString(Files.createDirectories(folder.resolve(".m2")).resolve("toolchains.xml"),
        "<toolchains>\n <jdkHome>/none</jdkHome>\n <jdkHome>\n  " + jdk + "\n </jdkHome></toolchains>");
    assertThat(isFound(script())).isTrue();
  }

  private Script script() {
    return new Script("packaging/linux/check-jdk.sh", folder).set("JDK_PLACES", folder.resolve("jvm").toString());
  }

  private boolean isFound(Script script) throws Exception {
    Path mark = folder.resolve("missing/jdk");
    Script.Result result = script.run("/usr/lib/jvm/none", mark.toString());
    assertThat(result).isEqualTo(new Script.Result(0, "", ""));
    return Files.notExists(mark);
  }

  private Path jdk(String place, String version, boolean compiler) throws IOException {
    Path home = Files.createDirectories(folder.resolve(place));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    if (compiler) {
      Path javac = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("javac"));
      Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return home;
  }
}
