package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in surroundings that are not a desktop's: other characters, other digits, no home, no room. */
@Tag("process")
@EnabledOnOs(OS.LINUX)
@Timeout(240)
class SurroundingsProcessTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=", "LC_ALL=xx_YY.UTF-8", "LANG=de_XX@euro", "LC_CTYPE=UTF-8",
      "LC_MESSAGES=de_XX.UTF-8", "LANG=C.UTF-8"})
  void argumentsAndFoldersAreReadInEveryLocale(String variable) throws Exception {
    Path settings = Files.createDirectories(folder.resolve("Zoë/my-phone")).resolve("settings.properties");
    Files.writeString(settings, "demo=true\nas=vic\njson=true\n");
    Ended ended = program().set("XDG_CONFIG_HOME", folder.resolve("Zoë").toString())
        .set(variable.replaceFirst("=.*", ""), variable.replaceFirst("[^=]*=", "")).run("--lookup", "Jürg Küng");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    JsonNode answer = JSON.readTree(ended.out());
    assertThat(answer.at("/query/value").textValue()).isEqualTo("Jürg Küng");
    assertThat(answer.at("/results/0/name").textValue()).isEqualTo("Jürg Küng");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de_CH.ISO-8859-1", "ja_JP.EUC-JP", "de_CH.UTF-8"})
  void argumentsAndFoldersAreReadInOtherCharactersToo(String name) throws Exception {
    Program program = program().set("LOCPATH", compiled(name).toString()).set("LC_ALL", name);
    Path settings = Files.createDirectories(folder.resolve("Zoë")).resolve("s.properties");
    Files.writeString(settings, "demo=true\nas=vic\njson=true\n");
    Ended utf8 = program.run("--config", settings.toString(), "--lookup", "Jürg Küng");
    assertThat(utf8.err()).isEmpty();
    assertThat(JSON.readTree(utf8.out()).at("/results/0/name").textValue()).isEqualTo("Jürg Küng");
    if (name.endsWith("1")) {
      Ended latin = program.shell("exec \"$0\" --demo --as vic --json --lookup $'J\\xfcrg K\\xfcng'");
      assertThat(JSON.readTree(latin.out()).at("/results/0/name").textValue()).isEqualTo("Jürg Küng");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void whatCannotBeReadIs2AndNoWrongAnswer(String locale) throws Exception {
    Program program = program().set("LC_ALL", locale);
    Ended ended = program.shell("exec \"$0\" --demo --as vic --json --lookup $'J\\xfcrg'");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(code(ended)).isEqualTo("usage.characters");
    assertThat(program.shell("exec \"$0\" --json --config $'/tmp/Z\\xeb' --demo").code()).isEqualTo(2);
    Ended home = program.shell("XDG_CONFIG_HOME=$'/tmp/Z\\xeb' exec \"$0\" --json --demo");
    assertThat(home.code()).isEqualTo(2);
    assertThat(code(home)).isEqualTo("usage.characters");
    assertThat(home.err()).contains("XDG_CONFIG_HOME");
  }

  @Test
  void aJavaThatWasStartedWithoutHelpReadsArgumentsAndRefusesFolders() throws Exception {
    Path launcher = folder.resolve("plain");
    Files.writeString(launcher, Files.readString(Program.LAUNCHER).replace("export LC_ALL=C.UTF-8", ":"));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Program program = program().set("LC_ALL", "C");
    Ended found = program.shell("exec '" + launcher + "' --demo --as vic --json --lookup 'Jürg Küng'");
    assertThat(found.err()).isEmpty();
    assertThat(JSON.readTree(found.out()).at("/results/0/name").textValue()).isEqualTo("Jürg Küng");
    Ended refused = program.shell("XDG_CONFIG_HOME=/tmp/Zoë exec '" + launcher + "' --demo --json");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(code(refused)).isEqualTo("usage.characters");
    Ended config = program.shell("exec '" + launcher + "' --demo --json --config /tmp/Zoë");
    assertThat(config.code()).isEqualTo(2);
    assertThat(code(config)).isEqualTo("usage.characters");
  }

  @ParameterizedTest
  @CsvSource({"fa_IR", "ar_EG", "tr_TR", "th_TH", "hi_IN", "bn_BD"})
  void helpAndAnswersAreTheSameWhateverTheDigitsOfTheLocale(String locale) throws Exception {
    Program usual = program().without("MY_PHONE_LANGUAGE").set("LC_ALL", "C.UTF-8");
    String help = usual.run("--help").out();
    Program program = program().without("MY_PHONE_LANGUAGE").set("LC_ALL", locale + ".UTF-8");
    Ended ended = program.run("--help");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo(help).contains("   70  ");
    Ended text = program.run("--demo", "--text");
    assertThat(text.out()).contains("+41 79 123 45 67").doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    assertThat(JSON.readTree(program.run("--demo", "--json").out()).get("number").textValue()).isEqualTo("+41791234567");
  }

  @Test
  void theLanguageFollowsThePersonWhoseLocaleIsNotInstalled() throws Exception {
    Program program = program().without("MY_PHONE_LANGUAGE");
    assertThat(program.set("LC_ALL", "de_XX.UTF-8").run("--demo", "--text").out()).contains("Schweiz");
    assertThat(program.set("LC_ALL", "C").run("--demo", "--text").out()).contains("Switzerland");
    assertThat(program.run("--demo", "--text", "--language", "de").out()).contains("Schweiz");
  }

  @Test
  void withoutAHomeNothingIsWrittenAndThatIsSaidOnce() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ended ended = program().without("HOME").without("XDG_CONFIG_HOME").set("JAVA_TOOL_OPTIONS", "-Duser.home=?")
        .shell("cd '" + empty + "' && exec \"$0\" --demo --text");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("It’s verified.");
    assertThat(ended.err().lines().filter(line -> !line.startsWith("Picked up"))).singleElement().asString()
        .contains("HOME");
    try (var made = Files.list(empty)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void whatCannotBePrintedIs74() throws Exception {
    for (String line : new String[] {"\"$0\" --demo --json >/dev/full", "\"$0\" --demo --text >/dev/full",
        "\"$0\" --help >/dev/full", "\"$0\" --demo --json >&-"}) {
      Ended ended = program().shell(line);
      assertThat(ended.code()).as(line).isEqualTo(74);
      assertThat(ended.err()).as(line).isNotBlank().doesNotContain("\tat ");
    }
  }

  @Test
  void aJavaThatCannotStartEndsWithACodeThatNoAnswerHas() throws Exception {
    Ended ended = program().set("JAVA_TOOL_OPTIONS", "-XX:+NoSuchFlag").run("--demo", "--json");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ExitCode.ALL).doesNotContain(1);
  }

  /** A locale for this test alone, in a folder of its own. */
  private Path compiled(String name) throws Exception {
    String charset = name.substring(name.indexOf('.') + 1);
    assertThat(Charset.isSupported(charset)).isTrue();
    Path locales = Files.createDirectory(folder.resolve("locales"));
    String language = name.substring(0, name.indexOf('.'));
    boolean can = Files.isExecutable(Path.of("/usr/bin/localedef"))
        && Files.exists(Path.of("/usr/share/i18n/locales", language));
    assumeTrue(can, "the package locales is not installed");
    assertThat(new ProcessBuilder("localedef", "-c", "-i", language, "-f", charset, locales.resolve(name).toString())
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isLessThan(2);
    return locales;
  }

  private static String code(Ended ended) throws Exception {
    return JSON.readTree(ended.lastLineOfErr()).at("/error/code").textValue();
  }

  private Program program() {
    return new Program(folder);
  }
}
