package app.myphone.ui.lookup;

import app.myphone.ui.account.MenuActions;

/** Where the look-up leads to outside of itself. */
public interface LookUpActions extends CureQuestion, MenuActions {
  /** To one's own number. */
  void back();
}
