package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that the program asks for is there, in each language, and no text is there for nothing. */
class LocalisationTest {
  private static final MessageFamilies FAMILIES = new MessageFamilies();
  private static final Pattern WRITTEN = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)\"");
  private static final Pattern PUT_TOGETHER = Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)*\\.)\"\\s*\\+");
  private static final Pattern OUTCOME = Pattern.compile("\\b(?:good|doubtful|bad)\\([^\"()]*(?:\\(\\)[^\"()]*)?\"([a-z.-]+[a-z])\"");
  private static final Pattern OUTCOME_NOT_GOOD = Pattern.compile("\\b(?:doubtful|bad)\\([^\"()]*(?:\\(\\)[^\"()]*)?\"([a-z.-]+[a-z])\"");

  static List<Locale> languages() {
    return Messages.languages();
  }

  static List<Locale> bundles() {
    return Messages.locales();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeysAndTheFormsOfItsNumbers(Locale language) {
    Set<String> wanted = new TreeSet<>(MessageBundles.asked());
    MessageBundles.counted().forEach(key -> MessageBundles.forms(language).forEach(form -> wanted.add(key + "." + form)));
    wanted.removeAll(MessageBundles.counted());
    assertThat(MessageBundles.keys(language).stream().filter(key -> !wanted.contains(key))).as("too many").isEmpty();
    wanted.removeAll(MessageBundles.keys(language));
    assertThat(wanted).as("missing").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aRegionHasOnlyWhatDiffersInIt(Locale region) {
    if (!region.getCountry().isEmpty()) {
      Properties language = MessageBundles.of(Locale.of(region.getLanguage()));
      MessageBundles.of(region).forEach((key, text) -> assertThat(language.get(key)).as(key.toString()).isNotNull().isNotEqualTo(text));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAWellFormedPatternWithTheSameBlanks(Locale language) {
    Properties english = MessageBundles.of(Locale.ENGLISH);
    MessageBundles.of(language).forEach((key, text) -> {
      String same = english.getProperty(key.toString(), english.getProperty(MessageBundles.stem(key.toString()) + ".other"));
      assertThat(blanks(text.toString())).as(language + " " + key).isEqualTo(blanks(same));
      assertThat(text.toString()).as(language + " " + key).doesNotContain("choice,");
    });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noApostropheIsLost(Locale language) {
    MessageBundles.of(language).forEach((key, text) ->
        assertThat(text.toString().replace("''", "")).as(language + " " + key).doesNotContain("'"));
  }

  @Test
  void everyFamilyIsComplete() {
    Set<String> missing = new TreeSet<>(FAMILIES.keys());
    missing.removeAll(MessageBundles.asked());
    assertThat(missing).isEmpty();
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
    Set<String> unused = MessageBundles.asked();
    unused.removeAll(matches(WRITTEN, sources()));
    unused.removeAll(FAMILIES.keys());
    unused.removeAll(outcomes());
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsMissing() {
    Set<String> roots = roots();
    Set<String> missing = matches(WRITTEN, sources()).stream()
        .filter(asked -> roots.contains(root(asked)) && !asked.matches("(app\\.myphone|keychain)\\..*"))
        .collect(Collectors.toCollection(TreeSet::new));
    missing.addAll(outcomes());
    missing.removeAll(MessageBundles.asked());
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

  /** What the keys begin with, up to the first dot. */
  private static Set<String> roots() {
    return MessageBundles.asked().stream().map(LocalisationTest::root).collect(Collectors.toSet());
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
