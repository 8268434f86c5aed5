package app.myphone.oidc;

import app.myphone.problem.Secret;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.httpclient.HttpClient;
import com.github.scribejava.core.model.DeviceAuthorization;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import com.github.scribejava.core.oauth2.clientauthentication.RequestBodyAuthenticationScheme;
import com.github.scribejava.core.revoke.TokenTypeHint;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** OAuth's messages as ScribeJava words them, for one server and one client; no secret, no default scope, no debug. */
final class ScribeMessages extends OAuth20Service {

  ScribeMessages(Provider provider, String clientId, @Nullable String callback, HttpClient http) {
    super(new Api(provider), clientId, null, callback, null, "code", null, null, null, http);
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.5">RFC 7636, 4.5</a>. */
  OAuthRequest exchange(Secret code, Secret verifier) {
    return createAccessTokenRequest(
        AccessTokenRequestParams.create(code.reveal()).pkceCodeVerifier(verifier.reveal()));
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc6749#section-6">RFC 6749, 6</a>; no scope: what was granted. */
  OAuthRequest refresh(Secret token) {
    return createRefreshTokenRequest(token.reveal(), null);
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc7009#section-2.1">RFC 7009, 2.1</a>. */
  OAuthRequest revoke(Secret token, TokenTypeHint hint) {
    return createRevokeTokenRequest(token.reveal(), hint);
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.1">RFC 8628, 3.1</a>. */
  OAuthRequest device() {
    return createDeviceAuthorizationCodesRequest(SignInRequest.SCOPES);
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.4">RFC 8628, 3.4</a>; of the code it needs one part. */
  OAuthRequest poll(Secret deviceCode) {
    return createAccessTokenDeviceAuthorizationGrantRequest(new DeviceAuthorization(deviceCode.reveal(), "", "", 0));
  }

  /** Endpoints from discovery, and {@code client_id} in the body: a public client has no secret (RFC 8252, 8.5). */
  private static final class Api extends DefaultApi20 {
    private final Provider provider;

    Api(Provider provider) {
      this.provider = provider;
    }

    @Override
    public String getAccessTokenEndpoint() {
      return provider.token().toString();
    }

    @Override
    protected String getAuthorizationBaseUrl() {
      return provider.authorization().toString();
    }

    @Override
    public String getRevokeTokenEndpoint() {
      return Objects.requireNonNull(provider.revocation().map(HttpUrl::toString).orElse(null), "no revocation endpoint");
    }

    @Override
    public String getDeviceAuthorizationEndpoint() {
      return Objects.requireNonNull(provider.device().map(HttpUrl::toString).orElse(null), "no device endpoint");
    }

    @Override
    public ClientAuthentication getClientAuthentication() {
      return RequestBodyAuthenticationScheme.instance();
    }
  }
}
