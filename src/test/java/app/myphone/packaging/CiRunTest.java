package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class CiRunTest {
  private static final List<String> LIBRARIES = List.of("libfreetype.so.6", "libfontconfig.so.1",
      "libpangoft2-1.0.so.0", "libgtk-3.so.0", "libXtst.so.6");

  private static final List<String> FOR_PACKAGES = List.of("jq", "eu-strip", "lintian",
      "desktop-file-validate", "appstreamcli", "zsh", "fish");

  @TempDir Path folder;

  @Test
  void runsEveryTestAndLetsNoneBeSkipped() throws Exception {
    Script script = machine("chromium", "curl", "Xvfb", "dbus-run-session");
    Script.Result result = jdk(script).run("-DsomeMore");
    assertThat(result).isEqualTo(new Script.Result(0,
        "CI=true mvn -B -ntp verify -DsomeMore\nCI=true mvn -B -ntp -Pprocess test -DsomeMore\nthe packages\na try of one\n", ""));
  }

  @Test
  void failsLoudlyWhenItMayNotInstall() throws Exception {
    Script.Result result = jdk(machine("Xvfb", "dbus-run-session")).run();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("chromium", "curl").contains("root");
  }

  @Test
  void installsWhatIsMissingAsRoot() throws Exception {
    Path asked = folder.resolve("asked");
    Script script = jdk(machine("dbus-run-session"))
        .with("id", "echo 0").with("apt-get", "echo \"$*\" >>'" + asked + "'; echo noise");
    Script.Result result = script.run();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).doesNotContain("noise");
    assertThat(asked).content().contains("install --no-install-recommends chromium curl xvfb");
  }

  @Test
  void installsTheFontsOfTheLettersThatNoneHas() throws Exception {
    Path asked = folder.resolve("asked");
    Script script = jdk(machine("chromium", "curl", "Xvfb", "dbus-run-session"))
        .with("id", "echo 0").with("apt-get", "echo \"$*\" >>'" + asked + "'")
        .with("fc-list", "case $1 in :lang=ja) ;; *) echo a font ;; esac");
    assertThat(script.run().code()).isZero();
    assertThat(asked).content().contains("fonts-vlgothic").doesNotContain("amiri");
  }

  @Test
  void saysWhereToGetAJdkWhenThereIsNone() throws Exception {
    Script script = machine("chromium", "curl", "Xvfb", "dbus-run-session")
        .set("JDK_PLACES", "").with("apt-cache", "exit 100");
    Script.Result result = script.run();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("JDK 25", "adoptium.net");
  }

  /** A computer with Maven, JavaFX's libraries, a keyring and some programs; nobody is root. */
  private Script machine(String... programs) throws IOException {
    Script script = new Script(".ci/run", folder).with("id", "echo 1000").with("apt-get", "exit 1")
        .with("fc-list", "echo a font of every language")
        .with("mvn", "echo CI=$CI mvn \"$@\"")
        .with("packages", "echo the packages").set("PACKAGES", "packages")
        .with("trials", "echo a try of one").set("TRIALS", "trials")
        .with("ldconfig", "printf '%s (libc6)\\n' " + String.join(" ", LIBRARIES))
        .set("FONT_FOLDERS", Files.createDirectories(folder.resolve("fonts")).toString());
    Files.writeString(folder.resolve("fonts/a.ttf"), "");
    for (String tool : List.of("bash", "sh", "dirname", "find", "mktemp", "env", "sed", "grep", "cut", "tr", "mkdir",
        "rm", "cat")) {
      script.with(tool, "exec /usr/bin/" + tool + " \"$@\"");
    }
    for (String program : List.of("gnome-keyring-daemon", "secret-tool", "gdbus", "dbus-monitor", "xdotool")) {
      script.with(program, "");
    }
    for (String program : programs) {
      script.with(program, "");
    }
    for (String program : FOR_PACKAGES) {
      script.with(program, "");
    }
    return script.set("PATH", folder.resolve("bin").toString());
  }

  private Script jdk(Script script) throws IOException {
    Path home = Files.createDirectories(folder.resolve("jvm/jdk"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
    Path javac = Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("javac"));
    assertThat(javac.toFile().setExecutable(true)).isTrue();
    return script.set("JDK_PLACES", folder.resolve("jvm").toString());
  }
}
