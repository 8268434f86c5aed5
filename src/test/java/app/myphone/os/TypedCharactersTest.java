package app.myphone.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TypedCharactersTest {

  @Test
  void windowsConsoleSaysWhichItHas() {
    assertThat(new String(new byte[] {(byte) 0x81}, TypedCharacters.ofWindows("Cp850"))).isEqualTo("ü");
    assertThat(TypedCharacters.ofWindows(null)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(TypedCharacters.ofWindows("cp65001")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(TypedCharacters.ofWindows("unknown")).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void elsewhereItIsUtf8() {
    assertThat(TypedCharacters.here()).isEqualTo(StandardCharsets.UTF_8);
  }
}
