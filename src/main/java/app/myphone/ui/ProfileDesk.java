package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.config.Theme;
import app.myphone.ui.account.LookUpPermission;
import app.myphone.ui.account.ProfileActions;
import app.myphone.ui.common.Background;
import app.myphone.ui.shell.Shell;
import java.net.URI;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** What the profile's page leads to. FX thread only. */
final class ProfileDesk implements ProfileActions {
  private final MainWindow window;
  private final AccountSession person;
  private final Shell shell;
  private final Pages pages;
  private final LookUpPermission permission;
  private final Frame frame;
  private final Program program;
  private final Background background;

  ProfileDesk(MainWindow window, AccountSession person, Shell shell, Pages pages, LookUpPermission permission) {
    this.window = window;
    this.person = person;
    this.shell = shell;
    this.pages = pages;
    this.permission = permission;
    this.frame = pages.frame();
    this.program = pages.program();
    this.background = pages.background();
  }

  @Override
  public void openAccountPage() {
    String page = person.registration().issuer().value() + "/ui/console/users/me";
    background.run(() -> program.browser().open(URI.create(page)),
        opened -> showUnlessOpened(opened, page), _ -> frame.showLink(page));
  }

  private void showUnlessOpened(boolean opened, String page) {
    if (!opened) {
      frame.showLink(page);
    }
  }

  @Override
  public void signOut() {
    frame.showSignOut(alsoInBrowser -> {
      background.finish(() -> person.session().signOut(alsoInBrowser));
      window.showSignIn(person.registration(), Optional.empty());
    });
  }

  @Override
  public void signInAsAnother() {
    background.finish(() -> person.session().signOut(false));
    window.signInAgain(person.registration(), true);
  }

  @Override
  public void connection(Runnable reload) {
    pages.showConnection(person, reload);
  }

  @Override
  public void checkConnection() {
    pages.diagnosis().check(person.registration());
  }

  @Override
  public ObservableValue<Boolean> mayLookUp() {
    return permission.mayLookUpProperty();
  }

  @Override
  public void lookUp() {
    window.showLookUp(person);
  }

  @Override
  public void settings() {
    window.showSettings();
  }

  @Override
  public void about() {
    frame.showAbout(program.version());
  }

  @Override
  public void quit() {
    shell.stage().hide();
  }

  @Override
  public Theme theme() {
    return shell.theme().theme();
  }

  @Override
  public void chooseTheme(Theme theme) {
    shell.theme().choose(theme);
    background.run(() -> program.remembered().put("theme", theme.id()));
  }
}
