package app.myphone.signin;

import app.myphone.config.Issuer;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
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

  /** At a server that may be another than the configured one. */
  public static Registration of(Settings settings, Issuer issuer, String clientId) {
    return new Registration(issuer, clientId, apiUrl(settings, issuer), false);
  }

  /** Where a server's API is: the configured address belongs to the configured server only. */
  public static URI apiUrl(Settings settings, Issuer issuer) {
    return settings.get(Setting.API_URL).filter(_ -> settings.get(Setting.ISSUER).map(issuer::equals).orElse(true))
        .orElseGet(issuer::uri);
  }
}
