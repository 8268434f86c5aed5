package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discovery, keys, userinfo and end_session (wire/01-*, 02-userinfo, 02-end-session). */
final class OidcEndpoints {
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private final DemoTokens tokens;
  private final DemoKeys keys;
  private final BrowserSessions browsers;

  OidcEndpoints(DemoTokens tokens, DemoKeys keys, BrowserSessions browsers) {
    this.tokens = tokens;
    this.keys = keys;
    this.browsers = browsers;
  }

  /** The issuer is the address that the request was sent to. */
  static String issuer(DemoRequest request) {
    return "http://" + request.header("Host").orElse("127.0.0.1");
  }

  DemoReply discovery(DemoRequest request) {
    String issuer = issuer(request);
    Map<String, Object> document = object(
        "issuer", issuer,
        "authorization_endpoint", issuer + "/oauth/v2/authorize",
        "token_endpoint", issuer + "/oauth/v2/token",
        "introspection_endpoint", issuer + "/oauth/v2/introspect",
        "userinfo_endpoint", issuer + "/oidc/v1/userinfo",
        "revocation_endpoint", issuer + "/oauth/v2/revoke",
        "end_session_endpoint", issuer + "/oidc/v1/end_session",
        "device_authorization_endpoint", issuer + "/oauth/v2/device_authorization",
        "jwks_uri", issuer + "/oauth/v2/keys",
        "scopes_supported", List.of("openid", "profile", "email", "phone", "address", "offline_access"),
        "response_types_supported", List.of("code", "id_token", "id_token token"),
        "response_modes_supported", List.of("query", "fragment", "form_post"),
        "grant_types_supported", List.of("authorization_code", "implicit", "refresh_token", "client_credentials",
            "urn:ietf:params:oauth:grant-type:jwt-bearer", DEVICE_GRANT),
        "subject_types_supported", List.of("public"));
    document.putAll(capabilities());
    return Replies.oidc(request, 200, document);
  }

  private static Map<String, Object> capabilities() {
    List<String> methods = List.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt");
    List<String> rs256 = List.of("RS256");
    Map<String, Object> capabilities = object(
        "id_token_signing_alg_values_supported",
        List.of("EdDSA", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512"),
        "request_object_signing_alg_values_supported", rs256,
        "token_endpoint_auth_methods_supported", methods,
        "token_endpoint_auth_signing_alg_values_supported", rs256,
        "revocation_endpoint_auth_methods_supported", methods,
        "revocation_endpoint_auth_signing_alg_values_supported", rs256,
        "introspection_endpoint_auth_methods_supported", List.of("client_secret_basic", "private_key_jwt"),
        "introspection_endpoint_auth_signing_alg_values_supported", rs256,
        "claims_supported", List.of("sub", "aud", "exp", "iat", "iss", "auth_time", "nonce", "acr", "amr", "c_hash",
            "at_hash", "act", "scopes", "client_id", "azp", "preferred_username", "name", "family_name", "given_name",
            "locale", "email", "email_verified", "phone_number", "phone_number_verified"),
        "code_challenge_methods_supported", List.of("S256"),
        "ui_locales_supported", List.of("bg", "cs", "de", "en", "es", "fr", "hu", "id", "it", "ja", "ko", "mk", "nl",
            "pl", "pt", "ro", "ru", "sv", "tr", "zh"),
        "request_parameter_supported", true);
    capabilities.put("request_uri_parameter_supported", false);
    return capabilities;
  }

  DemoReply keys(DemoRequest request) {
    return Replies.keys(request, keys.publicKeys());
  }

  DemoReply userinfo(DemoRequest request) {
    Optional<String> token = request.header("Authorization").filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length())).or(() -> request.parameter("access_token"));
    if (token.isEmpty()) {
      return Replies.oauthError(request, 401, "invalid_request", "access token missing");
    }
    return token.flatMap(tokens::alive).map(session -> Replies.oidc(request, 200, claims(session)))
        .orElseGet(() -> Replies.oauthError(request, 401, "access_denied", "access token invalid"));
  }

  private static Map<String, Object> claims(DemoSession session) {
    DemoPerson person = session.person;
    Map<String, Object> claims = object("sub", person.id());
    if (session.scopes.contains("profile")) {
      boolean human = !person.is(DemoPerson.Behaviour.MACHINE);
      claims.putAll(object("name", person.displayName(),
          "given_name", Optional.of(person.first()).filter(name -> human),
          "family_name", Optional.of(person.last()).filter(name -> human),
          "locale", Optional.of(person.language()).filter(name -> human),
          "updated_at", Instant.parse(person.changed()).getEpochSecond(),
          "preferred_username", person.loginName()));
    }
    if (session.scopes.contains("email") && !person.is(DemoPerson.Behaviour.MACHINE)) {
      claims.putAll(object("email", person.email(), "email_verified", true));
    }
    if (session.scopes.contains("phone")) {
      claims.putAll(object("phone_number", person.phone(), "phone_number_verified", person.verified()));
    }
    if (person.is(DemoPerson.Behaviour.MACHINE) || session.scopes.contains(DemoApp.ORGANISATION_SCOPE)) {
      claims.putAll(DemoApp.organisation());
    }
    return claims;
  }

  /** OpenID Connect RP-Initiated Logout 1.0; needs no cookie when there is an ID token. */
  DemoReply endSession(DemoRequest request) {
    Optional<String> hint = request.parameter("id_token_hint");
    Optional<JWTClaimsSet> idToken = hint.flatMap(keys::read);
    if (hint.isPresent() && idToken.isEmpty()) {
      return Replies.oauthError(request, 400, "invalid_request", "id_token_hint invalid");
    }
    Optional<String> client = request.parameter("client_id");
    if (client.isPresent() && !client.get().equals(DemoApp.CLIENT_ID)) {
      return Replies.oauthError(request, 400, "invalid_request", "Errors.App.NotFound");
    }
    Optional<String> target = request.parameter("post_logout_redirect_uri")
        .filter(uri -> hint.isPresent() || client.isPresent());
    if (target.isPresent() && !target.get().equals(DemoApp.SIGNED_OUT)) {
      return Replies.oauthError(request, 400, "invalid_request", "post_logout_redirect_uri invalid");
    }
    end(request, idToken);
    String state = request.parameter("state").map(s -> "?state=" + URLEncoder.encode(s, StandardCharsets.UTF_8))
        .orElse("");
    return Replies.redirect(request, target.map(uri -> uri + state).orElse("/ui/login/logout/done"));
  }

  private void end(DemoRequest request, Optional<JWTClaimsSet> idToken) {
    idToken.map(claims -> String.valueOf(claims.getClaim("sid"))).flatMap(tokens::endAccess)
        .ifPresent(session -> browsers.signOut(session.browser));
    Optional<String> browser = BrowserSessions.browser(request);
    browser.ifPresent(tokens::endAccessIn);
    browsers.signOut(browser);
  }
}
