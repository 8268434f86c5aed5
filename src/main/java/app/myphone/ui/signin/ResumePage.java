package app.myphone.ui.signin;

import app.myphone.account.AccountSession;
import app.myphone.account.AccountSignIn;
import app.myphone.account.StartupPrefetch;
import app.myphone.problem.ProblemException;
import app.myphone.signin.Registration;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.ScreenContext;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/** Makes the page that is seen while the keychain is asked who is still signed in; three seconds at most. */
public final class ResumePage {
  /** Mostly the account is there before a ring could be drawn. */
  private static final Duration PATIENCE = Duration.millis(400);

  private final ScreenContext context;
  private final AccountSignIn signIn;
  private final ScrollColumn column = new ScrollColumn(ScrollColumn.FORM);

  public ResumePage(ScreenContext context, AccountSignIn signIn) {
    this.context = context;
    this.signIn = signIn;
  }

  /**
   * A page that asks, and leads on.
   *
   * @param prefetch what was asked for before there was a window, if it was
   */
  public Page open(Registration at, Optional<StartupPrefetch> prefetch) {
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(_ -> showRing());
    Running resume = context.background().run(() -> resume(at, prefetch),
        found -> found.ifPresentOrElse(person -> context.navigator().showAccount(person, prefetch),
            () -> context.navigator().showSignIn(at, Optional.empty())),
        problem -> context.navigator().showSignIn(at, Optional.of(problem)));
    return new Page(column, false, patience::play, () -> {
      patience.stop();
      resume.cancel();
    });
  }

  private Optional<AccountSession> resume(Registration at, Optional<StartupPrefetch> prefetch)
      throws ProblemException, InterruptedException {
    return prefetch.isPresent() ? prefetch.get().session() : signIn.resume(at);
  }

  private void showRing() {
    String text = context.messages().get("ui.signin.resuming");
    ProgressIndicator ring = new ProgressIndicator();
    ring.setAccessibleText(text);
    ring.setPrefSize(36, 36);
    column.show(ring, Labels.centred(text, "muted"));
  }
}
