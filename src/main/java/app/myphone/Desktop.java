package app.myphone;

import app.myphone.config.Settings;
import app.myphone.os.OneWindow;
import app.myphone.terminal.ExitCode;
import app.myphone.text.Messages;
import app.myphone.ui.MainWindow;
import app.myphone.ui.Shell;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.BackgroundThreads;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's application: an empty window first, the program on the next pulse. */
public final class Desktop extends Application {
  private static final AtomicReference<Given> GIVEN = new AtomicReference<>();

  private @Nullable Wiring wiring;
  private @Nullable MainWindow window;

  /** What {@link #show} hands to the application that JavaFX makes. */
  private record Given(Settings settings, OneWindow place) {}

  /** Opens the window; returns the exit code once it is closed. */
  static int show(Settings settings, OneWindow place) {
    GIVEN.set(new Given(settings, place));
    launch(Desktop.class);
    return ExitCode.SHOWN;
  }

  @Override
  public void start(Stage stage) {
    Settings settings = given().settings();
    RememberedSettings remembered = new RememberedSettings(settings.file());
    Shell shell = new Shell(stage, Messages.in(settings.language()).get("app.name"), settings.theme(), remembered);
    stage.getIcons().add(new Image("/app/myphone/icon.png"));
    stage.show();
    onNextPulse(() -> open(settings, shell, remembered));
  }

  @Override
  public void stop() {
    given().place().close();
    if (window != null) {
      window.close();
    }
    if (wiring != null) {
      wiring.close();
    }
  }

  private void open(Settings settings, Shell shell, RememberedSettings remembered) {
    Background background = new BackgroundThreads();
    Wiring made = new Wiring(settings, true);
    wiring = made;
    MainWindow opened = new MainWindow(shell, made.program(remembered), background);
    window = opened;
    opened.open();
    given().place().listen(() -> background.show(shell::bringToFront));
  }

  private static Given given() {
    return Objects.requireNonNull(GIVEN.get(), "launched by show");
  }

  /** The shell's own frame is painted before anything big is loaded. */
  private static void onNextPulse(Runnable work) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          stop();
          work.run();
        }
      }
    }.start();
  }
}
