package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.Component;
import app.myphone.TestDesktop;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real gnome-keyring that is locked, and its real window that asks for the password. */
@Tag("process")
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class LockedKeyringTest {
  private static final Duration PATIENT = Duration.ofSeconds(25);
  private static final String PROMPTER = "org.gnome.keyring.SystemPrompter";
  /** Said on the bus when a prompt is shown, and by us to know that all before was seen. */
  private static final String[] MONITOR = {"dbus-monitor", "--session", "interface='org.freedesktop.Secret.Prompt'",
      "interface='test.Marker'"};

  @TempDir Path home;
  @TempDir Path folder;
  private TestDesktop desktop;

  @BeforeEach
  void open() throws Exception {
    Component.need("dbus-monitor");
    desktop = new TestDesktop(home).withScreen().withBus();
  }

  @AfterEach
  void close() throws Exception {
    boolean survived = desktop.keyring().isAlive();
    desktop.close();
    assertThat(survived).isTrue();
  }

  @Test
  void aLockedKeyringIsSaidAtOnceAndNobodyIsAsked() throws Exception {
    lockedWithOurEntry();
    BufferedReader seen = desktop.start(MONITOR).inputReader();
    try (Probe probe = probe()) {
      for (String step : new String[] {"read", "write", "delete", "accounts", "test"}) {
        assertThat(probe.does(step)).as(step).isEqualTo("LOCKED");
        assertThat(probe.took()).as(step).isLessThan(PATIENT);
      }
    }
    assertThat(promptsUntilNow(seen)).isZero();
    assertThat(desktop.isOwned(PROMPTER)).isFalse();
  }

  @Test
  void whenNothingOfOursIsKeptALockedKeyringIsNoReasonToSayAnything() throws Exception {
    desktop.withUnlockedKeyring().endKeyring();
    desktop.withLockedKeyring();
    BufferedReader seen = desktop.start(MONITOR).inputReader();
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("none");
      assertThat(probe.does("accounts")).isEqualTo("[]");
      assertThat(probe.does("delete")).isEqualTo("done");
    }
    assertThat(promptsUntilNow(seen)).isZero();
  }

  @Test
  void aKeyringWithoutAPasswordIsOpenedWithoutAWord() throws Exception {
    desktop.withKeyringOfNoPassword();
    BufferedReader seen = desktop.start(MONITOR).inputReader();
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("none");
      assertThat(probe.does("write")).isEqualTo("done");
    }
    desktop.endKeyring();
    desktop.withLockedKeyring(); // as after the next login
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("same");
      assertThat(probe.does("accounts")).contains("sub-1");
      assertThat(probe.does("delete")).isEqualTo("done");
    }
    assertThat(promptsUntilNow(seen)).isZero();
    assertThat(desktop.isOwned(PROMPTER)).isFalse();
  }

  @Test
  void aPasswordThatIsTypedUnlocksAndOtherQuestionsAreAnsweredMeanwhile() throws Exception {
    lockedWithOurEntry();
    BufferedReader seen = desktop.start(MONITOR).inputReader();
    try (Probe probe = probe()) {
      probe.begins("unlock");
      desktop.awaitWindow("gcr-prompter");
      assertThat(promptsUntilNow(seen)).isPositive();
      assertThat(probe.does("read")).isEqualTo("LOCKED");
      assertThat(probe.does("accounts")).isEqualTo("LOCKED");
      desktop.run("xdotool", "type", "pw");
      desktop.run("xdotool", "key", "Return");
      assertThat(probe.ends("unlock")).isEqualTo("true");
      assertThat(probe.does("read")).isEqualTo("same");
      assertThat(probe.does("write another")).isEqualTo("done");
    }
  }

  @Test
  void aKeyringThatHoldsNothingOfOursIsUnlockedForWhatIsToBeKept() throws Exception {
    desktop.withUnlockedKeyring().endKeyring();
    desktop.withLockedKeyring();
    try (Probe probe = probe()) {
      assertThat(probe.does("write")).isEqualTo("LOCKED");
      probe.begins("unlock");
      desktop.awaitWindow("gcr-prompter");
      desktop.run("xdotool", "type", "pw");
      desktop.run("xdotool", "key", "Return");
      assertThat(probe.ends("unlock")).isEqualTo("true");
      assertThat(probe.does("write")).isEqualTo("done");
      assertThat(probe.does("unlock")).isEqualTo("true");
    }
  }

  @Test
  void whoDismissesTheQuestionCanBeAskedAgain() throws Exception {
    lockedWithOurEntry();
    try (Probe probe = probe()) {
      for (int i = 0; i < 2; i++) {
        probe.begins("unlock");
        desktop.awaitWindow("gcr-prompter");
        desktop.run("xdotool", "key", "Escape");
        assertThat(probe.ends("unlock")).isEqualTo("false");
        assertThat(probe.does("read")).isEqualTo("LOCKED");
      }
    }
  }

  @Test
  void aQuestionThatIsIgnoredKeepsNobodyFromEnding() throws Exception {
    lockedWithOurEntry();
    try (Probe probe = probe()) {
      probe.begins("unlock");
      desktop.awaitWindow("gcr-prompter");
      assertThat(probe.does("read")).isEqualTo("LOCKED");
    }
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("LOCKED");
    }
  }

  private void lockedWithOurEntry() throws Exception {
    desktop.withUnlockedKeyring();
    try (Probe probe = probe()) {
      assertThat(probe.does("write")).isEqualTo("done");
    }
    desktop.endKeyring();
    desktop.withLockedKeyring();
  }

  /** How many times somebody called a prompt. */
  private long promptsUntilNow(BufferedReader seen) throws Exception {
    desktop.run("gdbus", "emit", "--session", "--object-path", "/", "--signal", "test.Marker.Now");
    return seen.lines().takeWhile(line -> !line.contains("test.Marker"))
        .filter(line -> line.contains("org.freedesktop.Secret.Prompt")).count();
  }

  private Probe probe() throws Exception {
    return new Probe(desktop, folder, PATIENT);
  }
}
