package app.myphone.ui.account;

import app.myphone.account.Account;
import app.myphone.account.AccountSession;
import app.myphone.oidc.Identity;
import app.myphone.text.Messages;
import java.util.Optional;

/**
 * What somebody who is signed in is called.
 *
 * @param name the name, else the login name, else the ID
 * @param login the login name, unless that is the name, and the server
 */
record ShownNames(String name, String login) {

  /**
   * What the account knows better than the sign-in did.
   *
   * @param answered whether the server was asked: who has no name then is called by the ID
   */
  static ShownNames of(AccountSession person, Optional<Account> account, boolean answered, Messages messages) {
    Identity identity = person.identity();
    String loginName = account.flatMap(user -> user.loginNames().stream().findFirst()).or(identity::loginName)
        .orElse(answered ? identity.subject() : "");
    String shown = account.map(Account::name).filter(text -> !text.isBlank()).or(identity::name)
        .filter(text -> !text.isBlank()).orElse(loginName);
    String server = person.registration().issuer().authority();
    return new ShownNames(shown, loginName.isEmpty() || loginName.equals(shown) ? messages.foreign(server)
        : messages.foreign(loginName) + " · " + messages.foreign(server));
  }
}
