package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.ui.common.Background;
import app.myphone.ui.shell.Shell;
import app.myphone.ui.shell.Shortcuts;
import app.myphone.ui.shell.WindowSize;
import app.myphone.ui.signin.SignInModel;
import java.util.Optional;
import java.util.function.Consumer;

/** The program's window: which page comes after which. FX thread only. */
public final class MainWindow implements AutoCloseable {
  private final Shell shell;
  private Program program;
  private final Background background;
  private Frame frame;
  private Pages pages;
  private Runnable leave = () -> {};
  private Runnable again = () -> {};

  public MainWindow(Shell shell, Program program, Background background) {
    shell.dress();
    this.shell = shell;
    this.program = program;
    this.background = background;
    this.frame = new Frame(program.messages());
    this.pages = new Pages(this, frame, program, background);
    shell.theme().size(program.settings().get(Setting.TEXT_SIZE));
    fill();
    new WindowSize(shell.stage(), program.remembered(), background).follow();
  }

  /** Shows the first page: the demo's sign-in; at the configured server the profile of whoever is still signed in,
   * or the sign-in; else the first screen.
   *
   * @param prefetch what was asked for meanwhile, if it was
   */
  public void open(Optional<StartupPrefetch> prefetch) {
    Settings settings = program.settings();
    if (settings.get(Setting.DEMO)) {
      showDemo(settings.get(Setting.AS).isPresent());
    } else if (settings.get(Setting.ISSUER).isPresent() && settings.get(Setting.CLIENT_ID).isPresent()) {
      resume(registration(settings.get(Setting.ISSUER).get(), settings.get(Setting.CLIENT_ID).get()), prefetch);
    } else {
      showConnect();
    }
  }

  /** Gives up whatever runs. */
  @Override
  public void close() {
    leave.run();
    shell.theme().close();
    background.close();
  }

  /** The same page with other settings, in another language. */
  void showAgain(Program changed) {
    leave.run();
    leave = () -> {};
    program = changed;
    frame = new Frame(program.messages());
    pages = new Pages(this, frame, program, background);
    fill();
    again.run();
  }

  void showSettings() {
    if (!frame.hasDialog()) {
      new SettingsDesk(this, shell, program, frame, background).show();
    }
  }

  private void fill() {
    shell.fill(frame.root());
    new Shortcuts(this::showSettings, shell.stage()::hide).listen(frame.root());
  }

  void showConnect() {
    again = this::showConnect;
    enter(pages.connect(), false);
  }

  /** Starts the demo server, then shows its sign-in. */
  void showDemo(boolean atOnce) {
    again = () -> showDemo(false);
    enter(pages.demoStarts(), true);
    Background.Running start = background.run(program.demo(),
        at -> signIn(at, Optional.empty(), model -> startIf(atOnce, model)), pages::demoFailed);
    leave = start::cancel;
  }

  private void resume(Registration at, Optional<StartupPrefetch> prefetch) {
    again = () -> resume(at, Optional.empty());
    enter(pages.resuming(at, prefetch), false);
  }

  void showSignIn(Registration at, Optional<Problem> why) {
    signIn(at, why, _ -> {});
  }

  /** Signs in again without another press of a button. */
  void signInAgain(Registration at, boolean anotherAccount) {
    signIn(at, Optional.empty(), model -> model.signIn(anotherAccount));
  }

  void showProfile(AccountSession person) {
    showProfile(person, Optional.empty());
  }

  /** @param prefetch what was asked for before there was a window, if it was */
  void showProfile(AccountSession person, Optional<StartupPrefetch> prefetch) {
    again = () -> showProfile(person);
    enter(pages.profile(person, shell, prefetch), person.registration().demo());
    shell.bringToFront();
  }

  /** Other people's accounts; for whom the server lets. */
  void showLookUp(AccountSession person) {
    again = () -> showLookUp(person);
    enter(new LookUpDesk(this, program, background).page(person), person.registration().demo());
  }

  /** A server and a client ID as typed and found right; both are remembered. */
  void connected(Issuer issuer, String clientId) {
    background.run(() -> {
      program.remembered().put("issuer", issuer.value());
      program.remembered().put("clientId", clientId);
    });
    signInAgain(registration(issuer, clientId), false);
  }

  private void signIn(Registration at, Optional<Problem> why, Consumer<SignInModel> start) {
    again = () -> showSignIn(at, why);
    enter(pages.signIn(at, why, start), at.demo());
  }

  private static void startIf(boolean atOnce, SignInModel model) {
    if (atOnce) {
      model.signIn(false);
    }
  }

  private void enter(Page page, boolean demo) {
    leave.run();
    leave = page.leave();
    frame.show(page.view(), demo);
    page.view().applyCss(); // what is in a scroll pane can take the focus only then
    page.entered().run();
  }

  private Registration registration(Issuer issuer, String clientId) {
    return new Registration(issuer, clientId, program.apiUrl(issuer), false);
  }

  /** A page: what is seen, what happens once it is, and what ends with it. */
  record Page(javafx.scene.Node view, Runnable entered, Runnable leave) {}
}
