package app.myphone.ui;

import app.myphone.ui.common.Background;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Remembers how big the window was made, a moment after the last change. */
final class WindowSize {
  private static final Duration MOMENT = Duration.seconds(1);

  private final Stage stage;
  private final Remembered remembered;
  private final Background background;
  private final PauseTransition resized = new PauseTransition(MOMENT);

  WindowSize(Stage stage, Remembered remembered, Background background) {
    this.stage = stage;
    this.remembered = remembered;
    this.background = background;
  }

  void follow() {
    resized.setOnFinished(_ -> keep((int) stage.getWidth(), (int) stage.getHeight()));
    stage.widthProperty().addListener(_ -> resized.playFromStart());
    stage.heightProperty().addListener(_ -> resized.playFromStart());
  }

  private void keep(int width, int height) {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      background.run(() -> {
        remembered.put("windowWidth", String.valueOf(width));
        remembered.put("windowHeight", String.valueOf(height));
      });
    }
  }
}
