package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.LauncherRun;
import app.myphone.account.AccountQuery;
import app.myphone.config.Setting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --lookup}: the whole program, in a process of its own only where that matters. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
@Tag("process")
class LookUpProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(textBlock = """
      +41 79 123 45 68,    phone,   +41791234568,       ,   ben
      0041 79 123 45 68,   phone,   +41791234568,       ,   ben
      079 123 45 68,       phone,   +41791234568,       CH, ben
      tel:+41-79-123-45-68, phone,  +41791234568,       ,   ben
      CLEO@demo.example,   email,   CLEO@demo.example,  ,   cleo
      400926034104421414,  user-id, 400926034104421414, ,   dai
      tanaka,              name,    tanaka,             ,   dai
      robot@demo,          email,   robot@demo,         ,   ''
      """)
  void findsByWhateverIsKnown(String typed, String kind, String value, String region, String login) throws Exception {
    LauncherRun ended = speaking("de-CH", "--demo", "--as", "vic", "--json", "--lookup", typed);
    assertThat(ended.err()).isEmpty();
    JsonNode answer = JSON.readTree(ended.out());
    assertThat(answer.get("query").get("typed").textValue()).isEqualTo(typed);
    assertThat(answer.get("query").get("kind").textValue()).isEqualTo(kind);
    assertThat(answer.get("query").get("value").textValue()).isEqualTo(value);
    assertThat(answer.get("query").get("region").textValue()).isEqualTo(region);
    if (login.isEmpty()) {
      assertThat(ended.code()).isEqualTo(6);
      assertThat(answer.get("results")).isEmpty();
    } else {
      assertThat(ended.code()).isZero();
      assertThat(answer.get("results").findValuesAsText("preferredLoginName")).contains(login + "@demo.example");
    }
  }

  @ParameterizedTest
  @CsvSource({"+41 79 123 45 68, ben", "CLEO@demo.example, cleo", "400926034104421414, dai", "tanaka, dai"})
  void aProcessOfItsOwnFindsThemToo(String typed, String login) throws Exception {
    Program.Ended ended = new Program(folder).run("--demo", "--as", "vic", "--json", "--lookup", typed);
    assertThat(ended.code()).isZero();
    assertThat(JSON.readTree(ended.out()).get("results").findValuesAsText("preferredLoginName"))
        .contains(login + "@demo.example");
  }

  @Test
  void jsonIsOneObjectWithEveryKey() throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--json", "--lookup", "cleo@demo.example");
    assertThat(ended.out()).endsWith("}\n").hasLineCount(1);
    JsonNode answer = JSON.readTree(ended.out());
    assertThat(names(answer)).containsExactly("query", "total", "more", "results", "server", "demo", "checkedAt");
    assertThat(names(answer.get("results").get(0))).containsExactly("id", "name", "loginNames", "preferredLoginName",
        "number", "formatted", "verified", "country", "email", "emailVerified", "state", "signIn", "person", "organisation",
        "created", "changed");
    assertThat(answer.get("total").intValue()).isEqualTo(1);
    assertThat(answer.get("results").get(0).get("number").isNull()).isTrue();
    assertThat(answer.get("demo").booleanValue()).isTrue();
  }

  @Test
  void textSaysWhatWasUnderstoodAndWhoWasFound() throws Exception {
    LauncherRun ended = speaking("en-CH", "--demo", "--as", "vic", "--lookup", "079 123 45 68");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("Demo: ").contains(
        "Searched by phone number: +41 79 123 45 68. No country was given, so Switzerland is assumed.\n",
        "1 account:\n", "Ben Brunner\n", "  Phone: +41 79 123 45 68, not verified\n", "  Status: active\n",
        "  E-mail: ben@demo.example, verified\n", "  User ID: 400926030698646566\n");
  }

  @ParameterizedTest
  @CsvSource({"400926060645977126, refused, 'no, the account is locked although its status is active'",
      "400926029071256614, possible, yes"})
  void oneIsToldWhetherTheyCanSignIn(String id, String answer, String words) throws Exception {
    JsonNode one = JSON.readTree(run("--demo", "--as", "vic", "--json", "--lookup", id).out()).at("/results/0");
    assertThat(one.get("state").textValue()).isEqualTo("active");
    assertThat(one.get("signIn").textValue()).isEqualTo(answer);
    assertThat(run("--demo", "--as", "vic", "--text", "--lookup", id).out()).contains("  Can sign in: " + words + "\n");
  }

  @Test
  void ofSeveralOnlyTheStateSaysWhetherTheyCanSignIn() throws Exception {
    JsonNode rows = JSON.readTree(run("--demo", "--as", "vic", "--json", "--lookup", "adele").out()).get("results");
    assertThat(rows.size()).isGreaterThan(20);
    assertThat(rows).allSatisfy(row -> assertThat(row.get("signIn").textValue())
        .isEqualTo(row.get("state").textValue().matches("active|unknown") ? "unknown" : "refused"));
    assertThat(rows.findValuesAsText("signIn")).contains("unknown", "refused");
  }

  @Test
  void severalAreAllShownAndManyAreCut() throws Exception {
    LauncherRun several = run("--demo", "--as", "vic", "--text", "--lookup", "+41791234567");
    assertThat(several.out()).contains("Ada Lovelace").containsPattern("\n[3-9] accounts:\n");
    LauncherRun many = run("--demo", "--as", "vic", "--text", "--lookup", "a");
    assertThat(many.code()).isZero();
    assertThat(many.out()).contains("The first 100 of ");
    JsonNode answer = JSON.readTree(run("--demo", "--as", "vic", "--json", "--lookup", "demo.example").out());
    assertThat(answer.get("total").intValue()).isEqualTo(10_000);
    assertThat(answer.get("more").booleanValue()).isTrue();
    assertThat(answer.get("results")).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "%", "_da", "nobody here", "+999", "\u202enobody"})
  void nothingFoundIs6AndSaysWhatWasSearchedAndWhy(String typed) throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--text", "--lookup", typed);
    assertThat(ended.code()).isEqualTo(6);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("Searched by ", "Nothing found.", "The account may be in ").doesNotContain("\u202e");
  }

  @ParameterizedTest
  @CsvSource({
      "phone, 0041 79 123 45 67, +41791234567, ada", "email, cleo@demo.example, cleo@demo.example, cleo",
      "login-name, cleo@demo.example, cleo@demo.example, cleo", "user-id, 400926034104421414, 400926034104421414, dai",
      "name, ada, ada, ada"})
  void oneSaysAsWhatItIsRead(String kind, String typed, String value, String login) throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--json", "--lookup", typed, "--lookup-as", kind);
    JsonNode answer = JSON.readTree(ended.out());
    assertThat(answer.at("/query/kind").textValue()).isEqualTo(kind);
    assertThat(answer.at("/query/value").textValue()).isEqualTo(value);
    assertThat(answer.get("results").findValuesAsText("preferredLoginName")).contains(login + "@demo.example");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aNumberAsALoginNameIsNoPhone() throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--json", "--lookup", "+41 79 123 45 67", "--lookup-as", "login-name");
    assertThat(JSON.readTree(ended.out()).at("/query/value").textValue()).isEqualTo("+41 79 123 45 67");
    assertThat(ended.code()).isEqualTo(6);
  }

  @Test
  void whatCannotBeReadSoIs2InWords() throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--text", "--lookup", "ada", "--lookup-as", "phone");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("“ada” can’t be read as phone (requested by --lookup-as).", "name, login-name, user-id");
    assertThat(AccountQuery.Kind.values()).extracting(AccountQuery.Kind::id)
        .containsExactlyInAnyOrderElementsOf(Setting.LOOKUP_AS.type().values());
  }

  @Test
  void tenKilobytesAreCut() throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--json", "--lookup", "x".repeat(10_240));
    assertThat(ended.code()).isEqualTo(6);
    assertThat(JSON.readTree(ended.out()).get("query").get("value").textValue()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\t\u0007\u202e"})
  void nothingToLookForIs2(String typed) throws Exception {
    LauncherRun ended = run("--demo", "--as", "vic", "--json", "--lookup", typed);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(code(ended)).isEqualTo("usage.value");
    assertThat(ended.err()).contains("--lookup");
  }

  @Test
  void whoMayNotIs4AndSaysWhichRoleIsMissing() throws Exception {
    LauncherRun ended = run("--demo", "--as", "ada", "--text", "--lookup", "ben");
    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("isn’t allowed to look up", "ORG_OWNER_VIEWER");
    assertThat(code(run("--demo", "--as", "ada", "--json", "--lookup", "ben")))
        .isEqualTo("lookup.not-allowed");
  }

  @Test
  void whatElseGoesWrongHasItsOwnCode() throws Exception {
    assertThat(run("--demo", "--as", "down", "--text", "--lookup", "ben").code()).isEqualTo(4);
    assertThat(run("--demo", "--as", "refused", "--text", "--lookup", "ben").code()).isEqualTo(3);
    assertThat(run("--text", "--lookup", "ben").code()).isEqualTo(2);
  }

  @Test
  void aListBecomesALineEachAndNothingOfItIsLogged() throws Exception {
    Program.Ended ended = new Program(folder).set("LC_ALL", "C.UTF-8").shell("printf "
        + "'ben@demo.example\\r\\nnobody-here\\n\\n400926060645977126\\n%0300d\\nJ\\303\\274rg K\\303\\274ng' 7"
        + " | \"$0\" --demo --lookup - --log-level debug");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : ended.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0).at("/results/0/name").textValue()).isEqualTo("Ben Brunner");
    assertThat(lines.get(0).at("/results/0/signIn").textValue()).isEqualTo("possible");
    assertThat(lines.get(1).get("results")).isEmpty();
    assertThat(lines.get(2).at("/error/code").textValue()).isEqualTo("usage.lookup-line");
    assertThat(names(lines.get(2))).containsExactly("query", "error", "server", "demo", "checkedAt");
    assertThat(lines.get(3).at("/results/0/signIn").textValue()).isEqualTo("refused");
    assertThat(lines.get(4).at("/error/next").textValue()).contains("256");
    assertThat(lines.get(5).at("/query/typed").textValue()).isEqualTo("Jürg Küng");
    assertThat(lines.get(5).get("results")).isNotEmpty();
    assertThat(ended.code()).as("a line could not be asked for").isEqualTo(2);
    assertThat(ended.err()).contains("POST /v2/users 200").doesNotContain("ben@", "nobody", "400926060645977126",
        "rg K", "Brunner", lines.get(0).at("/results/0/id").textValue());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"printf 'ada@demo.example\\nnobody-here\\n' | | 6 | 2", "printf 'ada@demo.example' | | 0 | 1",
      "printf '' | | 0 | 0", "seq 1001 | | 2 | 0", "head -c 2000000 /dev/zero | | 2 | 0", "true | < / | 2 | 0"})
  void aListEndsAsItsLinesDo(String list, String from, int code, int lines) throws Exception {
    String input = list.equals("true") ? "" : list + " | ";
    Program.Ended ended = new Program(folder).shell(input + "\"$0\" --demo --as vic --json --lookup - "
        + (from == null ? "" : from));
    assertThat(ended.out().lines()).hasSize(lines);
    assertThat(ended.code()).isEqualTo(code);
    if (code == 2) {
      assertThat(JSON.readTree(ended.lastLineOfErr()).at("/error/code").textValue()).isEqualTo("usage.lookup-list");
    } else {
      assertThat(ended.err()).isEmpty();
    }
  }

  @Test
  void aListOfWhoMayNotIs4AndNothingIsAsked() throws Exception {
    Program.Ended ended = new Program(folder).shell("echo ben | \"$0\" --demo --as ada --json --lookup -");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(4);
    assertThat(JSON.readTree(ended.lastLineOfErr()).at("/error/code").textValue()).isEqualTo("lookup.not-allowed");
  }

  @Test
  void theDemoTakesWhoMayWhenNobodyIsNamedAndAVariableWillDo() throws Exception {
    Program.Ended ended =
        new Program(folder).set("LC_ALL", "C.UTF-8").set("MY_PHONE_LOOKUP", "tanaka").run("--demo");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Dai Tanaka");
  }

  /** A process of its own, and what a process does to arguments of every kind. */
  @Test
  void aProcessOfItsOwnFindsToo() throws Exception {
    Program.Ended ended = new Program(folder).set("LC_ALL", "C.UTF-8")
        .run("--demo", "--as", "vic", "--json", "--lookup", "\u202eCLEO@demo.example");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(JSON.readTree(ended.out()).get("query").get("kind").textValue()).isEqualTo("email");
  }

  private LauncherRun run(String... arguments) {
    return speaking("en-GB", arguments);
  }

  private LauncherRun speaking(String language, String... arguments) {
    return LauncherRun.with(Map.of("MY_PHONE_LANGUAGE", language), folder, arguments);
  }

  private static String code(LauncherRun ended) throws Exception {
    return JSON.readTree(ended.lastLineOfErr()).get("error").get("code").textValue();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
