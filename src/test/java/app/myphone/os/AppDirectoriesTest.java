package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirectoriesTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void followsXdgOnLinux() {
    assertThat(configuration(Map.of("XDG_CONFIG_HOME", "/etc/ada"), "Linux")).isEqualTo(Path.of("/etc/ada/my-phone"));
    assertThat(configuration(Map.of(), "Linux")).isEqualTo(HOME.resolve(".config/my-phone"));
  }

  @Test
  void ignoresARelativeOrEmptyXdgFolder() {
    assertThat(configuration(Map.of("XDG_CONFIG_HOME", "etc"), "Linux")).isEqualTo(HOME.resolve(".config/my-phone"));
    assertThat(configuration(Map.of("XDG_CONFIG_HOME", ""), "Linux")).isEqualTo(HOME.resolve(".config/my-phone"));
  }

  @Test
  void usesEachSystemsOwnPlace() {
    assertThat(configuration(Map.of("XDG_CONFIG_HOME", "/etc/ada"), "Mac OS X"))
        .isEqualTo(HOME.resolve("Library/Application Support/my-phone"));
    assertThat(configuration(Map.of("APPDATA", "/roaming"), "Windows 11")).isEqualTo(Path.of("/roaming/my-phone"));
    assertThat(configuration(Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Roaming/my-phone"));
  }

  private static Path configuration(Map<String, String> environment, String os) {
    return AppDirectories.of(environment, os, HOME).configuration();
  }
}
