package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program with a real {@code /etc/my-phone}, in a mount namespace of its own: for root only. */
@Timeout(120)
@Tag("process")
class ManagedProgramTest {
  private static final String FILE = "/etc/my-phone/managed.properties";
  /** A new /etc that leads to all that is in the old one, and a folder for us. */
  private static final String NAMESPACE = """
      exec unshare -m bash -c '
        mkdir -p "$1/etc" && mount --bind /etc "$1/etc" && mount -t tmpfs -o mode=755 tmpfs /etc &&
        ln -s "$1"/etc/* /etc/ && mkdir -m 755 /etc/my-phone || exit 99
        umask 022
        . "$1/administrator" || exit 98
        shift; exec "$@"' bash "$PWD" "$0"
      """;

  @TempDir Path folder;

  @BeforeEach
  void onlyRootCan() throws Exception {
    Process unshare = new ProcessBuilder("unshare", "-m", "true").redirectErrorStream(true).start();
    boolean can = unshare.waitFor(10, TimeUnit.SECONDS) && unshare.exitValue() == 0;
    Assumptions.assumeTrue(can || "true".equals(System.getenv("CI")), "no mount namespace for this person");
  }

  @Test
  void aLockedKeyCannotBeFoughtFromTheCommandLine() throws Exception {
    administrator("printf 'theme=dark\\nwire=grpc\\n' >" + FILE);
    Program.Ended ended = run("--demo --as ada --json --wire json");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1).contains("\"usage.managed\"", "--wire", FILE);
    Program.Ended covered = program().set("MY_PHONE_WIRE", "json").shell(NAMESPACE.strip() + " --demo --as ada --json");
    assertThat(covered.code()).as(covered.err()).isZero();
    assertThat(covered.out()).contains("\"wire\":\"grpc\"");
  }

  @Test
  void aSwitchTakesTheDemoAway() throws Exception {
    administrator("echo demo=false >" + FILE);
    Program.Ended ended = run("--demo --as ada --text");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(2).contains("Your organisation has switched this off: --demo", FILE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "echo theme=dark >F; chmod 666 F|others than the administrator can change /etc/my-phone/managed.properties",
      "echo theme=dark >F; chmod 664 F|others than the administrator can change /etc/my-phone/managed.properties",
      "echo theme=dark >F; chown 1234 F|others than the administrator can change /etc/my-phone/managed.properties",
      "echo theme=dark >F; chmod 777 /etc/my-phone|others than the administrator can change /etc/my-phone,",
      "echo theme=dark >F; chmod 1777 /etc|others than the administrator can change /etc,",
      "echo theme=dark >F; chown 1234 /etc/my-phone|others than the administrator can change /etc/my-phone,",
      "echo theme=dark >x; ln -s $PWD/x F|others than the administrator can change /tmp",
      "mv /etc/my-phone $PWD/x; ln -s $PWD/x /etc/my-phone; echo theme=dark >F|others than the administrator can change /tmp",
      "ln -s /nowhere F|can’t be read", "mkdir F|can’t be read", "mkfifo F|can’t be read",
      "head -c 8193 /bin/sh >F|are too big", "printf '#\\344\\n' >F|aren’t a text in UTF-8",
      "echo wires=json >F|there’s no managed setting wires", "echo wire=rest >F|wire can’t be “rest”",
      "echo issuer=https://login.example.ch >F|sets a server, but no client ID"})
  void aFileThatIsNotInOrderIs2AndASentence(String administrator, String sentence) throws Exception {
    administrator(administrator.replace("F", FILE));
    Program.Ended ended = run("--demo --as ada --text");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasLineCount(2).contains(sentence, FILE);
  }

  @Test
  void anEmptyFolderAndNoFolderAreFine() throws Exception {
    administrator(":");
    assertThat(run("--demo --as ada --text").code()).isZero();
    administrator("rmdir /etc/my-phone");
    assertThat(run("--demo --as ada --text").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dos.name=Windows 11", "-Dos.name=Mac OS X", "-Duser.home=/nowhere"})
  void noPropertyMovesTheFile(String property) throws Exception {
    administrator("echo demo=false >" + FILE);
    Program.Ended ended = program().set("JAVA_TOOL_OPTIONS", property.replace(" ", "\u00a0"))
        .shell(NAMESPACE.strip() + " --demo --as ada --text");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(ended.err()).contains("Your organisation has switched this off: --demo");
  }

  @Test
  void noVariableAndNoOptionMovesTheFile() throws Exception {
    administrator("echo demo=false >" + FILE);
    Program.Ended ended = program().set("ProgramData", folder.toString()).set("XDG_CONFIG_DIRS", folder.toString())
        .shell(NAMESPACE.strip() + " --demo --as ada --text --config /dev/null/none");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
  }

  private Program.Ended run(String arguments) throws Exception {
    return program().shell(NAMESPACE.strip() + " " + arguments);
  }

  private Program program() {
    return new Program(folder);
  }

  /** What is done to the computer first; {@code $PWD} is the test's folder. */
  private void administrator(String commands) throws IOException {
    Files.writeString(folder.resolve("administrator"), commands + "\n");
  }
}
