package app.myphone.training;

import app.myphone.Launcher;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.common.IconMenu;
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
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The run that the ahead-of-time cache learns from: the program itself at a demo server. It starts with a kept session,
 * as a start mostly does; then it signs out and in again, until the number is on the screen once more; then a problem's
 * dialog, and it closes as if a person had closed it. A run before, which nobody learns from, signs in and keeps the
 * session. It stands in a jar of its own at the end of the class path, because the cache wants the same path in training
 * as later; nothing of the program knows it. The demo server runs in another process: the more classes in a cache, the
 * longer every start.
 */
public final class Training {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.GERMANY);

  private static Step step = Step.START;

  private Training() {}

  /** How far it is. */
  private enum Step { KEEP, START, SIGN_OUT, SIGN_IN, NUMBER, END }

  /** @param args {@code keep} when it shall only sign in */
  public static void main(String[] args) {
    step = args.length > 0 ? Step.KEEP : Step.START;
    Thread.ofPlatform().daemon().name("training").start(Training::watch);
    Launcher.main(new String[0]);
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
    boolean number = seen(".number").isPresent();
    step = switch (step) {
      case KEEP -> number ? end() : press(".button.accent", Step.KEEP, Step.NUMBER);
      case START -> number ? askToSignOut() : press(".button.accent", Step.START, Step.NUMBER);
      case SIGN_OUT -> press(".dialog-box .button.accent", Step.SIGN_OUT, Step.SIGN_IN);
      case SIGN_IN -> number ? Step.SIGN_IN : press(".button.accent", Step.SIGN_IN, Step.NUMBER);
      case NUMBER -> number ? end() : Step.NUMBER;
      case END -> Step.END;
    };
  }

  private static Step end() {
    LANGUAGES.forEach(Training::speak);
    LANGUAGES.forEach(Training::complain);
    PauseTransition drawn = new PauseTransition(javafx.util.Duration.seconds(1));
    drawn.setOnFinished(_ -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    drawn.play();
    return Step.END;
  }

  /** A page's one accent button: <em>Sign in</em>, <em>Sign out</em>; here only, not in the browser too. */
  private static Step press(String button, Step before, Step after) {
    Optional<Node> found = seen(button);
    found.ifPresent(node -> {
      seen(".dialog-box .check-box").ifPresent(tick -> ((CheckBox) tick).setSelected(false));
      ((Button) node).fire();
    });
    return found.isPresent() ? after : before;
  }

  private static Step askToSignOut() {
    String text = Messages.in(Locale.getDefault()).get("ui.menu.sign-out");
    seen("." + IconMenu.PAGE_MENU).ifPresent(menu -> ((Button) menu).getContextMenu().getItems().stream()
        .filter(item -> text.equals(item.getText())).forEach(MenuItem::fire));
    return Step.SIGN_OUT;
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
    ProblemDialog dialog = new ProblemDialog(report, (_, _, _, _) -> {}, new Nothing(), messages);
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
