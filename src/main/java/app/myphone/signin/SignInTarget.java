package app.myphone.signin;

import app.myphone.oidc.Identity;
import app.myphone.store.StoredAccount;
import app.myphone.store.StoredSignIn;
import java.util.Optional;

/**
 * Whose account is meant, and where.
 *
 * @param account empty when nobody in particular is meant
 * @param kept their sign-in; empty when somebody has to sign in
 */
public record SignInTarget(Registration at, Optional<StoredAccount> account, Optional<StoredSignIn> kept) {

  /** Who it is, as far as the list says. */
  Optional<Identity> who() {
    return kept.map(signIn -> new Identity(signIn.subject(), account.flatMap(StoredAccount::name),
        account.flatMap(StoredAccount::loginName)));
  }
}
