package app.myphone;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.os.Display;
import app.myphone.os.SingleInstance;
import app.myphone.terminal.ExitCode;
import app.myphone.ui.MainWindow;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.common.Pulses;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The window's application: an empty window first, the program on the next pulse. */
public final class Desktop extends Application {
  /** The same in every language: their words are not read yet. */
  private static final String TITLE = "My Phone";
  private static final AtomicReference<Given> GIVEN = new AtomicReference<>();

  private @Nullable MainWindow window;

  /** What {@link #show} hands to the application that JavaFX makes. */
  private record Given(Settings settings, SingleInstance place, Startup startup, Opening opening) {}

  /**
   * Opens the window; returns the exit code once it is closed.
   *
   * @throws NoWindowException when this computer cannot show one
   */
  static int show(Settings settings, SingleInstance place, SettingsLoader loader, Display display)
      throws NoWindowException {
    Opening opening = new Opening();
    try (Shared shared = Shared.system(loader, true)) {
      GIVEN.set(new Given(settings, place, new Startup(settings, shared), opening));
      launch(opening);
      opening.check(display);
      return ExitCode.SHOWN;
    }
  }

  private static void launch(Opening opening) {
    opening.begin();
    try {
      launch(Desktop.class);
    } catch (RuntimeException | LinkageError e) {
      opening.failed(e);
    }
  }

  @Override
  public void start(Stage stage) {
    given().opening().step(() -> show(stage));
  }

  private void show(Stage stage) {
    Given given = given();
    RememberedSettings remembered = new RememberedSettings(given.settings().file());
    Shell shell = new Shell(stage, TITLE, given.settings().get(Setting.THEME), remembered);
    stage.show();
    // the shell's own frame is painted before anything big is loaded
    Pulses.await(2, () -> given.opening().step(() -> open(stage, shell, remembered)));
  }

  @Override
  public void stop() {
    given().place().close();
    if (window != null) {
      window.close();
    }
  }

  private void open(Stage stage, Shell shell, Preferences preferences) {
    Background background = new BackgroundThreads();
    MainWindow opened = new MainWindow(shell, given().startup().wiring(), preferences, background);
    window = opened;
    opened.open(given().startup().prefetch());
    later(() -> {
      given().opening().isOver();
      stage.getIcons().add(new Image("/app/myphone/icon.png"));
    });
    given().place().listen(page -> background.show(() -> {
      shell.bringToFront();
      page.ifPresent(opened::showSoon);
    }));
  }

  private static Given given() {
    return Objects.requireNonNull(GIVEN.get(), "launched by show");
  }

  /** Nobody looks at the icon first, and JavaFX takes its time to scale it. */
  private static void later(Runnable work) {
    PauseTransition moment = new PauseTransition(Duration.seconds(1));
    moment.setOnFinished(_ -> work.run());
    moment.play();
  }
}
