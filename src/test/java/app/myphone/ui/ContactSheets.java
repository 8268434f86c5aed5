package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;

/** Draws every screen small into one picture a look, to be looked at: {@code ContactSheets <folder>} ({@code mvn -Psheets}). */
public final class ContactSheets {
  private static final int COLUMNS = 8;
  private static final int WIDTH = 300;
  private static final int GAP = 6;
  private static final int WORDS = 16;
  private static final List<Look> LOOKS = List.of(
      new Look("en-light", Locale.UK, Theme.LIGHT, 100, 600, 620), new Look("en-dark", Locale.UK, Theme.DARK, 100, 600, 620),
      new Look("de-light", Locale.GERMANY, Theme.LIGHT, 100, 600, 620),
      new Look("de-dark-small", Locale.GERMANY, Theme.DARK, 100, 380, 480),
      new Look("en-light-200-small", Locale.UK, Theme.LIGHT, 200, 380, 480),
      new Look("en-light-wide", Locale.UK, Theme.LIGHT, 100, 1000, 800));

  private ContactSheets() {}

  /** @param percent size of the words */
  private record Look(String name, Locale language, Theme theme, int percent, int width, int height) {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Locale.setDefault(Locale.UK);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        LOOKS.forEach(look -> Pictures.write(folder.resolve(look.name + ".png"), sheet(look)));
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static BufferedImage sheet(Look look) {
    System.setProperty("my-phone.text-size", String.valueOf(look.percent));
    Map<String, Supplier<Parent>> screens = new Screens(Messages.in(look.language)).all();
    int high = WIDTH * look.height / look.width;
    int rows = (screens.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet = new BufferedImage(
        COLUMNS * (WIDTH + GAP) + GAP, rows * (high + GAP + WORDS) + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.WHITE);
    int place = 0;
    for (Map.Entry<String, Supplier<Parent>> screen : screens.entrySet()) {
      int x = GAP + place % COLUMNS * (WIDTH + GAP);
      int y = GAP + place / COLUMNS * (high + GAP + WORDS);
      pen.drawString(screen.getKey(), x, y + WORDS - 4);
      pen.drawImage(Pictures.pixels(Pictures.picture(screen.getValue(), look.theme, look.width, look.height)),
          x, y + WORDS, WIDTH, high, null);
      place++;
    }
    pen.dispose();
    return sheet;
  }
}
