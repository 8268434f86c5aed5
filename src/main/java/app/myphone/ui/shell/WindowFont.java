package app.myphone.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's own font, so that it looks the same on every computer; what it has no letters for comes from the system's
 * fonts. FX thread only.
 */
public final class WindowFont {
  private static final Logger LOG = LoggerFactory.getLogger(WindowFont.class);
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
  /** As style sheets name it. */
  public static final String FAMILY = "Roboto";
  private static final List<String> WEIGHTS = List.of("Regular", "Bold");
  private static boolean loaded;

  private WindowFont() {}

  /** To be called before the style sheets that name it; without it they fall back to the system's. */
  public static void load() {
    if (!loaded) {
      loaded = true;
      WEIGHTS.forEach(WindowFont::load);
    }
  }

  private static void load(String weight) {
    try (InputStream font = WindowFont.class.getResourceAsStream(FOLDER + weight + ".ttf")) {
      if (font == null || Font.loadFont(font, 0) == null) {
        LOG.info("the font's weight {} cannot be loaded", weight);
      }
    } catch (IOException e) {
      LOG.info("the font's weight {} cannot be read", weight);
    }
  }
}
