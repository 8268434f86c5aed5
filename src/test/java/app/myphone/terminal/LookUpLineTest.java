package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list on stdin, line by line. */
@Timeout(30)
class LookUpLineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"'' | ''", "'a' | a", "'a~' | a", "'a~b' | a,b", "'a^~b^~' | a,b", "'~a~~b~~' | ,a,,b,",
      "'~' | ''", "'\uFEFFa~\uFEFFb' | a,\uFEFFb", "' a ~' | ' a '", "'a^b' | a^b"})
  void eachLineIsOneWhereverTheListComesFrom(String sent, String lines) throws Exception {
    List<String> read = LookUpLine.all(stream(sent.replace('~', '\n').replace('^', '\r'))).stream()
        .map(line -> line.text().orElseThrow()).toList();
    assertThat(read).isEqualTo(sent.isEmpty() ? List.of() : List.of(lines.replace('^', '\r').split(",", -1)));
  }

  @Test
  void aThousandLinesAreTakenAndNotOneMore() throws Exception {
    assertThat(LookUpLine.all(stream("x\n".repeat(1000)))).hasSize(1000);
    assertThatThrownBy(() -> LookUpLine.all(stream("x\n".repeat(1000) + "y"))).hasMessage("usage.lookup-list");
  }

  @Test
  void aListWithoutAnEndIsNotReadForEver() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'x';
      }
    };
    assertThatThrownBy(() -> LookUpLine.all(endless)).hasMessage("usage.lookup-list");
  }

  @Test
  void aListThatCannotBeReadIsSaid() {
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Is a directory");
      }
    };
    assertThatThrownBy(() -> LookUpLine.all(broken)).hasMessage("usage.lookup-list");
  }

  @Test
  void aLineOf256CharactersIsTakenWhateverTheyAre() throws Exception {
    assertThat(line("x".repeat(256)).query(settings()).typed()).startsWith("xxx");
    assertThat(line("\uD83D\uDE00".repeat(256)).query(settings()).typed()).isNotEmpty();
    assertThat(LookUpLine.all(stream("\uD83D\uDE00".repeat(256) + "\n"))).hasSize(1);
    assertThatThrownBy(() -> line("x".repeat(257)).query(settings())).hasMessage("usage.lookup-line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u0000\u0000", "\u202e", "\u00a0"})
  void aLineWithNothingToLookForIsSaid(String text) {
    assertThatThrownBy(() -> line(text).query(settings())).hasMessage("usage.lookup-line");
  }

  @Test
  void aLineThatIsNoTextIsSaidAndHidesNoOther() throws Exception {
    ByteArrayOutputStream latin = new ByteArrayOutputStream();
    latin.writeBytes("J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));
    latin.writeBytes("ben\n".getBytes(StandardCharsets.UTF_8));
    List<LookUpLine> lines = LookUpLine.all(new ByteArrayInputStream(latin.toByteArray()));
    assertThat(lines).hasSize(2);
    assertThatThrownBy(() -> lines.getFirst().query(settings())).hasMessage("usage.lookup-line");
    assertThat(lines.getFirst().shown()).isEmpty();
    assertThat(lines.get(1).query(settings()).value()).isEqualTo("ben");
  }

  @Test
  void everyLineIsReadAsTheOptionSays() throws Exception {
    Settings asPhone = settings("--lookup-as", "phone");
    assertThat(line("0041 79 123 45 67").query(asPhone).value()).isEqualTo("+41791234567");
    assertThatThrownBy(() -> line("ada").query(asPhone)).hasMessage("usage.lookup-as");
  }

  private static LookUpLine line(String text) {
    return new LookUpLine(Optional.of(text));
  }

  private Settings settings(String... more) throws ProblemException {
    List<String> arguments = new java.util.ArrayList<>(List.of("--demo", "--lookup", "-"));
    arguments.addAll(List.of(more));
    return new SettingsLoader(arguments, Map.of(), folder).load();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
