import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** What a JavaFX program costs before it does anything: a window with a word, class path, default flags. */
public final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Label("Hello"), 600, 720));
      stage.show();
    }
  }
}
