package app.myphone.ui.common;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** A QR code: dark on white in each theme, with the quiet zone that scanners need (ISO/IEC 18004: four modules). */
public final class QrCode extends StackPane {
  private static final int QUIET = 4;

  /**
   * @param text what it says; at most some hundred characters
   * @param size about how wide, in pixels: the modules are whole pixels, so that they are sharp
   * @param spoken what it leads to
   */
  public QrCode(String text, double size, String spoken) {
    ByteMatrix modules = modules(text);
    int pixels = Math.max(2, (int) (size / (modules.getWidth() + 2 * QUIET)));
    int side = pixels * (modules.getWidth() + 2 * QUIET);
    SVGPath dark = new SVGPath();
    dark.setContent(path(modules, pixels));
    dark.getStyleClass().add("dark");
    dark.setSmooth(false);
    dark.setManaged(false);
    dark.relocate(QUIET * pixels, QUIET * pixels);
    getChildren().add(dark);
    getStyleClass().add("qr-code");
    LeftToRight.keep(this); // a code that is turned round is another one
    setMinSize(side, side);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefSize(side, side);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(spoken);
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** One bar for each run of dark modules; the first point keeps the whole in its place. */
  private static String path(ByteMatrix modules, int pixels) {
    StringBuilder path = new StringBuilder("M0 0");
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int run = run(modules, x, y);
        if (run > 0) {
          path.append('M').append(x * pixels).append(' ').append(y * pixels).append('h').append(run * pixels)
              .append('v').append(pixels).append("h-").append(run * pixels).append('z');
          x += run;
        }
      }
    }
    return path.toString();
  }

  private static int run(ByteMatrix modules, int x, int y) {
    int end = x;
    while (end < modules.getWidth() && modules.get(end, y) == 1) {
      end++;
    }
    return end - x;
  }
}
