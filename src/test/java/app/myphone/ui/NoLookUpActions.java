package app.myphone.ui;

import app.myphone.account.Account;
import app.myphone.account.Cure;
import app.myphone.ui.lookup.LookUpActions;

/** A look-up that leads nowhere. */
public final class NoLookUpActions implements LookUpActions {
  @Override
  public void back() {}

  @Override
  public void checkConnection() {}

  @Override
  public void settings() {}

  @Override
  public void shortcuts() {}

  @Override
  public void about() {}

  @Override
  public void ask(Cure cure, Account account, Runnable yes) {}

  @Override
  public void signOut() {}

  @Override
  public void quit() {}
}
