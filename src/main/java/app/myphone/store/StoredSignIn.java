package app.myphone.store;

import app.myphone.problem.Secret;
import app.myphone.text.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is kept of a sign-in. Prints redacted.
 *
 * @param clientId which app it was granted to; another app of the same server cannot use it
 * @param subject whose it is ({@code sub})
 * @param refresh the refresh token, the one thing that must survive
 * @param access left out of an entry that would grow too long
 * @param expiresAt wall-clock end of the access token
 */
public record StoredSignIn(
    String clientId, String subject, Secret refresh, Optional<Secret> access, Instant expiresAt) {
  private static final int VERSION = 1;
  private static final Pattern ONE_WORD = Pattern.compile("[\\x21-\\x7e]+");

  /** Whether this is the same state of the same sign-in; an access token that was left out makes no difference. */
  public boolean isSameAs(StoredSignIn other) {
    return refresh.equals(other.refresh) && subject.equals(other.subject)
        && expiresAt.getEpochSecond() == other.expiresAt.getEpochSecond();
  }

  /**
   * As one line of JSON.
   *
   * @param longest how many characters the keychain takes at once: in parts, a crash could leave half of an entry
   */
  String encoded(int longest) {
    String whole = encoded(access);
    return whole.length() <= longest ? whole : encoded(Optional.empty());
  }

  /** Empty for an entry of another version, or one that is no entry at all. */
  static Optional<StoredSignIn> decoded(String text) {
    try {
      return Json.object(text.getBytes(StandardCharsets.UTF_8)).filter(entry -> entry.path("v").asInt() == VERSION
          && has(entry, "client") && has(entry, "sub") && has(entry, "refresh")).map(StoredSignIn::decoded);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static StoredSignIn decoded(JsonNode entry) {
    Optional<Secret> access =
        has(entry, "access") ? Optional.of(new Secret(entry.get("access").textValue())) : Optional.empty();
    return new StoredSignIn(entry.get("client").textValue(), entry.get("sub").textValue(),
        new Secret(entry.get("refresh").textValue()), access, Instant.ofEpochSecond(entry.path("exp").asLong()));
  }

  private static boolean has(JsonNode entry, String name) {
    return entry.path(name).isTextual() && ONE_WORD.matcher(entry.path(name).textValue()).matches();
  }

  private String encoded(Optional<Secret> token) {
    ObjectNode entry = Json.newObject()
        .put("v", VERSION).put("client", clientId).put("sub", subject).put("exp", expiresAt.getEpochSecond())
        .put("refresh", refresh.reveal());
    token.ifPresent(secret -> entry.put("access", secret.reveal()));
    return entry.toString();
  }
}
