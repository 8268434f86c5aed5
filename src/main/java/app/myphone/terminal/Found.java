package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.SearchPage;
import app.myphone.account.SignInStatus;
import java.util.Optional;

/**
 * What a look-up found.
 *
 * @param one whether the only account can sign in, by its history too; empty when there are several or none
 */
record Found(SearchPage page, Optional<SignInStatus> one) {

  /** Of several accounts only the states say something. */
  SignInStatus signIn(Account account) {
    return one.orElseGet(() -> SignInStatus.of(account.state()));
  }
}
