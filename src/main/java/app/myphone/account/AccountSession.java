package app.myphone.account;

import app.myphone.oidc.Identity;
import app.myphone.signin.Registration;
import app.myphone.signin.Session;

/**
 * What a sign-in comes to: somebody who is signed in, their own account, and other people's as far as the server lets
 * them.
 */
public record AccountSession(Session session, MyAccount account, AccountDirectory directory) {

  /** Where it was signed in to. */
  public Registration registration() {
    return session.registration();
  }

  /** Who it is, as far as the sign-in said. */
  public Identity identity() {
    return session.identity();
  }
}
