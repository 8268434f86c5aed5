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
    assertThat(linux(Map.of("XDG_CONFIG_HOME", "/etc/ada")).configuration()).isEqualTo(Path.of("/etc/ada/my-phone"));
    assertThat(linux(Map.of()).configuration()).isEqualTo(HOME.resolve(".config/my-phone"));
  }

  @Test
  void ignoresARelativeOrEmptyXdgFolder() {
    assertThat(linux(Map.of("XDG_CONFIG_HOME", "etc")).configuration()).isEqualTo(HOME.resolve(".config/my-phone"));
    assertThat(linux(Map.of("XDG_CONFIG_HOME", "")).configuration()).isEqualTo(HOME.resolve(".config/my-phone"));
  }

  @Test
  void windowsHasItsFoldersForRoamingAndForThisComputer() {
    AppDirectories named = AppDirectories.windows(Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), HOME);
    assertThat(named).isEqualTo(new AppDirectories(
        Path.of("/roaming/my-phone"), Path.of("/local/my-phone"), Path.of("/local/my-phone/run")));
    AppDirectories usual = AppDirectories.windows(Map.of("APPDATA", " ", "LOCALAPPDATA", "local"), HOME);
    assertThat(usual.configuration()).isEqualTo(HOME.resolve("AppData/Roaming/my-phone"));
    assertThat(usual.state()).isEqualTo(HOME.resolve("AppData/Local/my-phone"));
  }

  @Test
  void macosHasOneFolder() {
    AppDirectories directories = AppDirectories.macos(HOME);
    assertThat(directories.configuration()).isEqualTo(HOME.resolve("Library/Application Support/my-phone"));
    assertThat(directories.state()).isEqualTo(directories.configuration());
    assertThat(directories.runtime()).isEqualTo(directories.configuration().resolve("run"));
  }

  @Test
  void stateStaysWithTheComputer() {
    assertThat(linux(Map.of()).state()).isEqualTo(HOME.resolve(".local/state/my-phone"));
    assertThat(linux(Map.of("XDG_STATE_HOME", "/s")).state()).isEqualTo(Path.of("/s/my-phone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", "relative", "/\0"})
  void whoeverHasNoHomeHasFoldersThatCannotBe(String home) {
    AppDirectories directories = AppDirectories.linux(Map.of(), AppDirectories.home(home));
    assertThat(List.of(directories.configuration(), directories.state(), directories.runtime()))
        .allMatch(AppDirectories::isNowhere).noneMatch(Files::exists)
        .allSatisfy(folder -> assertThatThrownBy(() -> Files.createDirectories(folder)).isInstanceOf(IOException.class));
    assertThat(AppDirectories.isNowhere(HOME)).isFalse();
    AppDirectories named = AppDirectories.linux(Map.of("XDG_CONFIG_HOME", "/c"), AppDirectories.home(home));
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

  private static AppDirectories linux(Map<String, String> environment) {
    return AppDirectories.linux(environment, HOME);
  }
}
