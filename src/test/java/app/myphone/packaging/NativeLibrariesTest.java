package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeLibrariesTest {
  private static final String HEADLESS =
      "libfreetype.so.6 (libc6,x86-64)\nlibfontconfig.so.1 (libc6)\nlibpangoft2-1.0.so.0 (libc6)\n";
  private static final String WINDOW =
      HEADLESS + "libgtk-3.so.0 (libc6)\nlibXtst.so.6 (libc6)\n"
      + "libsecret-1.so.0 (libc6)\nlibGL.so.1 (libc6)\nlibXxf86vm.so.1 (libc6)\n";

  @TempDir Path folder;
  private Path libraries;
  private Path asked;

  @BeforeEach
  void prepare() throws IOException {
    libraries = Files.createDirectory(folder.resolve("libraries"));
    asked = folder.resolve("asked");
    Files.createFile(Files.createDirectory(folder.resolve("fonts")).resolve("a.ttf"));
    Files.createFile(Files.createDirectory(folder.resolve("lists")).resolve("x_Packages.lz4"));
  }

  @Test
  void isSilentWhenAllIsThere() throws Exception {
    assertThat(script(1000, HEADLESS).run("headless")).isEqualTo(new Script.Result(0, "", ""));
    assertThat(script(1000, WINDOW).run("window")).isEqualTo(new Script.Result(0, "", ""));
    assertThat(asked).doesNotExist();
  }

  @Test
  void findsLibrariesThatOnlyTheFolderKnows() throws Exception {
    Path place = Files.createDirectory(libraries.resolve("x86_64-linux-gnu"));
    for (String name : HEADLESS.replaceAll(" \\S+", "").lines().toList()) {
      Files.createFile(place.resolve(name));
    }
    assertThat(script(1000, "").run("headless").code()).isZero();
  }

  @Test
  void withoutRootItStopsWithTheOneCommandToType() throws Exception {
    Script.Result result = script(1000, HEADLESS).run("window");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("libgtk-3.so.0 libXtst.so.6").endsWith(
        "  sudo apt-get install -y --no-install-recommends libgtk-3-0 libxtst6 libsecret-1-0 libgl1 libxxf86vm1\n");
    assertThat(asked).doesNotExist();
  }

  @Test
  void theLibrariesOfGraphicsCardAndKeychainAloneStopNobody() throws Exception {
    assertThat(script(1000, WINDOW.replaceAll("libGL.*\n|libXxf.*\n|libsecret.*\n", "")).run("window").code()).isZero();
  }

  @Test
  void aMissingFontIsMissed() throws Exception {
    Script.Result result = script(1000, HEADLESS).set("FONT_FOLDERS", folder + "/none").run("headless");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).endsWith("--no-install-recommends fonts-dejavu-core\n");
  }

  @Test
  void rootInstallsWhatIsMissing() throws Exception {
    Script.Result result = script(0, "").run("headless");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(asked).content().isEqualToIgnoringNewLines(
        "-q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "
            + "libfreetype6 libfontconfig1 libpangoft2-1.0-0");
  }

  @Test
  void rootFetchesThePackageListsFirstWhenThereAreNone() throws Exception {
    script(0, "").set("APT_LISTS", folder + "/none").run("headless");
    assertThat(asked).content().startsWith("-q -y -o DPkg::Lock::Timeout=300 update\n").contains(" install ");
  }

  @Test
  void rootTriesAgainWithFreshListsAndThenSaysWhatToType() throws Exception {
    Script.Result result = script(0, "").with("apt-get", "echo \"$*\" >>" + asked + "; echo noise; exit 100")
        .run("headless");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(asked).content().containsSubsequence("install", "update");
    assertThat(result.err()).contains("noise").contains("sudo apt-get install");
  }

  @Test
  void otherSystemsGetTheirOwnCommand() throws Exception {
    Script script = new Script("packaging/linux/native-libraries.sh", folder).with("ldconfig", "").with("id", "echo 0")
        .with("dnf", "").set("PATH", folder.resolve("bin").toString())
        .set("LIBRARY_FOLDERS", "").set("FONT_FOLDERS", folder + "/fonts");
    for (String tool : new String[] {"find", "grep", "cut", "tr", "sed", "sh"}) {
      script.with(tool, "exec /usr/bin/" + tool + " \"$@\"");
    }
    assertThat(script.run("headless").err()).endsWith("  sudo dnf install freetype fontconfig pango\n");
  }

  /** A computer whose libraries are these; installing makes all of them appear. */
  private Script script(int user, String known) throws IOException {
    Path list = Files.writeString(folder.resolve("known"), known);
    Path all = Files.writeString(folder.resolve("all"), WINDOW);
    return new Script("packaging/linux/native-libraries.sh", folder)
        .with("id", "echo " + user)
        .with("ldconfig", "cat '" + list + "'")
        .with("apt-get", "echo \"$*\" >>'" + asked + "'; echo noise; case $* in *install*) cp '" + all + "' '" + list
            + "';; esac")
        .set("LIBRARY_FOLDERS", libraries.toString())
        .set("FONT_FOLDERS", folder.resolve("fonts").toString())
        .set("APT_LISTS", folder.resolve("lists").toString());
  }
}
