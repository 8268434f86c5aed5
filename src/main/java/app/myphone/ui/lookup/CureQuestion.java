package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.Cure;

/** Asks somebody before something is done to an account. */
@FunctionalInterface
public interface CureQuestion {
  /**
   * Asks.
   *
   * @param yes what is done when they want it; once at most
   */
  void ask(Cure cure, Account account, Runnable yes);
}
