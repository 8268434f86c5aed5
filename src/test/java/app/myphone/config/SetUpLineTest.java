package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpLineTest {
  private static final String LINE = "https://login.example.ch#client-id=400926028618337318";

  @TempDir Path folder;

  @Test
  void hasServerAndClientIdAndIsWrittenAsItIsRead() {
    SetUpLine line = SetUpLine.parse(" " + LINE + "\n").orElseThrow();
    assertThat(line.issuer().value()).isEqualTo("https://login.example.ch");
    assertThat(line.clientId()).isEqualTo("400926028618337318");
    assertThat(line.text()).isEqualTo(LINE);
    assertThat(SetUpLine.of(line.issuer(), "with blank or #")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LOGIN.Example.CH./, https://login.example.ch", "http://localhost:8080, http://localhost:8080",
      "https://bücher.example, https://xn--bcher-kva.example", "https://lоgin.example.ch, https://xn--lgin-55d.example.ch"})
  void theHostIsTheOneThatIsAsked(String typed, String asked) {
    assertThat(SetUpLine.parse(typed + "#client-id=1").orElseThrow().issuer().value()).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.ch", "https://a.ch#", "#client-id=1", "https://a.ch#client-id=", "https://a.ch#clientId=1",
      "https://a.ch#client-id=1#client-id=2", "https://a.ch#client-id=1&api-url=https://b.ch",
      "https://a.ch#api-url=https://b.ch&client-id=1", "https://a.ch#client-id=1;x", "https://a.ch#client-id=1 2",
      "ftp://a.ch#client-id=1", "javascript:alert(1)#client-id=1", "http://a.ch#client-id=1", "file:///etc/passwd#client-id=1",
      "<a href=\"https://a.ch#client-id=1\">x</a>", "https://a.ch#client-id=<b>1</b>", "[x](https://a.ch#client-id=1)",
      "https://ada:secret@a.ch#client-id=1", "https://a.ch?x=1#client-id=1", "https://a.ch#Client-Id=1",
      "https://a.ch%23client-id=1", "https://a.ch#client-id=%31", "https://a\u202e.ch#client-id=1"})
  void anythingElseIsNone(String text) {
    assertThat(SetUpLine.parse(text)).isEmpty();
  }

  @Test
  void isTakenFromTheOptionForTheServer() throws Exception {
    Settings settings = load(Map.of(), "--issuer", LINE);
    assertThat(settings.text(Setting.ISSUER)).isEqualTo("https://login.example.ch");
    assertThat(settings.text(Setting.CLIENT_ID)).isEqualTo("400926028618337318");
    assertThat(load(Map.of(), "--issuer", LINE, "--client-id", "400926028618337318").get(Setting.CLIENT_ID)).isPresent();
    assertThat(load(Map.of("MY_PHONE_ISSUER", LINE)).text(Setting.CLIENT_ID)).isEqualTo("400926028618337318");
  }

  @Test
  void anotherClientIdBesideItIsRefused() {
    Problem problem = refusal("--issuer", LINE, "--client-id", "2");
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_CONFLICT);
    assertThat(problem.arguments()).containsExactly("--issuer", "--client-id");
  }

  @Test
  void oneThatIsNoneIsRefused() {
    Problem problem = refusal("--issuer", "https://a.ch#client-id=1&wire=grpc", "--client-id", "1");
    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE_SET_UP_LINE);
    assertThat(problem.arguments()).containsExactly("--issuer");
  }

  @Test
  void somebodyHasToAgreeUnlessTheSettingsFileSaysTheSame() throws Exception {
    assertThat(load(Map.of(), "--issuer", LINE).proposal().map(SetUpLine::text)).contains(LINE);
    assertThat(load(Map.of(), "--issuer", "login.example.ch", "--client-id", "400926028618337318").proposal()).isEmpty();
    Path file = folder.resolve("settings.properties");
    Files.writeString(file, "issuer=https://login.example.ch\nclientId=400926028618337318\n");
    assertThat(load(Map.of(), "--issuer", LINE).proposal()).isEmpty();
    Files.writeString(file, "issuer=https://login.example.ch\nclientId=1\n");
    assertThat(load(Map.of(), "--issuer", LINE).proposal()).isPresent();
  }

  private Settings load(Map<String, String> environment, String... arguments) throws ProblemException {
    return new SettingsLoader(List.of(arguments), environment, folder).load();
  }

  private Problem refusal(String... arguments) {
    return catchThrowableOfType(ProblemException.class, () -> load(Map.of(), arguments)).problem();
  }
}
