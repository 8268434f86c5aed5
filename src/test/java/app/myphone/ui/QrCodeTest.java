package app.myphone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.config.Theme;
import app.myphone.ui.common.QrCode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read again by a scanner. */
@Timeout(60)
class QrCodeTest {
  private static final String LINK = "https://login.example.ch/device?user_code=GBBZ-CGCF";

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void aCameraReadsItInEachTheme(Theme theme) throws Exception {
    assertThat(read(LINK, theme)).isEqualTo(LINK);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 300, 1000})
  void aCameraReadsItHoweverLongTheAddress(int length) throws Exception {
    String link = "https://login.example.ch/" + "d".repeat(length);
    assertThat(read(link, Theme.DARK)).isEqualTo(link);
  }

  private static String read(String text, Theme theme) throws Exception {
    WritableImage image = Fx.on(() ->
        Pictures.picture(() -> new StackPane(new QrCode(text, 176, "QR code")), theme, 500, 500));
    int[] pixels = new int[500 * 500];
    image.getPixelReader().getPixels(0, 0, 500, 500, PixelFormat.getIntArgbInstance(), pixels, 0, 500);
    return new QRCodeReader().decode(
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(500, 500, pixels)))).getText();
  }
}
