package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SystemBrowserTest {
  private static final URI ADDRESS = URI.create("https://login.example.ch/a?b=c&d=%20e");

  @TempDir Path folder;

  @Test
  void theChosenBrowserGetsTheAddressAsItsLastWord() throws Exception {
    script("mine", "");
    assertThat(browser("mine --new   tab", false).open(ADDRESS)).isTrue();
    assertThat(words("mine")).containsExactly("--new", "tab", ADDRESS.toString());
  }

  @Test
  void percentSStandsForTheAddress() throws Exception {
    script("mine", "");
    assertThat(browser("mine --url=%s --last", false).open(ADDRESS)).isTrue();
    assertThat(words("mine")).containsExactly("--url=" + ADDRESS, "--last");
  }

  /** {@code ~} stands for the folder of the program, {@code @} for the address. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "~/mine --profile 'my own' | --profile;my own;@", "~/mine --profile \"my own\" %s --last | --profile;my own;@;--last",
      "~/mine --profile my\\ own | --profile;my own;@", "\"~/my browser/run it\" --new | --new;@", "'~/my browser/run it' | @",
      "~/my\\ browser/run\\ it --new | --new;@", "~/my browser/run it | @", "  ~/my browser/run it  | @",
      "~/mine \"--url=%s\" | --url=@", "~/mine '%s' | @", "~/mine a\"b c\"d'e f' | ab cde f;@", "~/mine \"\" '' | ;;@",
      "~/mine \"a \\\"b\\\" \\$c \\x\" | a \"b\" $c \\x;@", "~/mine 'a\\b' | a\\b;@", "~/mine it's | it's;@",
      "~/mine \"open | \"open;@", "~/mine a\\:b | a:b;@", "~/mine 'a:b' \"c:d\" | a:b;c:d;@", "'~/not there':~/mine x | x;@",
      "~/mine $HOME `id` $(id) * ; & x | $HOME;`id`;$(id);*;;;&;x;@", "~/mine\t--new\t%s | --new;@", "~/mine ä 李 | ä;李;@",
      "~/mine %s %s | @;@", "~/mine \\ | \\;@", "~/mine %s & | @", "~/mine --new &:x | --new;@", "~/mine --new %s& | --new;@", "~/mine '&' | &;@",
      "~/mine \\& | &;@", "~/mine a& | a&;@", "\":\":~/mine | @", "'~/a:b/mine' | @"})
  void theChosenBrowserIsReadAsAShellReadsWords(String chosen, String words) throws Exception {
    Files.createDirectories(folder.resolve("my browser"));
    Files.createDirectories(folder.resolve("a:b"));
    for (String name : List.of("mine", "my browser/run it", "a:b/mine")) {
      script(name, "mv \"$0.words\" '" + folder + "/words'");
    }
    assertThat(browser(chosen.replace("~", folder.toString()).replace("\\t", "\t"), false).open(ADDRESS)).isTrue();
    assertThat(String.join(";", Files.readAllLines(folder.resolve("words")))).isEqualTo(words.replace("@", ADDRESS.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "https://h/;$(touch%20hacked)`touch%20hacked`|touch%20hacked&&touch%20hacked",
      "https://h/a'b%22c%20d?x=*&y=~;exit%201", "http://127.0.0.1:1/$HOME/${IFS}!!#(x)"})
  void noShellEverSeesTheAddress(String address) throws Exception {
    script("mine", "");
    URI uri = URI.create(address.replace("`", "%60").replace("|", "%7C").replace("{", "%7B").replace("}", "%7D"));
    assertThat(browser("mine", false).open(uri)).isTrue();
    assertThat(words("mine")).containsExactly(uri.toASCIIString());
    assertThat(folder.resolve("hacked")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://h/", "/relative", "https:opaque", "x"})
  void onlyHttpAndHttpsAreOpened(String address) throws Exception {
    script("mine", "");
    assertThatThrownBy(() -> browser("mine", true).open(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.resolve("mine.words")).doesNotExist();
  }

  @Test
  void theNextIsTriedWhenOneFailsOrIsNotThere() throws Exception {
    script("failing", "exit 3");
    script("mine", "");
    assertThat(browser("::not-there:failing %s: mine ", false).open(ADDRESS)).isTrue();
    assertThat(words("failing")).containsExactly(ADDRESS.toString());
    assertThat(words("mine")).containsExactly(ADDRESS.toString());
  }

  @Test
  void theDesktopsOpenersComeAfterwardsInTheirOrder() throws Exception {
    script("failing", "exit 1");
    script("xdg-open", "exit 4");
    script("gio", "");
    script("x-www-browser", "");
    assertThat(browser("failing", true).open(ADDRESS)).isTrue();
    assertThat(words("xdg-open")).containsExactly(ADDRESS.toString());
    assertThat(words("gio")).containsExactly("open", ADDRESS.toString());
    assertThat(folder.resolve("x-www-browser.words")).doesNotExist();
  }

  @Test
  void withoutADisplayOnlyTheChosenOneIsTried() throws Exception {
    script("xdg-open", "");
    assertThat(browser("", false).open(ADDRESS)).isFalse();
    assertThat(folder.resolve("xdg-open.words")).doesNotExist();
  }

  @Test
  void aBrowserThatGoesOnRunningHasTakenItAndIsLeftAlone() throws Exception {
    Path go = folder.resolve("go");
    script("slow", "while [ ! -e '" + go + "' ]; do sleep 0.02; done; : >'" + folder.resolve("ended") + "'");
    assertThat(browser("slow", false, Duration.ofMillis(300)).open(ADDRESS)).isTrue();
    assertThat(folder.resolve("ended")).doesNotExist();
    Files.createFile(go);
    while (!Files.exists(folder.resolve("ended"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void itsOutputIsDiscardedAndItsInputIsEmpty() throws Exception {
    script("noisy", "yes | head -c 300000; yes | head -c 300000 >&2; cat");
    assertThat(browser("noisy", false, Duration.ofSeconds(20)).open(ADDRESS)).isTrue();
  }

  @Test
  void ourOwnLibrariesAreNotItsAndOthersStay() throws Exception {
    script("mine", "echo \"$LD_LIBRARY_PATH\" >'" + folder.resolve("libraries") + "'");
    String home = System.getProperty("java.home");
    Map<String, String> environment = environment("mine");
    environment.put("LD_LIBRARY_PATH", home + "/lib:/theirs:" + folder + "/app/lib");
    environment.put("APPDIR", folder + "/app");
    assertThat(new SystemBrowser(new LinuxOpeners(environment, false), environment, Duration.ofSeconds(20), List.of()).open(ADDRESS))
        .isTrue();
    assertThat(folder.resolve("libraries")).hasContent("/theirs");
  }

  @Test
  void whatTheLauncherSetForUsIsNotItsAndOthersStay() throws Exception {
    script("mine", "echo \"${OURS-none} $THEIRS $CHANGED ${EMPTY-none}.\" >'" + folder.resolve("variables") + "'");
    Map<String, String> environment = environment("mine");
    environment.put("OURS", "set");
    environment.put("THEIRS", "stays");
    environment.put("CHANGED", "by us");
    environment.put("EMPTY", "by us");
    LinuxOpeners openers = new LinuxOpeners(environment, false);
    List<String> changed = List.of("OURS", "", "CHANGED=a=b", "EMPTY=");
    assertThat(new SystemBrowser(openers, environment, Duration.ofSeconds(20), changed).open(ADDRESS)).isTrue();
    assertThat(folder.resolve("variables")).hasContent("none stays a=b .");
  }

  /** A program in a PATH of its own that writes down its words. */
  private void script(String name, String body) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\nPATH=/usr/bin:/bin\n: >'" + script + ".words'\n"
        + "for word; do printf '%s\\n' \"$word\" >>'" + script + ".words'; done\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> words(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + ".words"));
  }

  private SystemBrowser browser(String chosen, boolean display) {
    return browser(chosen, display, Duration.ofSeconds(20));
  }

  private SystemBrowser browser(String chosen, boolean display, Duration limit) {
    return new SystemBrowser(new LinuxOpeners(environment(chosen), display), environment(chosen), limit, List.of());
  }

  private Map<String, String> environment(String chosen) {
    return new HashMap<>(Map.of("BROWSER", chosen, "PATH", folder.toString()));
  }
}
