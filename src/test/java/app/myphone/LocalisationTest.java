package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import app.myphone.zitadel.UserState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the program asks for is there, in each language, and no text is there for nothing. */
class LocalisationTest {
  private static final Pattern ASKED = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-z][a-zA-Z0-9-]*)+)\"");
  private static final Pattern FAMILY = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*\\.)\"\\s*\\+");

  @Test
  void everyLanguageHasTheSameKeys() {
    assertThat(keys("_de")).isEqualTo(keys(""));
  }

  @Test
  void everyTextIsAWellFormedPatternWithTheSameBlanks() {
    Properties english = bundle("");
    Properties german = bundle("_de");
    for (String key : english.stringPropertyNames()) {
      assertThat(blanks(german.getProperty(key))).as(key).isEqualTo(blanks(english.getProperty(key)));
    }
  }

  @Test
  void noApostropheIsLost() {
    for (String language : Set.of("", "_de")) {
      bundle(language).forEach((key, text) ->
          assertThat(text.toString().replace("''", "")).as(language + " " + key).doesNotContain("'"));
    }
  }

  @Test
  void everyProblemAndStateHasItsWords() {
    Set<String> keys = keys("");
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(keys).contains("problem." + code.words(), "problem." + code.words() + ".next");
    }
    assertThat(keys).containsAll(
        Arrays.stream(UserState.values()).map(state -> "ui.profile.state." + state.id()).toList());
  }

  @Test
  void noTextIsUnused() {
    String sources = sources();
    Set<String> families = matches(FAMILY, sources);
    Set<String> unused = keys("").stream()
        .filter(key -> !sources.contains('"' + key + '"') && families.stream().noneMatch(key::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsMissing() {
    Set<String> keys = keys("");
    Set<String> prefixes = keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
    Set<String> missing = matches(ASKED, sources()).stream()
        .filter(asked -> asked.startsWith("ui.") || asked.startsWith("terminal.") || asked.startsWith("page."))
        .filter(asked -> !keys.contains(asked))
        .filter(asked -> keys.stream().noneMatch(key -> key.startsWith(asked + ".")))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(prefixes).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void anUnknownLanguageIsEnglishAndGermanIsGermanInEveryRegion() {
    assertThat(Messages.in(Locale.forLanguageTag("fi")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.in(Locale.forLanguageTag("de-CH")).get("problem.session.ended"))
        .isEqualTo("Ihre Sitzung ist beendet.");
  }

  private static Set<String> blanks(String pattern) {
    new MessageFormat(pattern, Locale.ROOT);
    return matches(Pattern.compile("\\{(\\d+)"), pattern);
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(bundle(language).stringPropertyNames());
  }

  private static Properties bundle(String language) {
    Properties texts = new Properties();
    try (var in = LocalisationTest.class.getResourceAsStream("/app/myphone/messages" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).map(LocalisationTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
