package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.ui.Fx;
import app.myphone.ui.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme without the rules that nothing here needs looks as the whole one does. */
@Timeout(60)
class ThemeSheetTest {
  private static final Path UNUSED = Path.of("packaging/styles/unused");
  private static final Path SOURCES = Path.of("src/main/java");

  static Stream<Arguments> screens() {
    return Stream.of(Theme.LIGHT, Theme.DARK).flatMap(theme -> new Screens(Messages.in(Locale.ENGLISH)).all().keySet()
        .stream().map(name -> Arguments.of(name, theme)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyScreenLooksTheSame(String name, Theme theme) throws Exception {
    assumeTrue(System.getenv("CI") != null || !whole(theme).equals(trimmed(theme)), "the build has made no style sheets");
    assertThat(trimmed(theme)).endsWith(".bss").isNotEqualTo(whole(theme));
    assertThat(Arrays.equals(pixels(name, theme, trimmed(theme)), pixels(name, theme, whole(theme))))
        .as("the same pixels").isTrue();
  }

  /** A control whose rules were left out would look like nothing. */
  @Test
  void noControlWhoseRulesAreMissingIsUsed() throws IOException {
    Set<String> controls = Files.readAllLines(UNUSED).stream().map(ThemeSheetTest::className).collect(Collectors.toSet());
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      assertThat(sources.filter(Files::isRegularFile).flatMap(ThemeSheetTest::lines)
          .filter(line -> line.startsWith("import javafx.scene.") || line.startsWith("import atlantafx.base."))
          .map(line -> line.replaceAll(".*\\.|;", "")).filter(controls::contains)).isEmpty();
    }
  }

  private static String trimmed(Theme theme) {
    return ThemeSheet.of(theme == Theme.DARK);
  }

  private static String whole(Theme theme) {
    return ThemeSheet.whole(theme == Theme.DARK);
  }

  private static String className(String styleClass) {
    return Arrays.stream(styleClass.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static int[] pixels(String name, Theme theme, String sheet) throws Exception {
    return Fx.on(() -> {
      StackPane root = new StackPane();
      Stage stage = new Stage();
      Scene scene = new Scene(root, 600, 620);
      try (ThemeSwitch looks = new ThemeSwitch(scene, theme)) {
        looks.dress();
        Application.setUserAgentStylesheet(sheet);
        root.getChildren().add(new Screens(Messages.in(Locale.ENGLISH)).all().get(name).get());
        stage.setScene(scene);
        stage.show();
        root.applyCss();
        for (int pass = 0; pass < 4; pass++) { // scroll bars come with a later pass
          root.layout();
        }
        return pixels(scene.snapshot(null));
      } finally {
        stage.close();
      }
    });
  }

  private static int[] pixels(Image picture) {
    PixelReader reader = picture.getPixelReader();
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = reader.getArgb(i % width, i / width);
    }
    return pixels;
  }
}
