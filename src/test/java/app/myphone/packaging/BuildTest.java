package app.myphone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot become packages is refused with one sentence, before Maven is asked. */
@EnabledOnOs(OS.LINUX)
class BuildTest {
  private static final String MODULES = "java.base java.datatransfer java.desktop java.logging java.naming "
      + "java.management java.sql jdk.unsupported jdk.localedata";
  private static final String X64 = "7f454c460201010000000000000000000300" + "3e00";
  private static final String AARCH64 = "7f454c460201010000000000000000000300" + "b700";

  private static final String WINDOWS = "4d5a" + "00".repeat(58) + "40000000" + "50450000" + "6486";
  private static final String WINDOWS_ARM = WINDOWS.replace("6486", "64aa");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--plattform linux-x64 | --plattform is no option",
      "--platform | --platform needs a value",
      "--platform linux-riscv64 | no packages for linux-riscv64; there are for linux-x64, linux-aarch64, windows-x64",
      "--format msi | linux-x64 has no format msi; it has deb, rpm, tar.gz, flatpak",
      "--platform linux-aarch64 --format flatpak | linux-aarch64 has no format flatpak",
      "--platform windows-x64 --format deb | windows-x64 has no format deb; it has zip, msi",
      "--platform macos-x64 --format dmg | missing: hdiutil",
      "--platform windows-x64 | jlink cannot make a Java for windows-x64 here: name the folder of one with --runtime",
      "--platform linux-aarch64 | jlink cannot make a Java for linux-aarch64 here: name the folder of one with --runtime",
      "--runtime /nowhere | there is no folder /nowhere"})
  void refusesWhatItDoesNotKnow(String arguments, String sentence) throws Exception {
    assertRefused(machine(), sentence, arguments.split(" "));
  }

  @Test
  void namesToolsThatAreMissingWithTheirPackages() throws Exception {
    Script script = machine();
    Files.delete(folder.resolve("bin/rpmbuild"));
    Files.delete(folder.resolve("bin/flatpak"));
    assertRefused(script.set("PATH", folder.resolve("bin").toString()),
        "missing: rpmbuild, flatpak. On Debian: apt-get install rpm flatpak; or name other formats.");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "x86_64-w64-mingw32-gcc | missing: x86_64-w64-mingw32-gcc. On Debian: apt-get install gcc-mingw-w64-x86-64; or",
      "wixl | missing: wixl. On Debian: apt-get install wixl; or name other formats",
      "bsdtar | missing: bsdtar. On Debian: apt-get install libarchive-tools; or name other formats"})
  void namesToolsOfWindowsThatAreMissing(String tool, String sentence) throws Exception {
    Script script = machine();
    Files.delete(folder.resolve("bin").resolve(tool));
    assertRefused(script.set("PATH", folder.resolve("bin").toString()), sentence, "--platform", "windows-x64",
        "--runtime", java("25.0.5", WINDOWS, MODULES, "").toString());
  }

  @Test
  void namesTheCompilerForMacosThatIsMissing() throws Exception {
    Script script = machine();
    Files.delete(folder.resolve("bin/zig"));
    assertRefused(script.set("PATH", folder.resolve("bin").toString()),
        "missing: zig. Get it by pip: ziglang; or name other formats", "--platform", "macos-aarch64");
  }

  @Test
  void refusesACertificateThatIsNotThere() throws Exception {
    assertRefused(machine().with("osslsigncode", "").set("SIGN_WITH", "/nowhere").set("SIGN_PASSWORD", "/nowhere"),
        "SIGN_WITH and SIGN_PASSWORD must name files that can be read", "--platform", "windows-x64");
  }

  /** Its file says so with two characters at the end of each line. */
  @Test
  void readsAJavaOfWindowsBelowAPathWithUmlautsAndBlanks() throws Exception {
    Path java = java("21.0.4", WINDOWS, MODULES, "");
    Files.writeString(java.resolve("release"), Files.readString(java.resolve("release")).replace("\n", "\r\n"));
    assertRefused(machine(), "Java für hier is 21.0.4; My Phone needs 25", "--platform", "windows-x64", "--runtime", java.toString());
  }

  @Test
  void refusesAJavaWithoutAVersion() throws Exception {
    Path java = java("25.0.5", AARCH64, MODULES, "");
    Files.delete(java.resolve("release"));
    assertRefused(machine(), "has no file release that says JAVA_VERSION: it is not a whole Java",
        "--platform", "linux-aarch64", "--runtime", java.toString());
  }

  @Test
  void refusesAFolderThatIsNoJava() throws Exception {
    Files.createDirectories(folder.resolve("a b"));
    assertRefused(machine(), "a b has no bin/java", "--runtime", folder.resolve("a b").toString());
  }

  @ParameterizedTest
  @CsvSource({
      X64 + ", is for linux-x64",
      "4d5a@, is for windows-x64",
      "4d5a!, is for another kind of Windows",
      "cffaedfe0c000001000000000200000010000000, is for macos-aarch64",
      "2321, is for nothing known"})
  void refusesAJavaOfAnotherPlatform(String head, String sentence) throws Exception {
    Path java = java("25.0.5", head.replace("4d5a@", WINDOWS).replace("4d5a!", WINDOWS_ARM), MODULES, "");
    assertRefused(machine(), sentence + ", not for linux-aarch64",
        "--platform", "linux-aarch64", "--runtime", java.toString());
  }

  @Test
  void refusesAJavaThatIsTooOldOrLacksModules() throws Exception {
    assertRefused(machine(), "is 21.0.4; My Phone needs 25 or newer", "--platform", "linux-aarch64", "--runtime",
        java("21.0.4", AARCH64, MODULES, "").toString());
    assertRefused(machine(), "lacks these modules: java.desktop, java.sql", "--platform", "linux-aarch64", "--runtime",
        java("25.0.5", AARCH64, MODULES.replace("java.desktop ", "").replace("java.sql ", ""), "").toString());
    assertRefused(machine(), "is for musl", "--platform", "linux-aarch64", "--runtime",
        java("25.0.5", AARCH64, MODULES, "LIBC=\"musl\"\n").toString());
  }

  @Test
  void refusesAReleaseAsLongAsTheOwnerSaidNothing() throws Exception {
    assertRefused(machine(), "packaging/owner.properties must say: licence", "--release");
  }

  @Test
  void refusesToBeginWithoutRoom() throws Exception {
    assertRefused(machine().with("df", "echo Filesystem; echo tmpfs 100 50 50 50% /"), "there are 50 MB free");
  }

  private static void assertRefused(Script script, String sentence, String... arguments) throws Exception {
    Script.Result result = script.run(arguments);
    assertThat(result.err()).contains(sentence).startsWith("build.sh: ");
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  /** An x86-64 computer with every tool. */
  private Script machine() throws IOException {
    Script script = new Script("packaging/build.sh", folder).with("uname", "echo Linux x86_64").with("flock", "");
    for (String tool : List.of("mvn", "eu-strip", "jq", "dpkg-deb", "rpmbuild", "flatpak", "ostree",
        "x86_64-w64-mingw32-gcc", "wixl", "msibuild", "bsdtar", "zig")) {
      script.with(tool, "echo \"$0 was asked\" >&2; exit 1");
    }
    for (String tool : List.of("bash", "sh", "dirname", "sed", "head", "od", "tr", "tar", "gzip", "sort", "mkdir", "df",
        "awk")) {
      script.with(tool, "exec /usr/bin/" + tool + " \"$@\"");
    }
    return script;
  }

  private Path java(String version, String head, String modules, String more) throws IOException {
    Path home = Files.createDirectories(folder.resolve("Java für hier"));
    Files.write(Files.createDirectories(home.resolve("bin")).resolve("java"), HexFormat.of().parseHex(head));
    Files.writeString(home.resolve("release"),
        "JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n" + more);
    return home;
  }
}
