package app.myphone.ui;

import app.myphone.config.OutputPreferences;
import app.myphone.config.Theme;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.CopyButton;
import app.myphone.ui.common.Heading;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.LeftToRight;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import java.io.Console;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** Why the program does not start, in a window: whoever starts it from the desktop's menu sees no terminal. */
public final class RefusedStart extends Application {
  private static final AtomicReference<Refusal> GIVEN = new AtomicReference<>();

  /** What is said, and in which language. */
  private record Refusal(Problem problem, Messages messages) {}

  /** Shows it until it is closed, unless somebody sees in a terminal what is printed. To be called once. */
  public static void showUnlessSeen(Problem problem, OutputPreferences preferences) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      return;
    }
    GIVEN.set(new Refusal(problem, Messages.in(preferences.language())));
    try {
      launch(RefusedStart.class);
    } catch (RuntimeException | LinkageError e) {
      LoggerFactory.getLogger(RefusedStart.class).debug("no window", e); // it was printed, too
    }
  }

  @Override
  public void start(Stage stage) {
    Refusal refusal = Objects.requireNonNull(GIVEN.get(), "launched by showUnlessSeen");
    Shell shell = new Shell(stage, refusal.messages().get("app.name"), Theme.SYSTEM, Preferences.NONE);
    shell.dress();
    shell.fill(page(refusal.problem(), refusal.messages(), stage::hide));
    stage.show();
  }

  /** The sentence, what to do, and two buttons. */
  static ScrollColumn page(Problem problem, Messages messages, Runnable close) {
    ProblemText text = ProblemText.of(problem, messages);
    String whole = text.message() + "\n" + text.next() + "\n" + problem.code().id();
    Button shut = new Buttons(messages).accent("ui.problem.close", close);
    shut.setDefaultButton(true);
    shut.setCancelButton(true);
    FlowPane buttons = new FlowPane(10, 10,
        new CopyButton(messages.get("ui.problem.copy"), messages.get("ui.problem.copy.spoken"), () -> whole, messages), shut);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(12, new Heading(Heading.Kind.PROBLEM, messages.get("ui.refused.title"), "name"), Labels.of(text.message()),
        Labels.of(text.next(), "muted"), buttons);
    card.getStyleClass().add("my-card");
    ScrollColumn page = new ScrollColumn(ScrollColumn.FORM, card);
    page.setNodeOrientation(LeftToRight.of(messages));
    return page;
  }
}
