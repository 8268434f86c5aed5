package app.myphone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void remembersInFoldersThatAreNotThereYet() throws Exception {
    SettingsFile file = new SettingsFile(folder.resolve("a/b/settings.properties"));
    assertThat(file.read()).isEmpty();
    file.put(Map.of("issuer", "https://zürich.example", "theme", "dark"));
    assertThat(file.get("issuer")).contains("https://zürich.example");
    assertThat(Files.readString(file.path())).isEqualTo("issuer=https\\://zürich.example\ntheme=dark\n");
  }

  @Test
  void keepsWhatIsNotOurs() throws Exception {
    Path path = Files.writeString(folder.resolve("s"), """
        # a comment \\
        colour = blau
          wire : grpc

        ! another
        long = one \\
               two
        theme=light
        wire=json
        """);
    new SettingsFile(path).put(Map.of("theme", "dark", "wire", "grpc-web", "windowWidth", "800"));
    assertThat(Files.readString(path)).isEqualTo("""
        # a comment \\
        colour = blau
        wire=grpc-web

        ! another
        long = one \\
               two
        theme=dark
        windowWidth=800
        """);
  }

  @Test
  void anEmptyValueForgetsItsKey() throws Exception {
    SettingsFile file = new SettingsFile(Files.writeString(folder.resolve("s"), "a=1\nissuer=x\nb=2"));
    file.put(Map.of("issuer", "", "never", ""));
    assertThat(Files.readString(file.path())).isEqualTo("a=1\nb=2\n");
  }

  @Test
  void whatIsWrittenIsReadBackWhateverItIs() throws Exception {
    Map<String, String> odd = Map.of("a key", " leading", "b", "x\\y\nz\t", "c", "#=:!", "d", "日本 é \u202e");
    SettingsFile file = new SettingsFile(folder.resolve("s"));
    file.put(odd);
    assertThat(file.read()).isEqualTo(odd);
    file.put(Map.of("a key", "2"));
    assertThat(file.read()).containsEntry("a key", "2").containsEntry("b", "x\\y\nz\t").hasSize(4);
  }

  @Test
  void writesNothingWhenNothingChanges() throws Exception {
    Path path = Files.writeString(folder.resolve("s"), "theme = dark");
    new SettingsFile(path).put(Map.of("theme", "dark"));
    assertThat(Files.readString(path)).isEqualTo("theme = dark\n");
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    new SettingsFile(path).put(Map.of("theme", "dark"));
    assertThat(Files.readAttributes(path, BasicFileAttributes.class).fileKey()).isEqualTo(key);
  }

  @Test
  void leavesNoFileBehindAndALinkALink() throws Exception {
    Path real = Files.writeString(folder.resolve("real"), "a=1\n");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    new SettingsFile(link).put(Map.of("b", "2"));
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).isEqualTo("a=1\nb=2\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(real, link);
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAnIoException() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    SettingsFile below = new SettingsFile(file.resolve("settings.properties"));
    assertThatThrownBy(() -> below.put(Map.of("a", "1"))).isInstanceOf(IOException.class);
  }

  @Test
  void rubbishIsNotOverwritten() throws Exception {
    Path path = Files.writeString(folder.resolve("s"), "a=\\uzzzz\n");
    SettingsFile file = new SettingsFile(path);
    assertThatThrownBy(file::read).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.put(Map.of("a", "1"))).isInstanceOf(IOException.class);
    assertThat(Files.readString(path)).isEqualTo("a=\\uzzzz\n");
  }
}
