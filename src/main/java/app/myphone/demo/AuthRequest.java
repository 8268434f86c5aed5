package app.myphone.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an app asked for at the authorization endpoint.
 *
 * @param redirectUri as sent, byte for byte
 * @param challenge of PKCE; the server does not force it, the app must send it
 * @param plain whether the challenge is the verifier itself (any method but S256)
 * @param language of the sign-in page
 */
record AuthRequest(
    String clientId, String redirectUri, Set<String> scopes, Optional<String> state, Optional<String> nonce,
    Optional<String> challenge, boolean plain, List<String> prompts, Optional<String> loginHint, String language) {

  boolean asks(String prompt) {
    return prompts.contains(prompt);
  }

  @Override
  public String toString() {
    return "AuthRequest";
  }
}
