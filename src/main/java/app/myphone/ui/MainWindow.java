package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.account.StartupPrefetch;
import app.myphone.config.Feature;
import app.myphone.config.FirstPage;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.store.StoredAccount;
import app.myphone.text.PhoneText;
import app.myphone.ui.accounts.OpenAccounts;
import app.myphone.ui.common.Background;
import app.myphone.ui.phone.ActDrafts;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Page;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.Shell;
import app.myphone.ui.shell.Shortcuts;
import app.myphone.ui.shell.WindowSize;
import java.util.Optional;

/** The program's window: which page comes after which. FX thread only. */
public final class MainWindow extends DialogNavigator implements AutoCloseable {
  private final Shell shell;
  private final Background background;
  private final Preferences preferences;
  private WindowDependencies program;
  private PageFactories pages;
  private final ActDrafts drafts = new ActDrafts();
  private Runnable again = () -> {};
  private final OpenAccounts opened = new OpenAccounts();
  private final ShownAccount shown = new ShownAccount();
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

  @Override
  public void showSignIn(Registration at, Optional<Problem> why) {
    shown.asksAgain(why, opened);
    show(pages.signIn(pages.accounts(opened).others(at, Optional.empty())).open(at, why), () -> showSignIn(at, why));
    wanted.at(at);
  }

  @Override
  public void showSignedOut(AccountSession person) {
    Registration at = person.registration();
    opened.remove(at.issuer().value(), person.identity().subject());
    show(pages.signIn(pages.accounts(opened).others(at, Optional.of(person))).signedOut(at), () -> showSignedOut(person));
    wanted.at(at);
  }

  @Override
  public void signIn(Registration at, boolean anotherAccount) {
    shown.asks(anotherAccount);
    show(pages.signIn(pages.accounts(opened).others(at, Optional.empty())).begin(at, anotherAccount),
        () -> showSignIn(at, Optional.empty()));
  }

  @Override
  public void showAccount(AccountSession person, Optional<StartupPrefetch> prefetch) {
    show(pages.account().open(person, prefetch, drafts), () -> showAccount(person));
    shell.bringToFront();
    shown.unexpected(person, opened).ifPresent(expected -> pages.accounts(opened).sayWhoCame(person, expected));
    opened.add(person);
    shown.shows(person);
    wanted.at(person);
  }

  /** Nobody has to come back who is left of free will. */
  @Override
  public void switchTo(StoredAccount account) {
    shown.asksNobody();
    super.switchTo(account);
  }

  @Override
  public void signOut(StoredAccount account) {
    Optional<AccountSession> person = shown.person();
    pages.accounts(opened).signOut(account);
    person.filter(current -> ShownAccount.is(current, account)).ifPresent(this::showSignedOut);
  }

  @Override
  public void showLookUp(AccountSession person) {
    show(pages.lookUp().open(person), () -> showLookUp(person));
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
    pages.settings(new WindowSettings(this, shell, preferences, now)).show(now.settings());
  }

  @Override
  public void quit() {
    shell.stage().hide();
  }

  /** @param again shows the page once more, in another language */
  private void show(Page page, Runnable again) {
    this.again = again;
    pages.window().show(page);
  }

  @Override
  PageFactories pages() {
    return pages;
  }

  @Override
  OpenAccounts openAccounts() {
    return opened;
  }

  private void fill() {
    shell.fill(pages.window().root());
    new Shortcuts(pages.window()::find, pages.window()::menu, this::showShortcuts, this::showSettings, this::quit)
        .listen(pages.window().root());
  }
}
