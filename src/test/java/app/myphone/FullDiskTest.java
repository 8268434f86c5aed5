package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.myphone.config.SettingsFile;
import app.myphone.os.Clock;
import app.myphone.store.RefreshLock;
import app.myphone.store.RefreshLock.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Everything the program writes is on a disk of sixteen kilobytes and four files, which is then filled or made read-only. */
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class FullDiskTest {
  @TempDir Path disk;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16k,nr_inodes=5", "tmpfs", disk.toString()) == 0,
        "only root can make a tiny disk");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void onAFullDiskTheSettingsStayAsTheyWereAndASessionDoesWithoutALock() throws Exception {
    SettingsFile settings = new SettingsFile(disk.resolve("settings.properties"));
    settings.put(Map.of("theme", "dark"));
    fill();
    assertThatThrownBy(() -> settings.put(Map.of("theme", "light", "issuer", "https://" + "a".repeat(9000))))
        .isInstanceOf(IOException.class);
    assertThat(settings.get("theme")).contains("dark");
    try (Lease turn = locks().take("i", "s", Duration.ofSeconds(5))) {
      assertThat(turn.isAlone()).isFalse();
    }
  }

  @Test
  void onAReadOnlyDiskTheSettingsAreReadAndASessionDoesWithoutALock() throws Exception {
    SettingsFile settings = new SettingsFile(disk.resolve("settings.properties"));
    settings.put(Map.of("theme", "dark"));
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();
    assertThatThrownBy(() -> settings.put(Map.of("theme", "light"))).isInstanceOf(IOException.class);
    assertThat(settings.get("theme")).contains("dark");
    new RememberedSettings(disk.resolve("settings.properties")).put("theme", "light"); // says so in the log, no more
    try (Lease turn = locks().take("i", "s", Duration.ofSeconds(5))) {
      assertThat(turn.isAlone()).isFalse();
    }
  }

  private RefreshLock locks() {
    return new RefreshLock(disk.resolve("state"), Clock.system());
  }

  private void fill() throws IOException {
    for (int i = 0; i < 10; i++) {
      try {
        Files.write(disk.resolve("filler-" + i), new byte[4096]);
      } catch (IOException e) {
        return;
      }
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        .waitFor();
  }
}
