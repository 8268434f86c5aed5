package app.myphone.ui;

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
  public void about() {}

  @Override
  public void signOut() {}

  @Override
  public void quit() {}
}
