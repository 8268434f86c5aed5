package app.myphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedSettingsTest {
  @TempDir
  private Path folder;

  @Test
  void whatCannotBeWrittenIsKeptForThisRunAndWrittenOnceItCan() throws Exception {
    Path taken = Files.createFile(folder.resolve("taken"));
    RememberedSettings remembered = new RememberedSettings(taken.resolve("settings.properties"));
    assertThat(remembered.put("theme", "dark")).isFalse();
    assertThat(remembered.put("theme", "dark")).isFalse();
    assertThat(remembered.get("theme")).contains("dark");
    Files.delete(taken);
    assertThat(remembered.put("theme", "dark")).isTrue();
    assertThat(taken.resolve("settings.properties")).content().contains("theme=dark");
  }

  @Test
  void whatASecondWindowChangesStays() throws Exception {
    Path file = folder.resolve("settings.properties");
    RememberedSettings first = new RememberedSettings(file);
    RememberedSettings second = new RememberedSettings(file);
    assertThat(first.put("theme", "dark")).isTrue();
    assertThat(second.put("wire", "grpc")).isTrue();
    assertThat(first.put("theme", "light")).isTrue();
    assertThat(second.put("theme", "dark")).isTrue();
    assertThat(Files.readAllLines(file)).contains("theme=dark", "wire=grpc").doesNotContain("theme=light");
  }

  @Test
  void changesAtTheSameMomentAreAllWrittenAndOthersKeysStay() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.properties"), "# mine\nother=stays\n");
    RememberedSettings remembered = new RememberedSettings(file);
    List<Future<Boolean>> puts = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String key = "key" + i;
        puts.add(threads.submit(() -> remembered.put(key, "value")));
      }
    }
    assertThat(puts).allMatch(Future::resultNow);
    assertThat(Files.readAllLines(file)).hasSize(22).contains("# mine", "other=stays", "key7=value", "key19=value");
  }
}
