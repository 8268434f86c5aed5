package app.myphone.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.TestDesktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the session bus is, by D-Bus' own rules, and what is said where there is none. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class SessionBusTest {
  private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

  @TempDir Path home;
  @TempDir Path folder;
  private TestDesktop desktop;

  @BeforeEach
  void open() throws IOException {
    desktop = new TestDesktop(home);
  }

  @AfterEach
  void close() throws InterruptedException {
    desktop.close();
  }

  @Test
  void withoutAnAddressItIsTheSocketInTheRuntimeFolder() throws Exception {
    desktop.withBus("unix:path=" + home.resolve("run").resolve("bus")).withUnlockedKeyring();
    desktop.environment().remove(ADDRESS);
    works();
  }

  @Test
  void ofTwoAddressesTheSecondIsTakenWhenTheFirstIsDead() throws Exception {
    desktop.withBus().withUnlockedKeyring();
    desktop.environment().merge(ADDRESS, "unix:path=" + home.resolve("nothing"), (real, dead) -> dead + ";" + real);
    works();
  }

  @Test
  void anAbstractAddressWorks() throws Exception {
    desktop.withBus("unix:abstract=/tmp/my-phone-" + UUID.randomUUID()).withUnlockedKeyring();
    assertThat(desktop.environment().get(ADDRESS)).startsWith("unix:abstract=");
    works();
  }

  @Test
  void anAddressWithEscapesWorks() throws Exception {
    Files.createDirectory(home.resolve("a b;ü"));
    desktop.withBus("unix:path=" + home.resolve("a") + "%20b%3b%c3%bc/bus").withUnlockedKeyring();
    assertThat(desktop.environment().get(ADDRESS)).contains("%20b%3b%c3%bc");
    works();
  }

  @Test
  void whereThereIsNoBusItIsSaidAtOnceAndNothingIsWritten() throws Exception {
    try (Probe probe = probe()) {
      for (String step : new String[] {"read", "write", "delete", "accounts", "unlock", "test"}) {
        assertThat(probe.does(step)).as(step).isEqualTo("ABSENT");
      }
    }
    assertThat(home.resolve(".local")).doesNotExist();
  }

  @Test
  void anAddressThatMakesNoSenseIsNoBus() throws Exception {
    for (String address : new String[] {"", "rubbish", "unix:", "unix:path=%zz", "tcp:host=nowhere.invalid,port=1"}) {
      desktop.environment().put(ADDRESS, address);
      try (Probe probe = probe()) {
        assertThat(probe.does("read")).as(address).isEqualTo("ABSENT");
      }
    }
  }

  @Test
  void aBusOnWhichNobodyKeepsSecretsIsNoKeychain() throws Exception {
    desktop.withBus();
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("ABSENT");
      assertThat(probe.does("write")).isEqualTo("ABSENT");
      desktop.withUnlockedKeyring();
      assertThat(probe.does("write")).isEqualTo("done");
    }
  }

  @Test
  void aLibraryThatCannotBeLoadedIsSaid() throws Exception {
    desktop.withBus().withUnlockedKeyring();
    Files.writeString(Files.createDirectory(folder.resolve("broken")).resolve("libsecret-1.so.0"), "no library");
    desktop.environment().put("LD_LIBRARY_PATH", folder.resolve("broken").toString());
    try (Probe probe = probe()) {
      assertThat(probe.does("read")).isEqualTo("LIBRARY");
      assertThat(probe.does("write")).isEqualTo("LIBRARY");
    }
  }

  private void works() throws Exception {
    try (Probe probe = probe()) {
      assertThat(probe.does("write")).isEqualTo("done");
      assertThat(probe.does("read")).isEqualTo("same");
    }
  }

  private Probe probe() throws Exception {
    return new Probe(desktop, folder, Duration.ofSeconds(25));
  }
}
