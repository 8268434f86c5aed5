package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

  /** The words of an option are one long phrase, in the terminal and in the manual page. */
  private static boolean mayStand(String line) {
    return line.startsWith("terminal.help.");
  }

  private static List<String> lines(String bundle) throws IOException {
    return Files.readAllLines(WORDS.resolve(bundle + ".properties")).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#")).toList();
  }
}
