package app.myphone.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.ui.Fx;
import app.myphone.ui.Screens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
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

  private static final Map<String, Map<String, String>> PICTURES = new HashMap<>();

  static Stream<Arguments> screens() {
    return Stream.of(Theme.LIGHT, Theme.DARK).flatMap(theme -> new Screens(Messages.in(Locale.ENGLISH)).all().keySet()
        .stream().map(name -> Arguments.of(name, theme)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everyScreenLooksTheSame(String name, Theme theme) throws Exception {
    assumeTrue(System.getenv("CI") != null || !whole(theme).equals(trimmed(theme)), "the build has made no style sheets");
    assertThat(trimmed(theme)).endsWith(".bss").isNotEqualTo(whole(theme));
    assertThat(pictures(theme, trimmed(theme)).get(name)).as("the same pixels").isEqualTo(pictures(theme, whole(theme)).get(name));
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

  /** Of every screen the digest of its pixels; a sheet is read once, not once for each screen. */
  private static synchronized Map<String, String> pictures(Theme theme, String sheet) throws Exception {
    Map<String, String> known = PICTURES.get(sheet);
    if (known == null) {
      known = Fx.on(() -> draw(theme, sheet));
      PICTURES.put(sheet, known);
    }
    return known;
  }

  private static Map<String, String> draw(Theme theme, String sheet) throws Exception {
    Map<String, String> drawn = new HashMap<>();
    StackPane root = new StackPane();
    Stage stage = new Stage();
    Scene scene = new Scene(root, 600, 620);
    try (ThemeSwitch looks = new ThemeSwitch(scene, theme)) {
      looks.dress();
      Application.setUserAgentStylesheet(sheet);
      stage.setScene(scene);
      stage.show();
      for (Map.Entry<String, Supplier<Parent>> screen : new Screens(Messages.in(Locale.ENGLISH)).all().entrySet()) {
        root.getChildren().setAll(screen.getValue().get());
        root.applyCss();
        for (int pass = 0; pass < 4; pass++) { // scroll bars come with a later pass
          root.layout();
        }
        drawn.put(screen.getKey(), digest(scene.snapshot(null)));
      }
      return drawn;
    } finally {
      stage.close();
    }
  }

  private static String digest(Image picture) throws NoSuchAlgorithmException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    ByteBuffer pixels = ByteBuffer.allocate(width * height * 4);
    picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), pixels, width * 4);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pixels.array()));
  }
}
