package app.myphone.ui.account;

import app.myphone.account.AccountSession;
import app.myphone.ui.shell.ScreenContext;

/** Signs somebody out, after a question. FX thread only. */
public record SignOut(ScreenContext context, AccountSession person) {

  /** Asks how far it shall go; what was looked up is forgotten with it. */
  public void ask() {
    context.window().show(new SignOutDialog(context.messages(), this::run, context.window()::hideDialog));
  }

  private void run(boolean alsoInBrowser) {
    person.directory().memory().clear();
    context.background().finish(() -> person.session().signOut(alsoInBrowser));
    context.navigator().showSignedOut(person);
  }
}
