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
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;

/**
 * Draws every screen small on sheets, to be looked at: each language, longer and mirrored words, in each theme, with words
 * of usual size and twice as big: {@code ContactSheets <folder> [look…]} ({@code mvn -Psheets}).
 */
public final class ContactSheets {
  private static final int COLUMNS = 6;
  private static final int ROWS = 4;
  private static final int WIDTH = 300;
  private static final int GAP = 6;
  private static final int WORDS = 16;

  private ContactSheets() {}

  /** @param percent size of the words; big ones in the smallest window */
  private record Look(Spoken spoken, Theme theme, int percent) {
    String name() {
      return spoken.name() + "-" + theme.id() + "-" + percent;
    }

    int width() {
      return percent == 100 ? 600 : 380;
    }

    int height() {
      return percent == 100 ? 620 : 480;
    }
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> wanted = List.of(args).subList(1, args.length);
    Locale.setDefault(Locale.UK);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        looks().filter(look -> wanted.isEmpty() || wanted.stream().anyMatch(look.name()::matches))
            .forEach(look -> draw(folder, look));
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static Stream<Look> looks() {
    List<Spoken> languages = Stream.concat(Stream.of(new Spoken("en", Messages.in(Locale.UK)),
        new Spoken("de", Messages.in(Locale.GERMANY))), Stream.of(Spoken.LONGER, Spoken.MIRRORED)).toList();
    return languages.stream().flatMap(spoken -> Stream.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)
        .flatMap(theme -> Stream.of(100, 200).map(percent -> new Look(spoken, theme, percent))));
  }

  private static void draw(Path folder, Look look) {
    System.setProperty("my-phone.text-size", String.valueOf(look.percent));
    List<Map.Entry<String, Supplier<Parent>>> screens = List.copyOf(look.spoken.screens().all().entrySet());
    int each = COLUMNS * ROWS;
    for (int from = 0; from < screens.size(); from += each) {
      Pictures.write(folder.resolve(look.name() + "-" + (1 + from / each) + ".png"),
          sheet(look, screens.subList(from, Math.min(from + each, screens.size()))));
    }
  }

  private static BufferedImage sheet(Look look, List<Map.Entry<String, Supplier<Parent>>> screens) {
    int high = WIDTH * look.height() / look.width();
    BufferedImage sheet = new BufferedImage(
        COLUMNS * (WIDTH + GAP) + GAP, ROWS * (high + GAP + WORDS) + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.WHITE);
    for (int place = 0; place < screens.size(); place++) {
      int x = GAP + place % COLUMNS * (WIDTH + GAP);
      int y = GAP + place / COLUMNS * (high + GAP + WORDS);
      pen.drawString(screens.get(place).getKey(), x, y + WORDS - 4);
      pen.drawImage(Pictures.pixels(Pictures.picture(screens.get(place).getValue(), look.theme, look.width(), look.height())),
          x, y + WORDS, WIDTH, high, null);
    }
    pen.dispose();
    return sheet;
  }
}
