package app.myphone.ui;

import app.myphone.config.Organisation;
import app.myphone.config.Setting;
import app.myphone.config.Version;
import app.myphone.ui.account.AccountPage;
import app.myphone.ui.accounts.AccountsDialogs;
import app.myphone.ui.accounts.OpenAccounts;
import app.myphone.ui.common.Background;
import app.myphone.ui.common.WireChoice;
import app.myphone.ui.connect.ConnectPage;
import app.myphone.ui.connect.DemoStartPage;
import app.myphone.ui.connection.ConnectionDialogs;
import app.myphone.ui.diagnosis.DiagnosisDialogs;
import app.myphone.ui.lookup.LookUpPage;
import app.myphone.ui.lookup.Regions;
import app.myphone.ui.problem.ProblemDialogs;
import app.myphone.ui.settings.DesktopFileChoosers;
import app.myphone.ui.settings.SettingChanges;
import app.myphone.ui.settings.SettingsDialogs;
import app.myphone.ui.shell.Navigator;
import app.myphone.ui.shell.Preferences;
import app.myphone.ui.shell.ScreenContext;
import app.myphone.ui.shell.WindowContent;
import app.myphone.ui.signin.ResumePage;
import app.myphone.ui.signin.SignInPage;
import java.util.Locale;
import javafx.scene.Node;

/** Gives each page and dialog what it is made of, for as long as settings and language stay. FX thread only. */
record PageFactories(WindowDependencies program, Preferences preferences, ScreenContext context, WireChoice wire) {

  static PageFactories of(WindowDependencies program, Preferences preferences, Navigator navigator,
      Background background) {
    Organisation organisation = program.settings().organisation();
    WireChoice wire = new WireChoice(program.settings().get(Setting.WIRE), organisation.locks(Setting.WIRE),
        chosen -> background.run(() -> preferences.put("wire", chosen.id())));
    return new PageFactories(program, preferences, new ScreenContext(navigator, new WindowContent(program.messages()), background,
        program.messages(), program.clock(), Version.current(), organisation), wire);
  }

  WindowContent window() {
    return context.window();
  }

  ConnectPage connect() {
    return new ConnectPage(context, program.check(), program.settings(), preferences);
  }

  DemoStartPage demoStart() {
    return new DemoStartPage(context, program::demo, problems());
  }

  ResumePage resume() {
    return new ResumePage(context, program.signIn(), program.accounts(), problems());
  }

  /** @param others shown beneath the sign-in */
  SignInPage signIn(Node others) {
    return new SignInPage(context, program.signIn(), new SignInPage.Surroundings(program.check(), program.browser(), others),
        problems());
  }

  AccountPage account() {
    return new AccountPage(context, wire, problems(), program.networkWatch());
  }

  AccountsDialogs accounts(OpenAccounts opened) {
    return new AccountsDialogs(context, program.accounts(), program.signIn(), opened);
  }

  LookUpPage lookUp() {
    return new LookUpPage(context, new Regions(program.settings().region(), Locale.getDefault().getCountry()));
  }

  ConnectionDialogs connection() {
    return new ConnectionDialogs(context, wire);
  }

  DiagnosisDialogs diagnosis() {
    return new DiagnosisDialogs(context, program.diagnoses(), program.settings(), wire);
  }

  SettingsDialogs settings(SettingChanges changes) {
    return new SettingsDialogs(
        context, changes, new DesktopFileChoosers(program.browser(), context.background()), preferences);
  }

  InfoDialogs info() {
    return new InfoDialogs(context, program.browser());
  }

  private ProblemDialogs problems() {
    return new ProblemDialogs(context, wire);
  }
}
