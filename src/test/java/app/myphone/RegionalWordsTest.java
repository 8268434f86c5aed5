package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a region spells differently is in a file of its own, and nothing else is. With
 * {@code -Dmy-phone.documents=write} the files are written anew.
 */
class RegionalWordsTest {
  private static final Path WORDS = Path.of("src/main/resources/app/myphone");
  private static final Map<String, List<String>> SPELLINGS = Map.of(
      "en-US", List.of("ganisation", "ganization", "olour", "olor", "ancelled", "anceled"),
      "de-CH", List.of("ß", "ss"));

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-CH"})
  void aRegionHasItsSpelling(String tag) throws IOException {
    Locale region = Locale.forLanguageTag(tag);
    List<String> wanted = differing(region);
    Path file = WORDS.resolve("messages_" + region + ".properties");
    if (System.getProperty("my-phone.documents", "").equals("write")) {
      Files.writeString(file, String.join("\n", wanted) + "\n");
    }
    assertThat(Files.readAllLines(file)).isEqualTo(wanted);
  }

  @Test
  void everyRegionWithWordsOfItsOwnIsKnownHere() {
    assertThat(Messages.locales().stream().filter(locale -> !locale.getCountry().isEmpty())
        .map(Locale::toLanguageTag)).allMatch(SPELLINGS::containsKey).hasSize(SPELLINGS.size());
  }

  @Test
  void whoeverIsThereReadsIt() {
    assertThat(Messages.in(Locale.US).get("ui.lookup.in-organisation", "A")).isEqualTo("Organization A");
    assertThat(Messages.in(Locale.UK).get("ui.lookup.in-organisation", "A")).isEqualTo("Organisation A");
    assertThat(Messages.in(Locale.CANADA).get("ui.lookup.title")).isEqualTo("Look up an account");
    assertThat(Messages.in(Locale.of("de", "CH")).get("ui.problem.close")).isEqualTo("_Schliessen");
    assertThat(Messages.in(Locale.of("de", "AT")).get("ui.problem.close")).isEqualTo("_Schließen");
  }

  private static List<String> differing(Locale region) throws IOException {
    String language = region.getLanguage().equals("en") ? "" : "_" + region.getLanguage();
    Stream<String> head = Stream.of("# only what is spelled differently in " + region.getDisplayCountry(Locale.ENGLISH));
    return Stream.concat(head, Files.readAllLines(WORDS.resolve("messages" + language + ".properties")).stream()
        .filter(line -> !line.startsWith("#")).filter(line -> !spelled(line, region).equals(line))
        .map(line -> spelled(line, region))).toList();
  }

  /** A line of a file, its text spelled as there; the key stays. */
  private static String spelled(String line, Locale region) {
    int text = line.indexOf('=') + 1;
    String spelled = line.substring(text);
    List<String> spellings = SPELLINGS.get(region.toLanguageTag());
    for (int i = 0; i < spellings.size(); i += 2) {
      spelled = spelled.replace(spellings.get(i), spellings.get(i + 1));
    }
    return line.substring(0, text) + spelled;
  }
}
