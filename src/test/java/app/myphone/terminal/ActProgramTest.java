package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on when they act on a number: streams, exit codes and the one object, from outside the process. */
@DisabledOnOs(OS.WINDOWS)
@Tag("process")
@Timeout(240)
class ActProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CODE = "7GOI4X";

  @TempDir Path folder;

  @Test
  void aNumberIsSetAndShownBeforeAndAfter() throws Exception {
    Ended json = program().run("--demo", "--as", "cleo", "--set-phone", "+41 (0)79 765 43 21", "--json", "--wire", "grpc");
    assertThat(json.err()).isEmpty();
    assertThat(json.code()).isZero();
    JsonNode answer = JSON.readTree(json.out());
    assertThat(answer.properties().stream().map(Map.Entry::getKey)).containsExactly("number", "formatted", "verified",
        "country", "details", "account", "server", "wire", "demo", "checkedAt", "act");
    assertThat(answer.get("number").textValue()).isEqualTo("+41797654321");
    assertThat(answer.get("verified").booleanValue()).isFalse();
    assertThat(answer.get("act").textValue()).isEqualTo("set");
    Ended text = program().run("--demo", "--as", "cleo", "--set-phone", "+41 79 765 43");
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).startsWith("Number to set: +41 7976543 (Switzerland)\nThis number looks too short.\n"
        + "The number was changed. A code is sent to it.\n").contains("It isn’t verified yet.");
  }

  @Test
  void theSameNumberAgainIsUnchangedAndNoError() throws Exception {
    Ended ended = program().run("--demo", "--as", "ada", "--set-phone", "+41791234567", "--json");
    assertThat(ended.code()).isZero();
    assertThat(act(ended)).isEqualTo("unchanged");
    assertThat(act(program().run("--demo", "--as", "ada", "--verify-phone", "X", "--json"))).isEqualTo("unchanged");
  }

  @Test
  void aCodeComesAsAnArgumentOrThroughStandardInput() throws Exception {
    Ended argument = program().run("--demo", "--as", "ben", "--verify-phone", CODE, "--json");
    assertThat(act(argument)).isEqualTo("verified");
    assertThat(JSON.readTree(argument.out()).get("verified").booleanValue()).isTrue();
    Ended piped = program().shell("printf ' " + CODE + " \\n' | \"$0\" --demo --as ben --verify-phone --text");
    assertThat(piped.err()).isEmpty();
    assertThat(piped.code()).isZero();
    assertThat(piped.out()).startsWith("The number was verified.\n").contains("It’s verified.").doesNotContain(CODE);
    Ended nothing = program().shell("\"$0\" --demo --as ben --verify-phone --json </dev/null");
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(code(nothing)).isEqualTo("usage.code-missing");
  }

  @Test
  void aCodeThatIsWrongIs4AndInNoLog() throws Exception {
    for (String wrong : List.of("7goi4x 😀", "A".repeat(201))) {
      Ended ended = program().run("--demo", "--as", "ben", "--verify-phone", wrong, "--json", "--log-level", "trace");
      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.out()).isEmpty();
      assertThat(code(ended)).isEqualTo(wrong.length() > 200 ? "phone.code-length" : "phone.code-wrong");
      assertThat(ended.err()).doesNotContain(wrong);
    }
  }

  @Test
  void aCodeIsSentAgain() throws Exception {
    Ended ended = program().run("--demo", "--as", "ben", "--send-phone-code", "--json", "--wire", "grpc-web");
    assertThat(ended.code()).isZero();
    assertThat(act(ended)).isEqualTo("code-sent");
    assertThat(ended.out() + ended.err()).doesNotContain(CODE);
  }

  @Test
  void aNumberIsRemovedOnlyWhenSomebodyAgrees() throws Exception {
    Ended nobody = program().shell("\"$0\" --demo --as ben --remove-phone --json </dev/null");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(code(nobody)).isEqualTo("usage.yes-missing");
    Ended yes = program().run("--demo", "--as", "ben", "--remove-phone", "--yes", "--json");
    assertThat(yes.err()).isEmpty();
    assertThat(act(yes)).isEqualTo("removed");
    assertThat(JSON.readTree(yes.out()).get("number").isNull()).isTrue();
  }

  @Test
  void twoActsAndABadNumberAre2() throws Exception {
    Ended two = program().run("--demo", "--remove-phone", "--send-phone-code", "--json");
    assertThat(two.code()).isEqualTo(2);
    assertThat(code(two)).isEqualTo("usage.conflict");
    Ended number = program().run("--demo", "--set-phone", "+41 79 123 45 67, +41 79 123 45 68", "--json");
    assertThat(number.code()).isEqualTo(2);
    assertThat(code(number)).isEqualTo("usage.value");
  }

  @Test
  void aServiceAccountHasNothingToAct() throws Exception {
    Ended ended = program().run("--demo", "--as", "robot", "--set-phone", "+41797654321", "--json");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(code(ended)).isEqualTo("api.not-human");
  }

  @Test
  void theHistoryIsOneObjectOrLines() throws Exception {
    Ended json = program().run("--demo", "--as", "ben", "--history", "--json");
    assertThat(json.err()).isEmpty();
    assertThat(json.code()).isZero();
    JsonNode answer = JSON.readTree(json.out());
    assertThat(answer.properties().stream().map(Map.Entry::getKey)).containsExactly("events", "more");
    JsonNode sent = answer.get("events").get(0);
    assertThat(sent.properties().stream().map(Map.Entry::getKey)).containsExactly("type", "text", "at", "by");
    assertThat(sent.get("type").textValue()).isEqualTo("user.human.phone.code.sent");
    assertThat(sent.get("by").isNull()).isTrue();
    assertThat(answer.get("events").get(2).get("by").textValue()).isEqualTo("Olga Organiser");
    assertThat(answer.get("more").booleanValue()).isFalse();
    Ended text = program().run("--demo", "--as", "ben", "--history", "--language", "de");
    assertThat(text.out()).contains("Telefonnummer geändert, von Olga Organiser", "Code gesendet, vom Server");
  }

  @Test
  void helpNamesTheCodesOfTheDemo() throws Exception {
    Ended help = program().run("--help");
    assertThat(help.out()).contains("--set-phone=NUMBER", "--verify-phone", CODE + " for ben", "--yes");
  }

  private Program program() {
    return new Program(folder);
  }

  private static String act(Ended ended) throws IOException {
    return JSON.readTree(ended.out()).path("act").asText(ended.err());
  }

  private static String code(Ended ended) throws IOException {
    return JSON.readTree(ended.lastLineOfErr()).at("/error/code").textValue();
  }
}
