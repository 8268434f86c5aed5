package app.myphone.signin;

import app.myphone.config.Issuer;
import java.net.URI;

/**
 * Where a person signs in, and as which app (RFC 8252; ZITADEL: a native app with PKCE).
 *
 * @param apiUrl origin of the API: the issuer unless it was configured explicitly
 * @param demo whether it is the built-in demo server, which must be said wherever it is shown
 */
public record Registration(Issuer issuer, String clientId, URI apiUrl, boolean demo) {
  public Registration {
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("clientId");
    }
  }
}
