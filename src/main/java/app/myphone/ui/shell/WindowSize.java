package app.myphone.ui.shell;

import app.myphone.ui.common.Background;
import app.myphone.ui.common.Moment;
import java.time.Duration;
import javafx.stage.Stage;

/** Remembers how big the window was made, a moment after the last change. */
public final class WindowSize {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Stage stage;
  private final Preferences preferences;
  private final Background background;
  private final Moment resized = new Moment(MOMENT, this::keep);

  public WindowSize(Stage stage, Preferences preferences, Background background) {
    this.stage = stage;
    this.preferences = preferences;
    this.background = background;
  }

  public void follow() {
    stage.widthProperty().addListener(_ -> resized.begin());
    stage.heightProperty().addListener(_ -> resized.begin());
  }

  private void keep() {
    int width = (int) stage.getWidth();
    int height = (int) stage.getHeight();
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      background.run(() -> {
        preferences.put("windowWidth", String.valueOf(width));
        preferences.put("windowHeight", String.valueOf(height));
      });
    }
  }
}
