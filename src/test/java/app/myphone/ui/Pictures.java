package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import app.myphone.ui.shell.ThemeSwitch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Writes a PNG of each screen, light, dark and of high contrast, in three sizes: {@code Pictures <folder> [language [name…]]}; with bigger
 * words by {@code -Dmy-phone.text-size=200}.
 */
public final class Pictures {
  private static final List<int[]> SIZES = List.of(new int[] {380, 480}, new int[] {600, 620}, new int[] {1000, 800});

  private Pictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Locale language = Locale.forLanguageTag(args.length > 1 ? args[1] : "en-GB");
    List<String> wanted = List.of(args).subList(Math.min(2, args.length), args.length);
    Locale.setDefault(language);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        new Screens(Messages.in(language)).all().forEach((name, screen) -> {
          if (wanted.isEmpty() || wanted.stream().anyMatch(name::matches)) {
            take(folder, name, screen);
          }
        });
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static void take(Path folder, String name, Supplier<Parent> screen) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)) {
      for (int[] size : SIZES) {
        write(folder.resolve("%s-%s-%dx%d.png".formatted(name, theme.id(), size[0], size[1])),
            picture(screen, theme, size[0], size[1]));
      }
    }
  }

  /** A screen as it looks in a window of that size. */
  static WritableImage picture(Supplier<Parent> screen, Theme theme, int width, int height) {
    Stage stage = new Stage();
    Scene scene = new Scene(screen.get(), width, height);
    try (ThemeSwitch looks = new ThemeSwitch(scene, theme)) {
      looks.dress();
      looks.size(Integer.getInteger("my-phone.text-size", 100));
      stage.setScene(scene);
      stage.show();
      for (int pass = 0; pass < 7; pass++) { // scroll bars come with a later pass
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      return scene.snapshot(null);
    } finally {
      stage.close();
    }
  }

  static BufferedImage pixels(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader reader = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.setRGB(x, y, reader.getArgb(x, y));
      }
    }
    return pixels;
  }

  static void write(Path file, WritableImage image) {
    write(file, pixels(image));
  }

  static void write(Path file, BufferedImage pixels) {
    try {
      ImageIO.write(pixels, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
