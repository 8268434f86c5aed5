package app.myphone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import app.myphone.demo.DemoZitadel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with a real browser: the program's own process, the demo's page, the loopback page. */
@Timeout(120)
class BrowserSignInTest {
  @TempDir Path home;
  @TempDir Path profile;
  private DemoZitadel demo;
  private Chromium browser;
  private Process program;

  @BeforeEach
  void start() throws Exception {
    if (Chromium.program().isEmpty()) {
      Component.missing("Chromium is not installed");
    }
    demo = DemoZitadel.start();
    browser = Chromium.start(profile);
  }

  @AfterEach
  void stop() {
    if (program != null) {
      program.destroyForcibly();
    }
    if (browser != null) {
      browser.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void aPersonSignsInAndTheNumberIsShown() throws Exception {
    BufferedReader notices = startProgram("--json");
    browser.open(link(notices));
    browser.await("document.querySelector('button[value=ada]')");
    picture("demo-page");
    browser.evaluate("document.querySelector('button[value=ada]').click()");
    browser.awaitText("Continue in My Phone");
    picture("callback-page");
    assertThat(browser.evaluate("location.href").asText()).matches("http://127\\.0\\.0\\.1:\\d+/done");
    assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    JsonNode shown = new ObjectMapper().readTree(program.getInputStream());
    assertThat(shown.path("number").asText()).isEqualTo("+41791234567");
    assertThat(shown.path("verified").asBoolean()).isTrue();
    assertThat(program.exitValue()).isZero();
  }

  @Test
  void aPersonDeniesAndTheProgramSaysSo() throws Exception {
    BufferedReader notices = startProgram("--json");
    browser.open(link(notices));
    browser.await("document.querySelector('button.deny')");
    browser.evaluate("document.querySelector('button.deny').click()");
    browser.awaitText("wasn’t completed");
    assertThat(browser.evaluate("location.search").asText()).isEmpty();
    List<String> lines = rest(notices);
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(3);
    assertThat(new ObjectMapper().readTree(lines.getLast()).path("error").path("code").asText())
        .isEqualTo("signin.denied");
  }

  @Test
  void theSecondTimeTheSameBrowserGoesThroughByItself() throws Exception {
    BufferedReader first = startProgram("--json");
    browser.open(link(first));
    browser.await("document.querySelector('button[value=ben]')");
    browser.evaluate("document.querySelector('button[value=ben]').click()");
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    BufferedReader second = startProgram("--json");
    browser.open(link(second));
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(new ObjectMapper().readTree(program.getInputStream()).path("number").asText()).isEqualTo("+41791234568");
  }

  private BufferedReader startProgram(String... more) throws IOException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("my-phone.launcher"), "--issuer", demo.issuer(),
        "--client-id", demo.clientId(), "--language", "en"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name ->
        name.startsWith("XDG_") || name.startsWith("MY_PHONE_") || name.equals("DISPLAY") || name.equals("BROWSER"));
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    program = builder.start();
    program.getOutputStream().close();
    return new BufferedReader(new InputStreamReader(program.getErrorStream(), StandardCharsets.UTF_8));
  }

  /** The link stands alone on a line of stderr. */
  private static String link(BufferedReader notices) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = notices.readLine(); line != null; line = notices.readLine()) {
      if (line.startsWith("http")) {
        return line;
      }
      seen.add(line);
    }
    throw new AssertionError("no link in " + seen);
  }

  private static List<String> rest(BufferedReader notices) {
    return notices.lines().toList();
  }

  /** Kept beside the build for whoever wants to see it. */
  private void picture(String name) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(folder.resolve(name + ".png"), browser.screenshot());
  }
}
