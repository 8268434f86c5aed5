package app.myphone.training;

import app.myphone.Launcher;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialog;
import app.myphone.ui.problem.ProblemReport;
import app.myphone.ui.shell.WindowContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The run that the ahead-of-time cache learns from: the program itself, signed in at a demo server, until the number is
 * on the screen; then a problem's dialog, and it closes as if a person had closed it. It stands in a jar of its own at
 * the end of the class path, because the cache wants the same path in training as later; nothing of the program knows
 * it. The demo server runs in another process: the more classes in a cache, the longer every start.
 */
public final class Training {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.GERMANY);

  private static boolean pressed;
  private static boolean found;

  private Training() {}

  /** @param args what the program is started with */
  public static void main(String[] args) {
    Thread.ofPlatform().daemon().name("training").start(Training::watch);
    Launcher.main(args);
  }

  /** Looks again and again; once all windows are closed, the program itself ends the process. */
  private static void watch() {
    Instant end = Instant.now().plus(LIMIT);
    try {
      while (Instant.now().isBefore(end)) {
        Thread.sleep(LOOK);
        lookOnceThereIsAToolkit();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.println("training: the number was not shown");
    Runtime.getRuntime().halt(1);
  }

  private static void lookOnceThereIsAToolkit() {
    try {
      Platform.runLater(Training::goOn);
    } catch (IllegalStateException e) {
      // too early
    }
  }

  private static void goOn() {
    if (!pressed) {
      press();
    } else if (!found && seen(".number").isPresent()) {
      found = true;
      LANGUAGES.forEach(Training::speak);
      LANGUAGES.forEach(Training::complain);
      PauseTransition drawn = new PauseTransition(javafx.util.Duration.seconds(1));
      drawn.setOnFinished(_ -> List.copyOf(Window.getWindows()).forEach(Window::hide));
      drawn.play();
    }
  }

  /** <em>Sign in</em>, the page's one accent button. */
  private static void press() {
    seen(".button.accent").ifPresent(button -> {
      pressed = true;
      ((Button) button).fire();
    });
  }

  private static Optional<Node> seen(String selector) {
    return Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull)
        .map(scene -> scene.getRoot().lookup(selector)).filter(Objects::nonNull).findFirst();
  }

  private static void speak(Locale language) {
    Messages.in(language).get("app.name");
    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(language).format(ZonedDateTime.now());
    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(ZonedDateTime.now());
    Locale.of("", "CH").getDisplayCountry(language);
  }

  /** A dialog over an empty page, its details unfolded. */
  private static void complain(Locale language) {
    Messages messages = Messages.in(language);
    WindowContent content = new WindowContent(messages);
    Stage stage = new Stage();
    stage.setScene(new Scene(content.root(), 600, 700));
    stage.show();
    Problem problem = Problem.Bug.of(new IllegalStateException("training"));
    ProblemReport report = new ProblemReport(problem, Instant.now(), "https://example.com", "REST", "0");
    ProblemDialog dialog = new ProblemDialog(report, new Nothing(), messages);
    content.show(dialog);
    dialog.box().lookupAll(".disclosure").forEach(node -> ((ToggleButton) node).fire());
    content.root().applyCss();
    content.root().layout();
  }

  /** Nobody presses the dialog's buttons. */
  private static final class Nothing implements ProblemActions {
    @Override
    public void close() {}

    @Override
    public void retry() {}

    @Override
    public void signInAgain() {}

    @Override
    public void changeServer() {}

    @Override
    public void changeWire() {}

    @Override
    public void checkConnection() {}
  }
}
