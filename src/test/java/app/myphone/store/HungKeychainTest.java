package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.TestDesktop;
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

/** A real gnome-keyring, or its bus, that does not answer, or ends while it is asked. */
@Tag("process")
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class HungKeychainTest {
  /** Short where the answer must not come; the rest of the time is for a busy computer. */
  private static final Duration SHORT = Duration.ofSeconds(4);

  @TempDir Path home;
  @TempDir Path folder;
  private TestDesktop desktop;

  @BeforeEach
  void open() throws Exception {
    desktop = new TestDesktop(home).withBus().withUnlockedKeyring();
  }

  @AfterEach
  void close() throws Exception {
    desktop.close();
  }

  @Test
  void aKeyringThatStopsIsGivenUpWithinTheLimitAndAnswersAgainOnceItGoesOn() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("write")).isEqualTo("done");
      TestDesktop.stop(desktop.keyring());
      for (String step : new String[] {"read", "write another", "delete", "accounts", "unlock"}) {
        assertThat(probe.does(step)).as(step).isEqualTo("HANGS");
        assertThat(probe.took()).as(step).isBetween(SHORT, SHORT.plusSeconds(3));
      }
      TestDesktop.goOn(desktop.keyring());
      assertThat(probe.does("write")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("same");
    }
    assertThat(desktop.keyring().isAlive()).isTrue();
  }

  @Test
  void aKeyringThatHangsFromTheStartIsGivenUpWithinTheLimit() throws Exception {
    TestDesktop.stop(desktop.keyring());
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("HANGS");
      assertThat(probe.does("read")).isEqualTo("HANGS");
      TestDesktop.goOn(desktop.keyring());
      assertThat(probe.does("read")).isEqualTo("none");
    }
    assertThat(desktop.keyring().isAlive()).isTrue();
  }

  @Test
  void aBusThatHangsIsGivenUpWithinTheLimit() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("none");
      TestDesktop.stop(desktop.bus());
      assertThat(probe.does("read")).isEqualTo("HANGS");
      try (Probe fresh = probe()) {
        assertThat(fresh.does("read")).isEqualTo("HANGS");
      }
      TestDesktop.goOn(desktop.bus());
      assertThat(probe.does("read")).isEqualTo("none");
    }
    assertThat(desktop.keyring().isAlive()).isTrue();
  }

  @Test
  void aKeyringThatEndsWhileItIsAskedIsSaidAtOnceAndItsSuccessorIsFound() throws Exception {
    try (Probe probe = new Probe(desktop, folder, Duration.ofSeconds(60))) {
      assertThat(probe.does("write")).isEqualTo("done");
      TestDesktop.stop(desktop.keyring());
      probe.begins("read");
      desktop.endKeyring();
      assertThat(probe.ends("read")).isIn("DROPPED", "ABSENT");
      assertThat(probe.does("read")).isEqualTo("ABSENT");
      desktop.withUnlockedKeyring();
      assertThat(probe.does("read")).isEqualTo("same");
    }
  }

  @Test
  void aBusThatEndsDoesNotEndUsNorMakeAnyNoise() throws Exception {
    try (Probe probe = new Probe(desktop, folder, Duration.ofSeconds(60))) {
      assertThat(probe.does("read")).isEqualTo("none");
      TestDesktop.stop(desktop.keyring());
      probe.begins("read");
      desktop.bus().destroyForcibly().waitFor();
      assertThat(probe.ends("read")).isIn("DROPPED", "ABSENT");
      assertThat(probe.does("read")).isIn("DROPPED", "ABSENT");
      assertThat(probe.does("write")).isIn("DROPPED", "ABSENT");
    }
  }

  private Probe probe() throws Exception {
    return new Probe(desktop, folder, SHORT);
  }
}
