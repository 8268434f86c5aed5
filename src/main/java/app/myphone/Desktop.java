package app.myphone;

import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.SettingsLoader;
import app.myphone.os.Display;
import app.myphone.os.SingleInstance;
import app.myphone.terminal.ExitCode;
import app.myphone.ui.MainWindow;
import app.myphone.ui.account.EarlyNumber;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.BackgroundThreads;
import app.myphone.ui.common.Moment;
import app.myphone.ui.shell.FirstPulses;
import app.myphone.ui.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window's application: an empty window first, the program on the next pulse. */
public final class Desktop extends Application {
  /** The same in every language: their words are not read yet. */
  private static final String TITLE = "My Phone";
  /** Nobody looks at the icon first, and JavaFX takes its time to scale it. */
  private static final Duration BEFORE_THE_ICON = Duration.ofSeconds(1);
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
    try (Startup startup = new Startup(settings, loader)) {
      GIVEN.set(new Given(settings, place, startup, opening));
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
    Background background = new BackgroundThreads();
    new FirstPulses(given.opening()::step, shell, new EarlyPage(shell, given.startup()), List.of(
        shell::dress,
        () -> window = new MainWindow(shell, given.startup().wiring(), remembered, background),
        () -> open(stage, shell, background))).begin();
  }

  /** The number of whoever is still signed in. */
  private record EarlyPage(Shell shell, Startup startup) implements FirstPulses.Early {
    @Override
    public boolean mayCome() {
      return startup.prefetch().filter(prefetch -> !prefetch.isOver()).isPresent();
    }

    @Override
    public Optional<Node> now() {
      return startup.prefetch().flatMap(prefetch -> prefetch.ready().flatMap(profile -> prefetch.readySession()
          .flatMap(person -> shell.early(startup.wiring().settings().get(Setting.TEXT_SIZE))
              .flatMap(palette -> EarlyNumber.of(person, profile, palette, shell.width(), startup.wiring().messages())))));
    }
  }

  @Override
  public void stop() {
    given().place().close();
    if (window != null) {
      window.close();
    }
  }

  private void open(Stage stage, Shell shell, Background background) {
    MainWindow opened = Objects.requireNonNull(window, "made by a step before");
    opened.open(given().startup().prefetch());
    new Moment(BEFORE_THE_ICON, () -> {
      given().opening().isOver();
      stage.getIcons().add(new Image("/app/myphone/icon.png"));
    }).begin();
    given().place().listen(page -> background.show(() -> {
      shell.bringToFront();
      page.ifPresent(opened::showSoon);
    }));
  }

  private static Given given() {
    return Objects.requireNonNull(GIVEN.get(), "launched by show");
  }

}
