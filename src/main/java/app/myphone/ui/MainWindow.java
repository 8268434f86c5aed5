package app.myphone.ui;

import app.myphone.account.StartupPrefetch;
import app.myphone.config.Feature;
import app.myphone.config.FirstPage;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.text.PhoneText;
import app.myphone.ui.common.Background;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import app.myphone.ui.shell.Shortcuts;
import app.myphone.ui.shell.WindowSize;
import java.util.Optional;

/** The program's window: which page comes after which. FX thread only. */
public final class MainWindow extends PersonNavigator implements AutoCloseable {
  private final Shell shell;
  private final Background background;
  private final Preferences preferences;
  private WindowDependencies program;
  private PageFactories pages;
  private Runnable again = () -> {};
  private final WantedPage wanted = new WantedPage(this);

  public MainWindow(Shell shell, WindowDependencies program, Preferences preferences, Background background) {
    shell.dress();
    this.shell = shell;
    this.background = background;
    this.preferences = preferences;
    this.program = program;
    this.pages = PageFactories.of(program, preferences, this, background);
    shell.theme().size(program.settings().get(Setting.TEXT_SIZE));
    fill();
    program.onDemoTextMessage((number, code) ->
        background.show(() -> pages.window().showTextMessage(PhoneText.of(number).shown(), code)));
    new WindowSize(shell.stage(), preferences, background).follow();
  }

  /**
   * Shows the first page: the demo's sign-in; at the configured server the account of whoever is still signed in, or
   * the sign-in; else the first screen.
   *
   * @param prefetch what was asked for meanwhile, if it was
   */
  public void open(Optional<StartupPrefetch> prefetch) {
    program.settings().get(Setting.OPEN).ifPresent(this::showSoon);
    openFirst(prefetch);
  }

  /** Shows what a start asks for, this one or a later one, as soon as it can be shown. */
  public void showSoon(FirstPage page) {
    if (page != FirstPage.LOOKUP || program.settings().organisation().allows(Feature.LOOK_UP)) {
      wanted.want(page);
    }
  }

  private void openFirst(Optional<StartupPrefetch> prefetch) {
    Settings settings = program.settings();
    if (settings.get(Setting.DEMO)) {
      showDemo(settings.get(Setting.AS).isPresent());
    } else if (settings.proposal().isPresent()) {
      show(pages.connect().open(settings.proposal()), this::showConnect);
    } else if (settings.get(Setting.ISSUER).isPresent() || settings.get(Setting.ACCOUNT).isPresent()) {
      prefetch.flatMap(StartupPrefetch::readySession)
          .ifPresentOrElse(person -> showAccount(person, prefetch), () -> resume(prefetch));
    } else {
      showConnect();
    }
  }

  @Override
  public void showStart() {
    openFirst(Optional.empty());
  }

  /** Gives up whatever runs. */
  @Override
  public void close() {
    pages.window().leave();
    shell.theme().close();
    background.close();
  }

  /** The same page with other settings, in another language. */
  void showAgain(WindowDependencies changed) {
    pages.window().leave();
    program = changed;
    pages = PageFactories.of(changed, preferences, this, background);
    fill();
    again.run();
  }

  @Override
  public void showConnect() {
    show(pages.connect().open(), this::showConnect);
    wanted.atNoServer();
  }

  @Override
  public void showDemo() {
    showDemo(false);
  }

  private void showDemo(boolean signIn) {
    show(pages.demoStart().open(signIn), this::showDemo);
  }

  private void resume(Optional<StartupPrefetch> prefetch) {
    show(pages.resume().open(prefetch), () -> resume(Optional.empty()));
  }

  /** With everything as it is by now, also what was chosen elsewhere. */
  @Override
  public void showSettings() {
    if (!pages.window().hasDialog()) {
      background.run(() -> program.with(preferences.all()), now -> showSettings(now),
          _ -> showSettings(program));
    }
  }

  private void showSettings(WindowDependencies now) {
    pages.settings(new WindowSettings(this, shell, preferences, now)).show(now.settings(), personOnPage().map(person -> () -> showConnection(person, again)));
  }

  @Override
  public void quit() {
    shell.stage().hide();
  }

  @Override
  void open(Page page, Runnable again) {
    this.again = again;
    pages.window().show(page);
  }

  @Override
  PageFactories pages() {
    return pages;
  }

  @Override
  Shell shell() {
    return shell;
  }

  @Override
  WantedPage wanted() {
    return wanted;
  }

  private void fill() {
    shell.fill(pages.window().root());
    new Shortcuts(pages.window()::find, pages.window()::menu, this::showShortcuts, this::showSettings, this::quit)
        .listen(pages.window().root());
  }
}
