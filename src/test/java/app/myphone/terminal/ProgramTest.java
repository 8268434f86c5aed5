package app.myphone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.terminal.Program.Ended;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on, from outside the process: streams and every exit code. */
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
class ProgramTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void shows0AndNothingElseOnStderr() throws Exception {
    Ended ended = program().run("--demo", "--as", "ada", "--text");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("Demo: ").contains("The phone number of your account is +", "It’s verified.",
        "Server: http://127.0.0.1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "grpc", "grpc-web"})
  void jsonIsOneObjectOnEveryWire(String wire) throws Exception {
    Ended ended = program().run("--demo", "--json", "--wire", wire);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).endsWith("}\n").hasLineCount(1);
    JsonNode answer = JSON.readTree(ended.out());
    assertThat(List.copyOf(names(answer))).containsExactly("number", "formatted", "verified", "country", "details",
        "account", "server", "wire", "demo", "checkedAt");
    assertThat(answer.get("verified").booleanValue()).isTrue();
    assertThat(answer.get("demo").booleanValue()).isTrue();
    assertThat(answer.get("wire").textValue()).isEqualTo(wire);
    assertThat(answer.get("account").get("state").textValue()).isEqualTo("active");
  }

  @Test
  void notVerifiedAndNoPhoneAreShownToo() throws Exception {
    Ended ben = program().run("--demo", "--as", "ben", "--json");
    assertThat(ben.code()).isZero();
    assertThat(JSON.readTree(ben.out()).get("verified").booleanValue()).isFalse();
    Ended cleo = program().run("--demo", "--as", "cleo", "--json");
    assertThat(cleo.code()).isZero();
    assertThat(JSON.readTree(cleo.out()).get("number").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"refused, 3, signin.denied", "robot, 4, api.not-human", "down, 4, server.unavailable"})
  void whatGoesWrongHasItsExitCodeAndIsTheLastLineOfStderr(String person, int code, String problem) throws Exception {
    Ended ended = program().run("--demo", "--as", person, "--json");
    assertThat(ended.out()).isEmpty();
    JsonNode error = JSON.readTree(ended.lastLineOfErr()).get("error");
    assertThat(List.copyOf(names(error))).containsExactly("code", "message", "next", "http", "grpc", "id",
        "requestId", "serverMessage", "details", "server", "wire", "time");
    assertThat(error.get("code").textValue()).isEqualTo(problem);
    assertThat(ended.code()).isEqualTo(code);
  }

  @Test
  void whatGoesWrongInWordsIsTwoSentences() throws Exception {
    Ended ended = program().run("--demo", "--as", "refused", "--text", "--language", "de");
    assertThat(ended.err().lines()).hasSize(2).first().asString().contains("Anmeldung");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(3);
  }

  @Test
  void withoutADisplayTheJobIsDoneInTheTerminalAndItIsSaidWhy() throws Exception {
    Ended ended = program().run("--demo");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("It’s verified.");
    assertThat(ended.err().lines()).singleElement().asString().contains("DISPLAY isn’t set");
    assertThat(program().set("DISPLAY", ":64999").run("--demo", "--as", "cleo").err().lines())
        .singleElement().asString().contains(":64999");
    assertThat(program().set("DISPLAY", "a\u001b[31m\nb:1").run("--demo").err().lines())
        .singleElement().asString().contains("a[31m b:1").doesNotContain("\u001b");
  }

  @Test
  void nothingConfiguredIs2AndNamesTheWaysOn() throws Exception {
    Ended ended = program().run("--text");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("--issuer", "--client-id", "--demo");
  }

