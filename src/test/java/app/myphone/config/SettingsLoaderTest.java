package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsLoaderTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir Path folder;

  @Test
  void hasDefaultsWhenNothingIsSet() throws Exception {
    Settings settings = load(NOTHING);
    assertThat(settings.get(Setting.ISSUER)).isEmpty();
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.JSON);
    assertThat(settings.mode()).isEqualTo(OutputMode.WINDOW);
    assertThat(settings.get(Setting.DEMO)).isFalse();
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
    assertThat(settings.get(Setting.TIMEOUT)).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.get(Setting.REDIRECT_HOST)).isEqualTo("127.0.0.1");
    assertThat(settings.get(Setting.KEEP_ME_SIGNED_IN)).isTrue();
    assertThat(settings.get(Setting.LOG_LEVEL)).isEqualTo(LogLevel.WARN);
    assertThat(settings.get(Setting.LANGUAGE)).isEqualTo(Locale.getDefault());
    assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(100);
    assertThat(settings.get(Setting.LOG_FOLDER)).isEmpty();
    assertThat(settings.file()).isEqualTo(folder.resolve("settings.properties"));
  }

  @Test
  void readsEveryOption() throws Exception {
    Settings settings = load(NOTHING, "--issuer", " HTTPS://Login.Example.CH./ ", "--client-id", "42",
        "--api-url", "https://api.example.ch/", "--wire", "grpc-web", "--text", "--language", "de-CH", "--theme", "dark", "--text-size", "150", "--log-folder", folder.toString(),
        "--timeout", "600", "--redirect-host", "localhost", "--log-level", "debug", "--keep-me-signed-in", "false",
        "--config", folder.resolve("mine.properties").toString());
    assertThat(settings.get(Setting.ISSUER)).contains(new Issuer("https://login.example.ch"));
    assertThat(settings.get(Setting.CLIENT_ID)).contains("42");
    assertThat(settings.get(Setting.API_URL)).contains(URI.create("https://api.example.ch"));
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.GRPC_WEB);
    assertThat(settings.mode()).isEqualTo(OutputMode.TEXT);
    assertThat(settings.get(Setting.LANGUAGE)).isEqualTo(Locale.forLanguageTag("de-CH"));
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.DARK);
    assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(150);
    assertThat(settings.get(Setting.TIMEOUT)).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.get(Setting.REDIRECT_HOST)).isEqualTo("localhost");
    assertThat(settings.get(Setting.KEEP_ME_SIGNED_IN)).isFalse();
    assertThat(settings.get(Setting.LOG_LEVEL)).isEqualTo(LogLevel.DEBUG);
    assertThat(settings.get(Setting.LOG_FOLDER)).contains(folder);
    assertThat(settings.file()).isEqualTo(folder.resolve("mine.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG", "fa", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "lt", "az"})
  void readsTheSameWhateverTheSystemsLanguage(String system) throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(system));
      write("TIMEOUT=9", "timeout=21", "textSize=125", "theme=light", "logLevel=info", "issuer=HTTPS://I.EXAMPLE/", "clientId=I1");
      Settings settings = load(Map.of("MY_PHONE_WIRE", "grpc", "MY_PHONE_KEEP_ME_SIGNED_IN", "FALSE"), "--redirect-host", "localhost");
      assertThat(settings.get(Setting.TIMEOUT)).isEqualTo(Duration.ofSeconds(21));
      assertThat(settings.text(Setting.TIMEOUT)).isEqualTo("21");
      assertThat(settings.text(Setting.TEXT_SIZE)).isEqualTo("125");
      assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.LIGHT);
      assertThat(settings.get(Setting.LOG_LEVEL)).isEqualTo(LogLevel.INFO);
      assertThat(settings.get(Setting.ISSUER)).contains(new Issuer("https://i.example"));
      assertThat(settings.get(Setting.KEEP_ME_SIGNED_IN)).isFalse();
      assertThat(settings.given()).containsValue("MY_PHONE_KEEP_ME_SIGNED_IN");
      assertThat(problem(NOTHING, "--timeout", "٧").code()).isEqualTo(ProblemCode.USAGE_VALUE);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void tellsWhatTheSettingsFileCannotChangeAndUnderWhichName() throws Exception {
    Files.writeString(folder.resolve("settings.properties"), "wire=grpc\ntextSize=200\n");
    Settings settings = load(Map.of("MY_PHONE_THEME", "dark"), "--text-size", "125%");
    assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(125);
    assertThat(settings.given()).isEqualTo(
        Map.of(Setting.THEME, "MY_PHONE_THEME", Setting.TEXT_SIZE, "--text-size"));
  }

  @Test
  void whatTheFileWouldSayCountsLikeTheFile() throws Exception {
    SettingsLoader loader = new SettingsLoader(List.of("--wire", "grpc"), Map.of(), folder);
    Settings settings = loader.load(Map.of("wire", "json", "language", "de", "somebodyElses", "key"));
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.GRPC);
    assertThat(settings.get(Setting.LANGUAGE)).isEqualTo(Locale.GERMAN);
    assertThat(settings.file()).isEqualTo(folder.resolve("settings.properties"));
  }

  @Test
  void trustedCertificatesAreAFileInPemOrTheStartIsRefused() throws Exception {
    Path file = folder.resolve("company.pem");
    Files.writeString(file, "Company\n" + new HeldCertificate.Builder().build().certificatePem());
    assertThat(load(NOTHING, "--trusted-certificates", file.toString()).get(Setting.TRUSTED_CERTIFICATES)).contains(file);
    String begin = "-----BEGIN CERTIFICATE-----\n";
    String end = "\n-----END CERTIFICATE-----\n";
    for (String bad : List.of("", "text", begin + "AAAA" + end, begin + "A" + end, begin + "ä§ö" + end)) {
      Files.writeString(file, bad);
      assertRefused(file);
    }
    assertRefused(folder);
    assertRefused(folder.resolve("absent"));
    assertRefused(Path.of("/dev/zero"));
  }

  private void assertRefused(Path file) {
    Problem problem = problem(Map.of("MY_PHONE_TRUSTED_CERTIFICATES", file.toString()));
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_VALUE);
    assertThat(problem.arguments()).contains("trustedCertificates", "MY_PHONE_TRUSTED_CERTIFICATES");
  }

  @Test
  void theCommandLineCoversTheEnvironmentThatCoversTheFile() throws Exception {
    write("wire=grpc", "theme=dark", "timeout=7");
    Settings settings = load(Map.of("MY_PHONE_WIRE", "grpc-web", "MY_PHONE_THEME", "light"), "--wire", "json");
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.JSON);
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.LIGHT);
    assertThat(settings.get(Setting.TIMEOUT)).isEqualTo(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingIsAnOptionAndAVariable(Setting<?> setting) {
    if (setting.mayBeIn(Place.FILE)) {
      assertThat(problem(Map.of(setting.variable(), "\u0007bad value\u202e")).arguments())
          .startsWith(setting.key(), "bad value", setting.variable());
    }
    if (!setting.type().isSwitch() && setting.type().form() != SettingType.Form.OPTIONAL) {
      assertThat(problem(NOTHING, setting.option()).arguments()).startsWith(setting.key(), "", setting.option());
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingButTheFilesOwnPlaceAndWhatOneStartIsForIsAKeyOfTheFile(Setting<?> setting) throws Exception {
    write(setting.key() + "=\u202ebad value");
    if (!setting.mayBeIn(Place.FILE)) {
      assertThat(setting.option()).matches("--(config|lookup(-as)?|diagnose|open|history|yes|.*-phone.*|accounts|sign-out|all)");
      assertThat(load(NOTHING)).isEqualTo(Settings.unset(folder.resolve("settings.properties")));
      return;
    }
    assertThat(problem(NOTHING).arguments())
        .startsWith(setting.key(), "bad value", setting.key() + " in " + folder.resolve("settings.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"setPhone", "verifyPhone", "sendPhoneCode", "removePhone", "yes"})
  void noVariableAndNoFileActs(String key) throws Exception {
    write(key + "=true");
    assertThat(load(NOTHING)).isEqualTo(Settings.unset(folder.resolve("settings.properties")));
    String variable = "MY_PHONE_" + key.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    assertThat(problem(Map.of(variable, "true"))).isEqualTo(new Problem.Usage(ProblemCode.USAGE_ENVIRONMENT, variable));
  }

  @ParameterizedTest
  @CsvSource({
      "--set-phone=+41791234567, --verify-phone=X", "--set-phone=+41791234567, --remove-phone",
      "--verify-phone, --send-phone-code", "--send-phone-code, --remove-phone", "--remove-phone, --history",
      "--send-phone-code, --lookup=ada", "--history, --diagnose"})
  void oneStartDoesOneThing(String one, String other) {
    assertThat(problem(NOTHING, one, other)).isEqualTo(new Problem.Usage(
        ProblemCode.USAGE_CONFLICT, one.replaceFirst("=.*", ""), other.replaceFirst("=.*", "")));
  }

  @Test
  void aCodeMayBeLeftOutAndIsNeverPrinted() throws Exception {
    assertThat(load(NOTHING, "--verify-phone").get(Setting.VERIFY_PHONE)).contains(new TypedCode(Optional.empty()));
    assertThat(load(NOTHING, "--verify-phone", "--json").get(Setting.VERIFY_PHONE)).isPresent();
    Settings settings = load(NOTHING, "--verify-phone", " 7pGOI!+O9} ");
    assertThat(settings.get(Setting.VERIFY_PHONE).orElseThrow().secret().orElseThrow().reveal()).isEqualTo("7pGOI!+O9}");
    assertThat(settings.toString() + settings.text(Setting.VERIFY_PHONE)).doesNotContain("7pGOI");
    assertThat(settings.mode()).isEqualTo(OutputMode.TEXT);
  }

  @ParameterizedTest
  @CsvSource({"079 123 45 67", "41791234567", "ada"})
  void aNumberToSetBeginsWithAPlus(String number) {
    assertThat(problem(NOTHING, "--set-phone", number).arguments()).startsWith("setPhone", number, "--set-phone");
  }

  @ParameterizedTest
  @CsvSource({"--foo", "-x", "foo", "--iss", "@file", "--demo=x", "---demo"})
  void anUnknownOptionIsNamed(String argument) {
    assertThat(problem(NOTHING, argument)).isEqualTo(new Problem.Usage(ProblemCode.USAGE_OPTION, argument));
  }

  @Test
  void anUnknownVariableOfOursIsNamedAndOthersAreNot() {
    assertThat(problem(Map.of("MY_PHONE_ISUER", "x", "PATH", "y", "MYPHONE", "z")))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_ENVIRONMENT, "MY_PHONE_ISUER"));
    assertThat(problem(Map.of("MY_PHONE_HELP", "true")).code()).isEqualTo(ProblemCode.USAGE_ENVIRONMENT);
  }

  @ParameterizedTest
  @CsvSource({
      "--wire, soap", "--wire, JSON", "--theme, pink", "--timeout, 0", "--timeout, 601", "--timeout, 1.5",
      "--timeout, -5", "--timeout, 99999999999", "--language, de_DE", "--language, x", "--as, eve",
      "--redirect-host, 0.0.0.0", "--keep-me-signed-in, yes", "--log-level, off", "--text-size, 0", "--text-size, big", "--text-size, 300", "--issuer, http://example.com", "--issuer, ftp://a.b",
      "--issuer, 'a b'", "--issuer, ' '", "--api-url, http://example.com", "--client-id, 'a b'", "--config, ' '"})
  void aBadValueIsNamedWithItsPlace(String option, String value) {
    Problem problem = problem(NOTHING, option, value, "--text");
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_VALUE);
    assertThat(problem.arguments().get(1)).isEqualTo(value.strip());
    assertThat(problem.arguments().get(2)).isEqualTo(option);
  }

  @ParameterizedTest
  @CsvSource({
      "https://ada:hunter2@login.example.ch, https://…", "ada:hunter2@login.example.ch, …", "https://hunter2@login.example.ch, https://…",
      "https://ada:hun@ter2/hunter2@x, https://…", "https://ada:hunter2, https://…", "ada:hunter2, …",
      "'https:\\ada:hunter2@x', 'https:\\…'", "HTTP://hunter2@x, HTTP://…",
      "http://login.example.ch:8080/x, http://login.example.ch:8080/x", "'https://[::1%25lo]:80', 'https://[::1%25lo]:80'"})
  void aRefusedAddressDoesNotRepeatAPassword(String typed, String shown) {
    for (String option : List.of("--issuer", "--api-url")) {
      Problem problem = problem(NOTHING, option, typed, "--client-id", "1");
      assertThat(problem.arguments().get(1)).isEqualTo(shown);
      assertThat(problem.arguments().toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void nothingIsRepeatedThatATerminalWouldObey() throws Exception {
    Path odd = folder.resolve("a\u001b[31m\u202e.properties");
    Files.writeString(odd, "wire=\\u001b]0;x\\u0007");
    assertThat(problem(NOTHING, "--config", odd.toString()).arguments()).hasSize(4)
        .noneMatch(text -> text.chars().anyMatch(c -> c < ' ' || c == '\u202e'));
    assertThat(problem(Map.of("MY_PHONE_LOG_FOLDER", "relative\u001b[2J")).arguments().get(1)).isEqualTo("relative[2J");
    assertThat(problem(NOTHING, "--\u001b[31m").arguments()).containsExactly("--[31m");
  }

  @Test
  void anIssuerNeedsAClientId() {
    assertThat(problem(Map.of("MY_PHONE_ISSUER", "a.b")))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_CLIENT_ID_MISSING, "MY_PHONE_ISSUER"));
  }

  @Test
  void demoAndIssuerInOneSourceAreAConflict() throws Exception {
    assertThat(problem(NOTHING, "--issuer", "a.b", "--client-id", "1", "--demo"))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_CONFLICT, "--demo", "--issuer"));
    assertThat(problem(Map.of("MY_PHONE_DEMO", "true", "MY_PHONE_ISSUER", "a.b")).arguments())
        .containsExactly("MY_PHONE_DEMO", "MY_PHONE_ISSUER");
    write("demo=true", "issuer=a.b");
    assertThat(problem(NOTHING).code()).isEqualTo(ProblemCode.USAGE_CONFLICT);
  }

  @Test
  void demoInAStrongerSourceWinsOverAServer() throws Exception {
    write("issuer=not an address", "clientId=7", "apiUrl=a.b");
    Settings settings = load(NOTHING, "--demo");
    assertThat(settings.get(Setting.DEMO)).isTrue();
    assertThat(settings.get(Setting.ISSUER)).isEmpty();
    assertThat(settings.get(Setting.CLIENT_ID)).isEmpty();
    assertThat(settings.get(Setting.API_URL)).isEmpty();
  }

  @Test
  void aServerInAStrongerSourceWinsOverTheDemo() throws Exception {
    write("demo=true", "as=ben");
    Settings settings = load(Map.of("MY_PHONE_ISSUER", "a.b", "MY_PHONE_CLIENT_ID", "7"));
    assertThat(settings.get(Setting.DEMO)).isFalse();
    assertThat(settings.get(Setting.AS)).isEmpty();
    assertThat(settings.get(Setting.ISSUER)).contains(new Issuer("https://a.b"));
  }

  @Test
  void aSwitchTurnedOffCoversOneTurnedOn() throws Exception {
    write("demo=true", "json=true");
    Settings settings = load(Map.of("MY_PHONE_DEMO", "false", "MY_PHONE_JSON", "FALSE"));
    assertThat(settings.get(Setting.DEMO)).isFalse();
    assertThat(settings.mode()).isEqualTo(OutputMode.WINDOW);
  }

  @Test
  void textAndJsonAreAConflictOnlyInOneSource() throws Exception {
    assertThat(problem(NOTHING, "--json", "--text"))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_CONFLICT, "--text", "--json"));
    assertThat(load(Map.of("MY_PHONE_JSON", "true"), "--text").mode()).isEqualTo(OutputMode.TEXT);
    assertThat(load(Map.of("MY_PHONE_TEXT", "true"), "--json").mode()).isEqualTo(OutputMode.JSON);
  }

  @Test
  void oneStartEitherChecksTheConnectionOrLooksSomebodyUp() {
    assertThat(problem(NOTHING, "--demo", "--lookup", "ada", "--diagnose"))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_CONFLICT, "--diagnose", "--lookup"));
  }

  @Test
  void howToReadALookUpNeedsALookUp() throws Exception {
    assertThat(load(NOTHING, "--lookup", "ada", "--lookup-as", "login-name").get(Setting.LOOKUP_AS)).contains("login-name");
    assertThat(problem(NOTHING, "--lookup-as", "phone").arguments())
        .containsExactly("lookupAs", "phone", "--lookup-as", "--lookup … --lookup-as phone");
    assertThat(problem(NOTHING, "--lookup", "ada", "--lookup-as", "login_name").arguments())
        .containsExactly("lookupAs", "login_name", "--lookup-as", "phone, email, login-name, user-id, name");
    Map<String, String> environment = Map.of("MY_PHONE_LOOKUP", "ada", "MY_PHONE_LOOKUP_AS", "name");
    assertThat(load(environment, "--diagnose").get(Setting.LOOKUP_AS)).isEmpty();
  }

  @Test
  void aDemoPersonNeedsTheDemo() {
    assertThat(problem(NOTHING, "--as", "ben").arguments()).containsExactly("as", "ben", "--as", "--demo --as ben");
    assertThat(problem(NOTHING, "--as", "ben", "--issuer", "a.b", "--client-id", "1"))
        .isEqualTo(new Problem.Usage(ProblemCode.USAGE_CONFLICT, "--as", "--issuer"));
  }

  @Test
  void withoutAWindowTheDemoSignsAdaIn() throws Exception {
    assertThat(load(NOTHING, "--demo").get(Setting.AS)).isEmpty();
    assertThat(load(NOTHING, "--demo", "--text").get(Setting.AS)).contains("ada");
    assertThat(load(NOTHING, "--demo", "--json", "--as", "dai").get(Setting.AS)).contains("dai");
    assertThat(load(NOTHING, "--demo").inTerminal().get(Setting.AS)).contains("ada");
    assertThat(load(NOTHING).inTerminal().get(Setting.AS)).isEmpty();
  }

  @Test
  void emptyVariablesAndKeysAreNone() throws Exception {
    write("theme=", "timeout =  ");
    Settings settings = load(Map.of("MY_PHONE_WIRE", ""));
    assertThat(settings.get(Setting.WIRE)).isEqualTo(Wire.JSON);
    assertThat(settings.get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
  }

  @Test
  void unknownKeysAndAConfigKeyInTheFileAreIgnored() throws Exception {
    write("colour=blue", "windowWidth=800", "config=/somewhere/else", "wire=grpc");
    assertThat(load(NOTHING).get(Setting.WIRE)).isEqualTo(Wire.GRPC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire=\\u00zz", "a\0b"})
  void rubbishInTheFileIsAClearError(String content) throws Exception {
    Files.writeString(folder.resolve("settings.properties"), content);
    assertThat(problem(NOTHING)).isEqualTo(new Problem.Usage(
        ProblemCode.USAGE_SETTINGS_UNREADABLE, folder.resolve("settings.properties").toString()));
  }

  @Test
  void bytesThatAreNoUtf8OrAFolderOrAHugeFileAreClearErrors() throws Exception {
    Files.write(folder.resolve("settings.properties"), new byte[] {'a', '=', (byte) 0xc3, (byte) 0x28});
    assertThat(problem(NOTHING).code()).isEqualTo(ProblemCode.USAGE_SETTINGS_UNREADABLE);
    assertThat(problem(NOTHING, "--config", folder.toString()).code())
        .isEqualTo(ProblemCode.USAGE_SETTINGS_UNREADABLE);
    Path huge = Files.writeString(folder.resolve("huge"), "#".repeat((1 << 20) + 1));
    assertThat(problem(NOTHING, "--config", huge.toString()).code()).isEqualTo(ProblemCode.USAGE_SETTINGS_UNREADABLE);
  }

  @Test
  void aByteOrderMarkHidesNoSetting() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.properties"), "\ufefftheme=dark\r\nwire=grpc\r\n");
    assertThat(load(NOTHING).get(Setting.THEME)).isEqualTo(Theme.DARK);
    assertThat(load(NOTHING).get(Setting.WIRE)).isEqualTo(Wire.GRPC);
    new SettingsFile(file).put(Map.of("theme", "light", "colour", "blue"));
    assertThat(load(NOTHING).get(Setting.THEME)).isEqualTo(Theme.LIGHT);
    assertThat(load(NOTHING).get(Setting.WIRE)).isEqualTo(Wire.GRPC);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // nothing else ends a wait for a FIFO
  void whatIsNoFileIsRefusedAtOnce() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));
    for (Path path : List.of(Path.of("/dev/zero"), Path.of("/dev/urandom"), Path.of("/dev/null"), pipe, link, folder)) {
      assertThat(problem(NOTHING, "--config", path.toString())).isEqualTo(
          new Problem.Usage(ProblemCode.USAGE_SETTINGS_UNREADABLE, path.toString()));
      assertThat(preferences(NOTHING, "--config", path.toString(), "--json").mode()).isEqualTo(OutputMode.JSON);
    }
  }

  @Test
  void aMissingFileIsNoSettings() throws Exception {
    assertThat(load(NOTHING, "--config", folder.resolve("none").toString()).get(Setting.ISSUER)).isEmpty();
  }

  @Test
  void theVoiceIsKnownWhateverElseIsWrong() throws Exception {
    assertThat(preferences(NOTHING, "--foo", "--json", "--language", "de")).isEqualTo(new OutputPreferences(OutputMode.JSON, Locale.GERMAN));
    assertThat(preferences(NOTHING, "--issuer", "--json").mode()).isEqualTo(OutputMode.JSON);
    assertThat(preferences(NOTHING, "--json", "--text").mode()).isEqualTo(OutputMode.JSON);
    assertThat(preferences(Map.of("MY_PHONE_JSON", "true", "MY_PHONE_WIRE", "?")).mode()).isEqualTo(OutputMode.JSON);
    assertThat(preferences(Map.of("MY_PHONE_JSON", "true"), "--text", "--foo").mode()).isEqualTo(OutputMode.TEXT);
    assertThat(preferences(NOTHING, "--language", "?")).isEqualTo(new OutputPreferences(OutputMode.WINDOW, Locale.getDefault()));
    write("json=true", "language=de", "wire=?");
    assertThat(preferences(NOTHING)).isEqualTo(new OutputPreferences(OutputMode.JSON, Locale.GERMAN));
    write("\\uzzzz");
    assertThat(preferences(NOTHING).mode()).isEqualTo(OutputMode.WINDOW);
  }

  @Test
  void helpAndVersionAreOptionsOnly() {
    assertThat(loader(NOTHING, "--help", "--foo").wantsHelp()).isTrue();
    assertThat(loader(NOTHING, "-h").wantsHelp()).isTrue();
    assertThat(loader(NOTHING, "--version").wantsVersion()).isTrue();
    assertThat(loader(NOTHING, "--version").wantsHelp()).isFalse();
  }

  private static List<Setting<?>> settings() {
    return Setting.all();
  }

  private void write(String... lines) throws IOException {
    Files.write(folder.resolve("settings.properties"), List.of(lines));
  }

  private SettingsLoader loader(Map<String, String> environment, String... arguments) {
    return new SettingsLoader(List.of(arguments), environment, folder);
  }

  private Settings load(Map<String, String> environment, String... arguments) throws ProblemException {
    return loader(environment, arguments).load();
  }

  private OutputPreferences preferences(Map<String, String> environment, String... arguments) {
    return loader(environment, arguments).preferences();
  }

  private Problem problem(Map<String, String> environment, String... arguments) {
    return catchThrowableOfType(ProblemException.class, () -> load(environment, arguments)).problem();
  }
}
