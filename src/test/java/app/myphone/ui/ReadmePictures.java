package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;

/** Draws the pictures of the documentation: {@code ReadmePictures <folder>} ({@code mvn -Ppictures}). */
public final class ReadmePictures {
  private static final List<Drawing> DRAWINGS = List.of(
      new Drawing("profile-light", "profile-verified", Theme.LIGHT),
      new Drawing("profile-dark", "profile-unverified", Theme.DARK),
      new Drawing("waiting-qr", "waiting-device", Theme.LIGHT),
      new Drawing("look-up", "look-up-found", Theme.LIGHT),
      new Drawing("error-dialog", "dialog-details", Theme.LIGHT),
      new Drawing("connection-check", "check-bad", Theme.LIGHT),
      new Drawing("managed-settings", "settings-managed", Theme.LIGHT));

  private ReadmePictures() {}

  /** @param screen one of {@link Screens} */
  private record Drawing(String name, String screen, Theme theme) {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Locale.setDefault(Locale.UK);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        Map<String, Supplier<Parent>> screens = new Screens(Messages.in(Locale.UK)).all();
        DRAWINGS.forEach(drawing -> draw(folder, drawing, screens.get(drawing.screen)));
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static void draw(Path folder, Drawing drawing, Supplier<Parent> screen) {
    Pictures.write(folder.resolve(drawing.name + ".png"), Pictures.picture(screen, drawing.theme, 600, 740));
  }
}