  @Test
  void usageErrorsAre2AndJsonWhereverThatWasAskedFor() throws Exception {
    Ended option = program().run("--json", "--foo");
    assertThat(option.code()).isEqualTo(2);
    assertThat(code(option)).isEqualTo("usage.option");
    Ended value = program().set("MY_PHONE_JSON", "true").run("--demo", "--wire", "soap");
    assertThat(value.code()).isEqualTo(2);
    assertThat(code(value)).isEqualTo("usage.value");
    Path file = Files.writeString(folder.resolve("s.properties"), "json=true\nissuer=a.b\n");
    Ended missing = program().run("--config", file.toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(code(missing)).isEqualTo("usage.client-id-missing");
    Ended environment = program().set("MY_PHONE_FOO", "1").run();
    assertThat(environment.code()).isEqualTo(2);
    assertThat(environment.err()).contains("MY_PHONE_FOO").doesNotContain("\tat ");
  }

  @Test
  void readsTheSettingsFileOfThePerson() throws Exception {
    Path file = folder.resolve("config/my-phone/settings.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "demo=true\nas=dai\njson=true\ncolour=blau\n");
    Ended ended = program().run();
    assertThat(ended.code()).isZero();
    assertThat(JSON.readTree(ended.out()).get("country").textValue()).isEqualTo("JP");
    assertThat(file).hasContent("demo=true\nas=dai\njson=true\ncolour=blau\n");
  }

  @Test
  void noCompleteAnswerIs5() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Ended ended = program().run("--json", "--issuer", "http://127.0.0.1:" + port, "--client-id", "1", "--timeout", "5");
    assertThat(ended.code()).isEqualTo(5);
    assertThat(code(ended)).isEqualTo("net.not-reachable");
    assertThat(JSON.readTree(ended.lastLineOfErr()).get("error").get("server").textValue())
        .isEqualTo("http://127.0.0.1:" + port);
  }

  @Test
  void aServerThatIsNoZitadelIs5() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body("<html>Hello</html>")
          .addHeader("Content-Type", "text/html").build());
      server.start();
      Ended ended = program().run("--text", "--issuer", "http://127.0.0.1:" + server.getPort(), "--client-id", "1");
      assertThat(ended.code()).isEqualTo(5);
      assertThat(ended.err()).doesNotContain("\tat ").contains("127.0.0.1");
    }
  }

  @Test
  void ctrlCIs130AndClosesTheListener() throws Exception {
    Path link = folder.resolve("link");
    Path browser = folder.resolve("browser");
    Files.writeString(browser, "#!/bin/sh\nprintf %s \"$1\" >'" + link + "'\n");
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(discovery(server));
      Process process = program().set("BROWSER", browser.toString())
          .start("--text", "--issuer", "http://127.0.0.1:" + server.getPort(), "--client-id", "1");
      BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
      String said = err.readLine() + "\n" + err.readLine() + "\n";
      assertThat(err.readLine()).startsWith("Waiting for the browser");
      assertThat(said).endsWith("\n" + Files.readString(link) + "\n");
      assertThat(isOpen(Files.readString(link))).isTrue();
      Program.interrupt(process);
      assertThat(process.waitFor()).isEqualTo(130);
      assertThat(err.readAllLines()).noneMatch(line -> line.startsWith("\tat "));
      assertThat(isOpen(Files.readString(link))).isFalse();
    }
  }

  @Test
  void aReaderThatGoesAwayCausesNoNoise() throws Exception {
    Ended ended = program().shell("\"$0\" --demo --as ada --json | head -c 0");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "--demo --as ada --json > /dev/full", "--demo --as ada --json >&-", "--version --json > /dev/full", "--help --json >&-"})
  void whatCannotBeWrittenIs74AndSaidOnStderr(String rest) throws Exception {
    Ended ended = program().shell("\"$0\" " + rest);
    assertThat(ended.code()).isEqualTo(74);
    assertThat(JSON.readTree(ended.lastLineOfErr()).at("/error/code").textValue()).isEqualTo("output.not-written");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void bothStreamsAreUtf8WhateverTheLocale() throws Exception {
    Ended ended = program().set("LC_ALL", "POSIX").run("--demo", "--as", "ada", "--text", "--language", "de");
    assertThat(ended.out()).contains("Diese Nummer ist bestätigt.");
    Ended wrong = program().set("LC_ALL", "POSIX").run("--wire", "soap", "--text", "--language", "de");
    assertThat(wrong.err()).contains("„soap“");
  }

  @Test
  void helpAndVersionGoToStdout() throws Exception {
    Ended help = program().run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: my-phone").contains("--client-id");
    assertThat(help.err()).isEmpty();
    Ended version = program().run("--version");
    assertThat(version.out()).startsWith("My Phone ").hasLineCount(1);
    assertThat(version.code()).isZero();
  }

  @Test
  void theMostTalkativeLogHoldsNoToken() throws Exception {
    Ended ended = program().run("--demo", "--as", "ada", "--json", "--log-level", "trace");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("/oauth/v2/token").doesNotContainIgnoringCase("bearer ")
        .doesNotContain("code_verifier=", "access_token\":\"", "refresh_token\":\"", "id_token\":\"");
  }

  private Program program() {
    return new Program(folder);
  }

  private static String code(Ended ended) throws IOException {
    return JSON.readTree(ended.lastLineOfErr()).get("error").get("code").textValue();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static boolean isOpen(String link) {
    int port = Integer.parseInt(link.replaceFirst(".*redirect_uri=http%3A%2F%2F127\\.0\\.0\\.1%3A(\\d+)%2F.*", "$1"));
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static MockResponse discovery(MockWebServer server) {
    String issuer = "http://127.0.0.1:" + server.getPort();
    return new MockResponse.Builder().addHeader("Content-Type", "application/json").body("""
        {"issuer":"%1$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t","jwks_uri":"%1$s/k",
        "userinfo_endpoint":"%1$s/u","revocation_endpoint":"%1$s/r","end_session_endpoint":"%1$s/e",
        "code_challenge_methods_supported":["S256"],"response_types_supported":["code"]}""".formatted(issuer)).build();
  }
}
