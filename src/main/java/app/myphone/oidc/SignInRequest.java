package app.myphone.oidc;

import app.myphone.problem.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * One attempt to sign in, bound to one server (RFC 9700, 4.4) and never used again.
 *
 * @param redirectUri where the browser comes back to, byte for byte as the token request repeats it
 * @param verifier PKCE (<a href="https://www.rfc-editor.org/rfc/rfc7636#section-4.1">RFC 7636, 4.1</a>)
 * @param language for {@code ui_locales}: two letters
 * @param anotherAccount whether the server shall ask which account
 */
public record SignInRequest(
    Provider provider,
    String clientId,
    URI redirectUri,
    Secret verifier,
    Secret state,
    Secret nonce,
    String language,
    boolean anotherAccount) {
  /** Exactly these (RFC 9700, 2.3): the fourth makes ZITADEL's API take the token, the last names the organisation. */
  public static final String SCOPES = "openid profile offline_access urn:zitadel:iam:org:project:id:zitadel:aud"
      + " urn:zitadel:iam:user:resourceowner";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  /** An attempt whose verifier, state and nonce were never used: 256 bits each (RFC 7636, 7.1). */
  public static SignInRequest fresh(
      Provider provider, String clientId, URI redirectUri, String language, boolean anotherAccount) {
    return new SignInRequest(
        provider, clientId, redirectUri, random(), random(), random(), language, anotherAccount);
  }

  /** {@code code_challenge} of S256 (RFC 7636, 4.2). */
  String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64_URL.encodeToString(sha256.digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The language, unless the server says that its pages do not speak it. */
  Optional<String> uiLocales() {
    return provider.uiLocales().isEmpty() || provider.uiLocales().contains(language)
        ? Optional.of(language)
        : Optional.empty();
  }

  private static Secret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(BASE64_URL.encodeToString(bytes));
  }
}
