package app.myphone.ui;

import app.myphone.config.Theme;
import app.myphone.ui.common.Background;
import app.myphone.ui.phone.ProfileActions;
import app.myphone.ui.phone.SignedIn;
import app.myphone.ui.shell.Shell;
import java.net.URI;
import java.util.Optional;

/** What the profile's page leads to. FX thread only. */
record ProfileDesk(MainWindow window, SignedIn person, Shell shell, Program program, Frame frame, Pages pages,
    Background background) implements ProfileActions {

  @Override
  public void openAccountPage() {
    String page = person.at().issuer().value() + "/ui/console/users/me";
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
      background.finish(() -> person.signOut().run(alsoInBrowser));
      window.showSignIn(person.at(), Optional.empty());
    });
  }

  @Override
  public void signInAsAnother() {
    background.finish(() -> person.signOut().run(false));
    window.signInAgain(person.at(), true);
  }

  @Override
  public void connection(Runnable reload) {
    pages.showConnection(person, reload);
  }

  @Override
  public void checkConnection() {
    pages.diagnosis().check(person.at());
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
