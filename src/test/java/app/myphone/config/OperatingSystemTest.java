package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatingSystemTest {

  @Test
  void isReadOffTheComputer() {
    assertThat(OperatingSystem.of("\\", _ -> false)).isEqualTo(OperatingSystem.WINDOWS);
    assertThat(OperatingSystem.of("/", Path.of("/System/Library/CoreServices")::equals)).isEqualTo(OperatingSystem.MACOS);
    assertThat(OperatingSystem.of("/", _ -> false)).isEqualTo(OperatingSystem.LINUX);
  }

  @Test
  void makesOnlyWhatIsOfThisSystem() {
    List<String> made = new ArrayList<>();
    for (OperatingSystem system : OperatingSystem.values()) {
      made.add(system.choose(() -> "linux", () -> "windows", () -> "macos"));
    }
    assertThat(made).containsExactly("linux", "windows", "macos");
  }

  @Test
  void eachHasItsPlaceForManagedSettings() {
    assertThat(ManagedPlace.on(OperatingSystem.WINDOWS).path().toString())
        .isEqualTo(Path.of("C:\\ProgramData", "my-phone", "managed.properties").toString());
    assertThat(ManagedPlace.on(OperatingSystem.MACOS).path())
        .isEqualTo(Path.of("/Library/Application Support/my-phone/managed.properties"));
    assertThat(ManagedPlace.linux(false).path()).isEqualTo(Path.of("/etc/my-phone/managed.properties"));
    assertThat(ManagedPlace.linux(true).path()).isEqualTo(Path.of("/run/host/etc/my-phone/managed.properties"));
  }
}
