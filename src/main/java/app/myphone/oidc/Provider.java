package app.myphone.oidc;

import app.myphone.config.Issuer;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where a server wants to be asked, from its discovery document, checked
 * (<a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery, 3</a>).
 * Every address is https, or http on this computer (RFC 6749, 3.1 and 3.2).
 *
 * @param device where a code for another device is asked for (RFC 8628, 4)
 * @param issInResponse whether each answer of the browser must name its issuer (RFC 9207, 3)
 * @param uiLocales the languages of its pages; empty when it does not say
 */
public record Provider(
    Issuer issuer,
    HttpUrl authorization,
    HttpUrl token,
    HttpUrl keys,
    Optional<HttpUrl> userInfo,
    Optional<HttpUrl> revocation,
    Optional<HttpUrl> endSession,
    Optional<HttpUrl> device,
    boolean issInResponse,
    List<String> uiLocales) {
  public Provider {
    uiLocales = List.copyOf(uiLocales);
  }
}
