package app.myphone.ui.signin;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.StartupPrefetch;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.signin.KeptAccounts;
import app.myphone.signin.SignInTarget;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.Moment;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.problem.ProblemActions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.WindowContent;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.ProgressIndicator;

/** Makes the page that is seen while the keychain is asked who is still signed in; three seconds at most. */
public final class ResumePage {
  /** Mostly the account is there before a ring could be drawn. */
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final ScreenContext context;
  private final AccountSignIn signIn;
  private final KeptAccounts accounts;
  private final ProblemDialogs problems;
  private final ScrollColumn column = new ScrollColumn(ScrollColumn.FORM);

  public ResumePage(ScreenContext context, AccountSignIn signIn, KeptAccounts accounts, ProblemDialogs problems) {
    this.problems = problems;
    this.context = context;
    this.signIn = signIn;
    this.accounts = accounts;
  }

  /** Who is meant, and whether they are still signed in. */
  private record Found(Optional<SignInTarget> target, Optional<AccountSession> session) {}

  /**
   * A page that asks, and leads on.
   *
   * @param prefetch what was asked for before there was a window, if it was
   */
  public Page open(Optional<StartupPrefetch> prefetch) {
    Moment patience = new Moment(PATIENCE, this::showRing);
    Running resume = context.background().run(() -> find(prefetch), found -> lead(found, prefetch), this::nobody);
    return new Page(column, false, patience::begin, () -> {
      patience.stop();
      resume.cancel();
    });
  }

  private Found find(Optional<StartupPrefetch> prefetch) throws ProblemException, InterruptedException {
    if (prefetch.isPresent()) {
      return new Found(prefetch.get().target(), prefetch.get().session());
    }
    Optional<SignInTarget> target = accounts.meant();
    return new Found(target, target.flatMap(signIn::resume));
  }

  private void lead(Found found, Optional<StartupPrefetch> prefetch) {
    found.session().ifPresentOrElse(person -> context.navigator().showAccount(person, prefetch),
        () -> found.target().ifPresentOrElse(
            target -> context.navigator().showSignIn(target.at(), Optional.empty()), context.navigator()::showConnect));
  }

  /** Whoever was named is not signed in: what can be done is on the first screen. */
  private void nobody(Problem problem) {
    context.navigator().showConnect();
    problems.show(problem, "", new Actions(context.navigator(), context.window()));
  }

  /** Everything that can be done is on the first screen. */
  private record Actions(Navigator navigator, WindowContent window) implements ProblemActions {
    @Override
    public void close() {
      window.hideDialog();
    }

    @Override
    public void retry() {
      navigator.showStart();
    }

    @Override
    public void signInAgain() {
      window.hideDialog();
    }

    @Override
    public void changeServer() {
      window.hideDialog();
    }

    @Override
    public void changeWire() {
      window.hideDialog();
    }

    @Override
    public void checkConnection() {
      window.hideDialog();
    }
  }

  private void showRing() {
    String text = context.messages().get("ui.signin.resuming");
    ProgressIndicator ring = new ProgressIndicator();
    ring.setAccessibleText(text);
    ring.setPrefSize(36, 36);
    column.show(ring, Labels.centred(text, "muted"));
  }
}
