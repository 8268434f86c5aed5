package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void stateStaysWithTheComputer() {
    assertThat(AppDirectories.of(Map.of(), "Linux", HOME).state()).isEqualTo(HOME.resolve(".local/state/my-phone"));
    assertThat(AppDirectories.of(Map.of("XDG_STATE_HOME", "/s"), "Linux", HOME).state()).isEqualTo(Path.of("/s/my-phone"));
    assertThat(AppDirectories.of(Map.of(), "Windows 11", HOME).state()).isEqualTo(HOME.resolve("AppData/Local/my-phone"));
    assertThat(AppDirectories.of(Map.of(), "Mac OS X", HOME).state())
        .isEqualTo(HOME.resolve("Library/Application Support/my-phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "relative", "/\0"})
  void whoeverHasNoHomeHasFoldersThatCannotBe(String home) {
    AppDirectories directories = AppDirectories.of(Map.of(), "Linux", AppDirectories.home(home));
    assertThat(List.of(directories.configuration(), directories.state(), directories.runtime()))
        .allMatch(AppDirectories::isNowhere).noneMatch(Files::exists)
        .allSatisfy(folder -> assertThatThrownBy(() -> Files.createDirectories(folder)).isInstanceOf(IOException.class));
    assertThat(AppDirectories.isNowhere(HOME)).isFalse();
    AppDirectories named = AppDirectories.of(Map.of("XDG_CONFIG_HOME", "/c"), "Linux", AppDirectories.home(home));
    assertThat(AppDirectories.isNowhere(named.configuration())).isFalse();
  }

  @Test
  void aFolderThatCannotBeReadHereIsNamed() {
    assertThat(AppDirectories.unreadable(Map.of("HOME", "/home/Zo\uFFFD"))).contains("HOME");
    assertThat(AppDirectories.unreadable(Map.of("HOME", "/h", "XDG_STATE_HOME", "/Zo\uFFFD"))).contains("XDG_STATE_HOME");
    assertThat(AppDirectories.unreadable(
        Map.of("HOME", "/Zo\uFFFD", "XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"))).isEmpty();
    assertThat(AppDirectories.unreadable(Map.of("HOME", "/home/Zoë"))).isEmpty();
  }

  private static Path configuration(Map<String, String> environment, String os) {
    return AppDirectories.of(environment, os, HOME).configuration();
  }
}
