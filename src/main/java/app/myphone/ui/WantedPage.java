package app.myphone.ui;

import app.myphone.account.AccountSession;
import app.myphone.config.FirstPage;
import app.myphone.signin.Registration;
import app.myphone.ui.shell.Navigator;
import java.util.Optional;

/**
 * The page that somebody wants to see from outside of the window: by an option, or at a later start. It is shown as soon as
 * there is what it needs: a server to check, somebody who is signed in. FX thread only.
 */
final class WantedPage {
  private final Navigator navigator;
  private Optional<FirstPage> wanted = Optional.empty();
  private Optional<Registration> server = Optional.empty();
  private Optional<AccountSession> person = Optional.empty();
  private boolean begun;

  WantedPage(Navigator navigator) {
    this.navigator = navigator;
  }

  void want(FirstPage page) {
    wanted = Optional.of(page);
    reach();
  }

  /** The first screen is shown: there is no server yet. */
  void atNoServer() {
    at(Optional.empty(), Optional.empty());
  }

  /** Somebody is asked to sign in. */
  void at(Registration at) {
    at(Optional.of(at), Optional.empty());
  }

  /** Somebody's own page is shown. */
  void at(AccountSession session) {
    at(Optional.of(session.registration()), Optional.of(session));
  }

  private void at(Optional<Registration> at, Optional<AccountSession> session) {
    begun = true;
    server = at;
    person = session;
    reach();
  }

  private void reach() {
    if (!begun || wanted.isEmpty()) {
      return;
    }
    switch (wanted.get()) {
      case SETTINGS -> show(navigator::showSettings);
      case DIAGNOSIS -> server.ifPresent(at -> show(() -> navigator.showDiagnosis(at)));
      case LOOKUP -> person.ifPresent(session -> show(() -> navigator.showLookUp(session)));
    }
  }

  private void show(Runnable page) {
    wanted = Optional.empty();
    page.run();
  }
}
