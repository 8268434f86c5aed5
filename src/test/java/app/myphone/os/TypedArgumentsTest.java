package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedArgumentsTest {
  private static final Set<String> PATHS = Set.of("--config", "--log-folder");

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252", "EUC-JP", "KOI8-R", "Big5"})
  void whatWasTypedInUtf8IsReadSoWhateverTheLocaleSays(String locale) {
    for (String typed : List.of("Jörg", "Zoë", "李", "علی", "😀", "+41\u2010 79", "Jo\u0308rg")) {
      assertThat(decoded(typed, StandardCharsets.UTF_8, locale, "--lookup")).isEqualTo(typed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "ISO-8859-15", "windows-1252"})
  void whatWasTypedInTheCharactersOfTheLocaleIsReadSo(String locale) {
    assertThat(decoded("Jörg", Charset.forName(locale), locale, "--lookup")).isEqualTo("Jörg");
  }

  @Test
  void whatIsInNeitherStaysUnreadable() {
    assertThat(decoded("Jörg", StandardCharsets.ISO_8859_1, "US-ASCII", "--lookup")).isEqualTo("J\uFFFDrg");
  }

  @Test
  void namesOfFilesStayAsJavaReadThem() {
    String read = new String("/Zoë".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(decoded("/Zoë", StandardCharsets.UTF_8, "ISO-8859-1", "--config")).isEqualTo(read);
    byte[] bytes = "--config=/Zoë".getBytes(StandardCharsets.UTF_8);
    assertThat(TypedArguments.decoded(List.of("--config=" + read), List.of(bytes), PATHS)).containsExactly("--config=" + read);
  }

  @Test
  void asciiIsTakenAsItIs() {
    assertThat(TypedArguments.read(new String[] {"--lookup", "a b", ""}, PATHS)).containsExactly("--lookup", "a b", "");
  }

  /** What becomes of a text that was typed in some characters behind an option, in a locale of others. */
  private static String decoded(String typed, Charset characters, String locale, String option) {
    byte[] bytes = typed.getBytes(characters);
    List<String> read = List.of(option, new String(bytes, Charset.forName(locale)));
    return TypedArguments.decoded(read, List.of(option.getBytes(StandardCharsets.UTF_8), bytes), PATHS).getLast();
  }
}
