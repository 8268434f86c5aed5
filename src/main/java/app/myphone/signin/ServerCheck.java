package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.http.HttpStack;
import app.myphone.oidc.ClientRegistrationCheck;
import app.myphone.oidc.ProviderDiscovery;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;

/** Asks a server whether an address and a client ID are right, before anybody signs in. Blocking. */
public final class ServerCheck {
  private final ProviderDiscovery discovery;
  private final ClientRegistrationCheck authorization;

  /** @param discovery shared with {@link SignIn}, so that what was just checked is not asked again */
  public ServerCheck(HttpStack http, ProviderDiscovery discovery, Clock clock) {
    this.discovery = discovery;
    this.authorization = new ClientRegistrationCheck(http, clock);
  }

  /** Whether there is a server to sign in at: through discovery; what was found is reused by the sign-in. */
  public void address(Issuer issuer) throws ProblemException, InterruptedException {
    discovery.find(issuer);
  }

  /**
   * Whether the server knows the client ID and allows our redirect: one authorization request without cookies.
   *
   * @throws ProblemException {@code signin.client-unknown}, {@code signin.redirect-not-registered} (its argument is
   *     the address to register), or what else the server or the network said
   */
  public void client(Issuer issuer, String clientId) throws ProblemException, InterruptedException {
    authorization.check(discovery.find(issuer), clientId);
  }
}
