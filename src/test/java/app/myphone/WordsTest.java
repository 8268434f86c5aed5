package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for one thing, and sentences as people write them: what isn't said any more in a language. */
class WordsTest {
  private static final Path WORDS = Path.of("src/main/resources/app/myphone");
  private static final Map<String, Pattern> AVOIDED = Map.of(
      "", Pattern.compile("\\b(?:[Dd]oubtful|(?:comes?|came|coming) back|names (?:an?|the|no|none)|go on|goes on|stays so|wire|this run"
          + "|[Rr]edirect address|answer of|Server said|Way back|cannot|is not|are not|does not|do not|did not|was not"
          + "|could not|has not|(?<!as )it is|It is|there is|There is|I|State)\\b|; "),
      "_de", Pattern.compile("\\b(?:Sie|Ihnen|Ihre?[mnrs]?|Zustand|Einzelheiten|[Nn]och einmal|bleibt es dabei"
          + "|Redirect-Adresse|Rückweg|Protokolldatei|[Ff]raglich|nachschlagen)\\b"
          + "|\\bVerwaltung\\b|; "));

  private static final Pattern IN_DOCUMENTS = Pattern.compile(
      "\\b(?:[Dd]oubtful|(?:comes?|came|coming) back|go on|goes on|stays so|wires?|(?:for|of) this run|[Rr]edirect address"
          + "|Server said|Way back|Put .* right|in order|cannot)\\b");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "demo/pages"})
  void everySentenceKeepsToTheVocabulary(String bundle) throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    for (Map.Entry<String, Pattern> avoided : AVOIDED.entrySet()) {
      for (String line : lines(bundle + avoided.getKey())) {
        String text = line.substring(line.indexOf('=') + 1).replaceAll("--[a-z-]+", "");
        if (avoided.getValue().matcher(text).find() && !mayStand(line)) {
          wrong.put(line.substring(0, line.indexOf('=')) + avoided.getKey(), text);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Prose for people; not what is in code, in links or a name of a file. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/markdown", "CHANGELOG.md", ".github"})
  void theDocumentationKeepsToItToo(String place) throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of(place))) {
      assertThat(pages.filter(page -> page.toString().endsWith(".md")).flatMap(WordsTest::prose)
          .filter(line -> IN_DOCUMENTS.matcher(line).find())).isEmpty();
    }
  }

  private static Stream<String> prose(Path page) {
    try {
      return Stream.of(Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`]*`|\\]\\([^)]*\\)", "")
          .split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_de", "demo/pages", "demo/pages_de"})
  void noSentenceChoosesItsFormByAPattern(String bundle) throws IOException {
    assertThat(lines(bundle)).noneMatch(line -> line.contains(",choice"));
  }

  /** The words of an option are one long phrase, in the terminal and in the manual page. */
  private static boolean mayStand(String line) {
    return line.startsWith("terminal.help.");
  }

  private static List<String> lines(String bundle) throws IOException {
    return Files.readAllLines(WORDS.resolve(bundle + ".properties")).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#")).toList();
  }
}
