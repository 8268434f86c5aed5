package app.myphone.ui.shell;

import app.myphone.ui.common.Background;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Remembers how big the window was made, a moment after the last change. */
public final class WindowSize {
  private static final Duration MOMENT = Duration.seconds(1);

  private final Stage stage;
  private final Preferences preferences;
  private final Background background;
  private final PauseTransition resized = new PauseTransition(MOMENT);

  public WindowSize(Stage stage, Preferences preferences, Background background) {
    this.stage = stage;
    this.preferences = preferences;
    this.background = background;
  }

  public void follow() {
    resized.setOnFinished(_ -> keep((int) stage.getWidth(), (int) stage.getHeight()));
    stage.widthProperty().addListener(_ -> resized.playFromStart());
    stage.heightProperty().addListener(_ -> resized.playFromStart());
  }

  private void keep(int width, int height) {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      background.run(() -> {
        preferences.put("windowWidth", String.valueOf(width));
        preferences.put("windowHeight", String.valueOf(height));
      });
    }
  }
}
