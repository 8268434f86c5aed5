package app.myphone.ui.connect;

import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.WindowContent;
import java.util.Optional;

/** Makes the page that is seen while the demo server starts; its sign-in comes next. */
public final class DemoStartPage {
  private final ScreenContext context;
  private final Blocking<Registration> demo;
  private final ProblemDialogs problems;
  private Running start = Running.NONE;

  /** @param demo starts the demo server, or finds it running; blocking */
  public DemoStartPage(ScreenContext context, Blocking<Registration> demo, ProblemDialogs problems) {
    this.context = context;
    this.demo = demo;
    this.problems = problems;
  }

  /**
   * A page that starts the demo server as soon as it is seen.
   *
   * @param signIn whether the sign-in begins at once
   */
  public Page open(boolean signIn) {
    String text = context.messages().get("ui.connect.demo-starts");
    return new Page(new ScrollColumn(ScrollColumn.FORM, Labels.centred(text, "muted")), true,
        () -> start = context.background().run(demo, at -> started(at, signIn), this::failed), () -> start.cancel());
  }

  private void started(Registration at, boolean signIn) {
    if (signIn) {
      context.navigator().signIn(at, false);
    } else {
      context.navigator().showSignIn(at, Optional.empty());
    }
  }

  /** That is a bug, or no port. */
  private void failed(Problem problem) {
    context.navigator().showConnect();
    problems.show(problem, "demo", new Actions(context.navigator(), context.window()));
  }

  /** Try again, or back to the first screen. */
  private record Actions(Navigator navigator, WindowContent window) implements ProblemActions {
    @Override
    public void close() {
      window.hideDialog();
    }

    @Override
    public void retry() {
      navigator.showDemo();
    }

    @Override
    public void signInAgain() {
      navigator.showConnect();
    }

    @Override
    public void changeServer() {
      navigator.showConnect();
    }

    @Override
    public void changeWire() {
      navigator.showConnect();
    }

    @Override
    public void checkConnection() {
      navigator.showConnect();
    }
  }
}
