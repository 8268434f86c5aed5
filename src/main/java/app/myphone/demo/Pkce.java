package app.myphone.demo;

import app.myphone.demo.TokenEndpoint.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** Proof Key for Code Exchange (RFC 7636, 4.6). A wrong verifier does not burn the code. */
final class Pkce {
  private Pkce() {}

  static void check(AuthRequest asked, Optional<String> verifier) throws Refused {
    if (asked.challenge().isEmpty() && verifier.isPresent()) {
      throw new Refused("invalid_request", "code_verifier unexpectedly provided");
    } else if (asked.challenge().isPresent() && verifier.isEmpty()) {
      throw new Refused("invalid_request", "code_verifier required");
    } else if (asked.challenge().isPresent() && !asked.challenge().equals(verifier.map(v -> challenge(v, asked)))) {
      throw new Refused("invalid_grant", "invalid code_verifier");
    }
  }

  private static String challenge(String verifier, AuthRequest asked) {
    return asked.plain() ? verifier : base64(sha256(verifier));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
