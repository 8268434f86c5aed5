package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation decides in its file; here whoever runs the tests is the administrator. */
@DisabledOnOs(OS.WINDOWS)
class ManagedSettingsTest {
  private static final String SERVER = "issuer=https://login.example.ch\nclientId=42\n";

  @TempDir Path base;
  @TempDir Path person;
  private Path folder;
  private Path file;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(base.resolve("my-phone"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    file = folder.resolve("managed.properties");
  }

  @Test
  void noFileDecidesNothing() throws Exception {
    assertThat(load().organisation()).isEqualTo(Organisation.NONE);
    Files.delete(folder);
    assertThat(load().organisation()).isEqualTo(Organisation.NONE);
  }

  @Test
  void aKeyLocksASetting() throws Exception {
    write(SERVER + "wire=grpc\ntextSize=150\n");
    Files.writeString(person.resolve("settings.properties"), "issuer=other.example\nclientId=1\nwire=json\ntheme=dark\n");
    Settings settings = load(Map.of("MY_PHONE_WIRE", "grpc-web", "MY_PHONE_TEXT_SIZE", "200"));
    assertThat(settings.get(Setting.ISSUER)).contains(new Issuer("https://login.example.ch"));
    assertThat(settings.get(Setting.CLIENT_ID)).contains("42");
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.GRPC);
    assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(150);
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.DARK);
    assertThat(settings.organisation().locked())
        .containsOnly(Setting.ISSUER, Setting.CLIENT_ID, Setting.WIRE, Setting.TEXT_SIZE);
    assertThat(settings.given()).containsEntry(Setting.WIRE, "wire in " + file);
  }

  @Test
  void whatTheWindowWouldRememberChangesNothing() throws Exception {
    write("theme=dark\n");
    assertThat(loader(Map.of()).load(Map.of("theme", "light")).get(Setting.THEME)).isEqualTo(Theme.DARK);
  }

  @ParameterizedTest
  @CsvSource({"--issuer, other.example", "--client-id, 43", "--wire, grpc"})
  void anOptionThatFightsALockIsRefusedWithTheFilesName(String option, String value) throws Exception {
    write(SERVER + "wire=json\n");
    Problem problem = refusal(Map.of(), option, value);
    assertThat(problem.code()).isEqualTo(ProblemCode.MANAGED_LOCKED);
    assertThat(problem.arguments()).startsWith(option, file.toString());
  }

  @Test
  void anOptionThatSaysTheSameIsNoFight() throws Exception {
    write(SERVER);
    assertThat(load(Map.of(), "--issuer", "LOGIN.example.ch/", "--client-id", "42").get(Setting.CLIENT_ID)).contains("42");
  }

  @Test
  void aDefaultCountsUntilSomebodySaysOtherwise() throws Exception {
    write("default.theme=dark\ndefault.timeout=30\ndefault.issuer=login.example.ch\ndefault.clientId=42\ndefault.apiUrl=https://api.example.ch\n");
    assertThat(load().get(Setting.THEME)).isEqualTo(Theme.DARK);
    assertThat(load().given()).isEmpty();
    assertThat(load().organisation().locked()).isEmpty();
    assertThat(load(Map.of(), "--timeout", "7").text(Setting.TIMEOUT)).isEqualTo("7");
    Files.writeString(person.resolve("settings.properties"), "theme=light\nissuer=other.example\nclientId=1\n");
    Settings own = load();
    assertThat(own.get(Setting.THEME)).isEqualTo(Theme.LIGHT);
    assertThat(own.get(Setting.CLIENT_ID)).contains("1");
    assertThat(own.get(Setting.API_URL)).as("of another server").isEmpty();
  }

  @Test
  void whatBelongsToAnotherServerIsNotUsedAtALockedOne() throws Exception {
    write(SERVER);
    Files.writeString(person.resolve("settings.properties"), "issuer=other.example\nclientId=1\napiUrl=https://api.other.example\n");
    assertThat(load().get(Setting.API_URL)).isEmpty();
  }

  @Test
  void theDemoStaysUnlessItIsTakenAway() throws Exception {
    write(SERVER);
    assertThat(load(Map.of(), "--demo", "--as", "ben").get(Setting.DEMO)).isTrue();
    Files.writeString(person.resolve("settings.properties"), "demo=true\nas=ben\n");
    assertThat(load().get(Setting.ISSUER)).isPresent();
    write("demo=false\n");
    assertThat(load().get(Setting.DEMO)).as("of the settings file").isFalse();
    assertThat(refusal(Map.of(), "--demo").arguments()).startsWith("--demo", file.toString());
    assertThat(refusal(Map.of(), "--as", "ben").code()).isEqualTo(ProblemCode.MANAGED_WITHHELD);
    assertThat(refusal(Map.of("MY_PHONE_DEMO", "true")).arguments()).startsWith("MY_PHONE_DEMO");
    assertThat(load(Map.of("MY_PHONE_DEMO", "false")).organisation().allows(Feature.DEMO)).isFalse();
  }

  @Test
  void theLookUpIsTakenAway() throws Exception {
    write("lookUp=FALSE\nchangePhone=true\n" + SERVER);
    assertThat(load().organisation().withheld()).containsOnly(Feature.LOOK_UP);
    assertThat(refusal(Map.of(), "--lookup", "ada").code()).isEqualTo(ProblemCode.MANAGED_WITHHELD);
    assertThat(refusal(Map.of("MY_PHONE_LOOKUP", "ada")).code()).isEqualTo(ProblemCode.MANAGED_WITHHELD);
  }

  @Test
  void withoutOtherServersTheUsualOneIsLocked() throws Exception {
    write("otherServers=false\ndefault.issuer=login.example.ch\ndefault.clientId=42\n");
    Files.writeString(person.resolve("settings.properties"), "issuer=other.example\nclientId=1\n");
    assertThat(load().get(Setting.ISSUER)).contains(new Issuer("https://login.example.ch"));
    assertThat(load().get(Setting.CLIENT_ID)).contains("42");
    assertThat(refusal(Map.of(), "--issuer", "other.example").code()).isEqualTo(ProblemCode.MANAGED_LOCKED);
    write("otherServers=false\n");
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_OTHER_SERVERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"issuer=login.example.ch\n", "issuer=login.example.ch\ndefault.clientId=42\n",
      "otherServers=false\ndefault.issuer=login.example.ch\n"})
  void aLockedServerWithoutAClientIdIsRefused(String text) throws Exception {
    write(text);
    Problem problem = refusal(Map.of(), "--client-id", "42");
    assertThat(problem.code()).isEqualTo(ProblemCode.MANAGED_CLIENT_ID);
    assertThat(problem.arguments()).containsExactly(file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"isuer", "client-id", "json", "text", "as", "logLevel", "config", "lookup", "default.demo",
      "default.lookUp", "default.json", "default.", "DEMO"})
  void anUnknownKeyIsRefused(String key) throws Exception {
    write(key + "=true\n");
    Problem problem = refusal(Map.of());
    assertThat(problem.code()).isEqualTo(ProblemCode.MANAGED_KEY);
    assertThat(problem.arguments()).containsExactly(key, file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire=rest", "demo=no", "demo=", "issuer=", "theme=", "default.textSize=110", "timeout=0",
      "issuer=ftp://a.b", "trustedCertificates=/nowhere.pem"})
  void aBadValueIsRefusedWithItsPlace(String line) throws Exception {
    write(line + "\n");
    Problem problem = refusal(Map.of());
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_VALUE);
    assertThat(problem.arguments().get(2)).endsWith(" in " + file);
  }

  @Test
  void theOutputIsInTheLanguageThatIsLocked() throws Exception {
    write("language=de\n");
    assertThat(loader(Map.of("MY_PHONE_LANGUAGE", "en")).preferences().language().getLanguage()).isEqualTo("de");
  }

  @Test
  void aFileOfMoreThan8KibIsRefused() throws Exception {
    write("#".repeat(8 * 1024 - 1) + "\n");
    assertThat(load().organisation()).isEqualTo(Organisation.NONE);
    write("#".repeat(8 * 1024) + "\n");
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_TOO_BIG);
  }

  @Test
  void whatIsNoTextInUtf8IsRefused() throws Exception {
    for (byte[] bytes : List.of(new byte[] {'#', (byte) 0xe4, '\n'}, new byte[] {'#', 0, '\n'}, "a=\\u12".getBytes())) {
      Files.write(file, bytes);
      assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_NO_TEXT);
    }
    write("\ufefftheme=dark\n");
    assertThat(load().get(Setting.THEME)).as("with a byte order mark").isEqualTo(Theme.DARK);
  }

  @ParameterizedTest
  @CsvSource({"rw-rw-r--, rwxr-xr-x, my-phone/managed.properties", "rw-r--rw-, rwxr-xr-x, my-phone/managed.properties",
      "rw-r--r--, rwxrwxr-x, my-phone", "rw-r--r--, rwxr-xrwx, my-phone"})
  void aFileThatOthersCanChangeIsRefused(String ofFile, String ofFolder, String named) throws Exception {
    write("theme=dark\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(ofFile));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(ofFolder));
    assertForeign(base.resolve(named));
  }

  @Test
  void aFileOfSomebodyElseIsRefused() throws Exception {
    write("theme=dark\n");
    ManagedFile ofAnother = new ManagedFile(file, new OwnedByRoot(base, Set.of(me() + 1)));
    Problem problem = catchThrowableOfType(ProblemException.class, ofAnother::text).problem();
    assertThat(problem.code()).isEqualTo(ProblemCode.MANAGED_FOREIGN);
    assertThat(problem.arguments()).containsExactly(file.toString(), folder.toString());
  }

  @Test
  void aLinkIsFollowedAsFarAsNobodyElseCanChangeIt() throws Exception {
    Path etc = Files.createDirectory(base.resolve("company"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(etc.resolve("real"), "theme=dark\n");
    Files.createSymbolicLink(etc.resolve("second"), Path.of("real"));
    Files.createSymbolicLink(file, Path.of("../company/second"));
    assertThat(load().get(Setting.THEME)).isEqualTo(Theme.DARK);
    Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertForeign(etc);
    Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(etc.resolve("real"), PosixFilePermissions.fromString("rw-rw-rw-"));
    assertForeign(etc.resolve("real"));
  }

  @Test
  void aLinkToNothingOrInACircleAndWhatIsNoFileAreRefused() throws Exception {
    Files.createSymbolicLink(file, Path.of("nowhere"));
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_UNREADABLE);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("managed.properties"));
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_UNREADABLE);
    Files.delete(file);
    Files.createDirectory(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_UNREADABLE);
    Files.delete(file);
    assertThat(new ProcessBuilder("mkfifo", "-m", "644", file.toString()).start().waitFor()).isZero();
    assertThat(refusal(Map.of()).code()).isEqualTo(ProblemCode.MANAGED_UNREADABLE);
  }

  @Test
  void theExampleOfThePackageNamesEveryKeyOnce() throws IOException {
    List<String> keys = Files.readAllLines(Path.of("packaging/managed.properties.example")).stream()
        .filter(line -> line.matches("#[A-Za-z.]+=.*")).map(line -> line.substring(1, line.indexOf('='))).toList();
    List<String> locks = ManagedSettings.keys().stream().filter(key -> !key.startsWith("default.")).toList();
    assertThat(keys).filteredOn(key -> !key.startsWith("default.")).containsExactlyInAnyOrderElementsOf(locks);
    assertThat(ManagedSettings.keys()).containsAll(keys);
  }

  @Test
  void theExampleOfThePackageIsReadOnceItsCommentsAreTakenOff() throws Exception {
    String example = Files.readString(Path.of("packaging/managed.properties.example"));
    write(example);
    assertThat(load().organisation()).isEqualTo(Organisation.NONE);
    String used = String.join("\n", Arrays.stream(example.split("\n")).map(line -> line.replaceFirst("^#(?=[A-Za-z.]+=)", ""))
        .filter(line -> !line.startsWith("trustedCertificates")).toList());
    write(used);
    assertThat(load().organisation().locked()).contains(Setting.ISSUER, Setting.CLIENT_ID, Setting.TIMEOUT);
  }

  private void assertForeign(Path path) {
    Problem problem = refusal(Map.of());
    assertThat(problem.code()).isEqualTo(ProblemCode.MANAGED_FOREIGN);
    assertThat(problem.arguments()).containsExactly(file.toString(), path.toString());
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private Settings load(String... arguments) throws Exception {
    return load(Map.of(), arguments);
  }

  private Settings load(Map<String, String> environment, String... arguments) throws Exception {
    return loader(environment, arguments).load();
  }

  private Problem refusal(Map<String, String> environment, String... arguments) {
    return catchThrowableOfType(ProblemException.class, loader(environment, arguments)::load).problem();
  }

  private SettingsLoader loader(Map<String, String> environment, String... arguments) {
    return new SettingsLoader(List.of(arguments), environment, person,
        Optional.of(new ManagedFile(file, new OwnedByRoot(base, Set.of(me())))));
  }

  private int me() {
    try {
      return (int) Files.getAttribute(person, "unix:uid");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
