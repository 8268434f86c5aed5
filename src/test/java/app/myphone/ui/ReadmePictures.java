package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Draws the two pictures of the README: {@code ReadmePictures <folder>} ({@code mvn -Ppictures}). */
public final class ReadmePictures {
  private ReadmePictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Locale.setDefault(Locale.UK);
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        Screens screens = new Screens(Messages.in(Locale.UK));
        draw(folder.resolve("profile-light.png"), screens, "profile-verified", Theme.LIGHT);
        draw(folder.resolve("profile-dark.png"), screens, "profile-unverified", Theme.DARK);
      } finally {
        done.countDown();
      }
    });
    done.await();
    Platform.exit();
  }

  private static void draw(Path file, Screens screens, String name, Theme theme) {
    Pictures.write(file, Pictures.picture(screens.all().get(name), theme, 600, 680));
  }
}
