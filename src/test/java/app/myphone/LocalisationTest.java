package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.problem.ProblemCode;
import app.myphone.text.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that the program asks for is there, in each language, and no text is there for nothing. */
class LocalisationTest {
  private static final MessageFamilies FAMILIES = new MessageFamilies();
  private static final Pattern WRITTEN = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)\"");
  private static final Pattern PUT_TOGETHER = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*\\.)\"\\s*\\+");
  private static final Pattern OUTCOME = Pattern.compile("\\b(?:good|doubtful|bad)\\([^\"()]*(?:\\(\\)[^\"()]*)?\"([a-z.-]+[a-z])\"");
  private static final Pattern OUTCOME_NOT_GOOD = Pattern.compile("\\b(?:doubtful|bad)\\([^\"()]*(?:\\(\\)[^\"()]*)?\"([a-z.-]+[a-z])\"");

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
  void everyFamilyIsComplete() {
    assertThat(keys("")).containsAll(FAMILIES.keys());
  }

  @Test
  void everyKeyThatIsPutTogetherIsOfAFamily() {
    Set<String> roots = roots();
    Set<String> unknown = matches(PUT_TOGETHER, sources()).stream()
        .filter(beginning -> roots.contains(root(beginning)) && !FAMILIES.beginnings().contains(beginning))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unknown).containsExactly("diagnosis."); // followed by an outcome
  }

  @Test
  void noTextIsUnused() {
    Set<String> unused = keys("");
    unused.removeAll(matches(WRITTEN, sources()));
    unused.removeAll(FAMILIES.keys());
    unused.removeAll(outcomes());
    unused.removeIf(key -> key.endsWith(".one") && keys("").contains(key.substring(0, key.lastIndexOf('.'))));
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsMissing() {
    Set<String> roots = roots();
    Set<String> missing = matches(WRITTEN, sources()).stream()
        .filter(asked -> roots.contains(root(asked)) && !asked.matches("(app\\.myphone|keychain)\\..*"))
        .collect(Collectors.toCollection(TreeSet::new));
    missing.addAll(outcomes());
    missing.removeAll(keys(""));
    assertThat(missing).isEmpty();
  }

  /** What a check finds: a sentence, and another that says what to do unless all is well. */
  private static Set<String> outcomes() {
    String checks = sources("diagnosis");
    Set<String> outcomes = new TreeSet<>();
    matches(OUTCOME, checks).forEach(outcome -> outcomes.add("diagnosis." + outcome));
    matches(OUTCOME_NOT_GOOD, checks).forEach(outcome -> outcomes.add("diagnosis." + outcome + ".next"));
    return outcomes;
  }

  @Test
  void anUnknownLanguageIsEnglishAndGermanIsGermanInEveryRegion() {
    assertThat(Messages.in(Locale.forLanguageTag("fi")).locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Messages.in(Locale.forLanguageTag("de-CH")).get("problem.session.ended"))
        .isEqualTo("Ihre Sitzung ist beendet.");
  }

  @Test
  void whatIsSaidOfOneIsSaidOfMoreToo() {
    Set<String> keys = keys("");
    assertThat(keys).containsAll(keys.stream().filter(key -> key.endsWith(".one"))
        .map(key -> key.replaceFirst("\\.one$", "")).toList());
  }

  @Test
  void oneIsSaidAsOne() {
    Problem.NotSignedIn one = new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, "1");
    Problem.NotSignedIn more = new Problem.NotSignedIn(ProblemCode.CLOCK_WRONG, "21");
    assertThat(ProblemText.of(one, Messages.in(Locale.ENGLISH)).message()).endsWith("by about a minute.");
    assertThat(ProblemText.of(more, Messages.in(Locale.ENGLISH)).message()).endsWith("by about 21 minutes.");
    assertThat(ProblemText.of(one, Messages.in(Locale.GERMAN)).message()).contains("um etwa eine Minute");
    assertThat(Messages.in(Locale.ENGLISH).get("diagnosis.late", 1L)).isEqualTo("No result within a second.");
    assertThat(Messages.in(Locale.ENGLISH).get("diagnosis.late", 10L)).isEqualTo("No result within 10 seconds.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa", "ar-EG", "bn", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "tr", "my", "ne"})
  void aCountdownHasTheDigitsOfAClock(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Messages.countdown(Duration.ofSeconds(299))).isEqualTo("4:59");
      assertThat(Messages.countdown(Duration.ofSeconds(61))).isEqualTo("1:01");
      assertThat(Messages.countdown(Duration.ZERO)).isEqualTo("0:00");
    } finally {
      Locale.setDefault(before);
    }
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

  /** What the keys begin with, up to the first dot. */
  private static Set<String> roots() {
    return keys("").stream().map(LocalisationTest::root).collect(Collectors.toSet());
  }

  private static String root(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static String sources() {
    return sources("");
  }

  private static String sources(String room) {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/myphone", room))) {
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
