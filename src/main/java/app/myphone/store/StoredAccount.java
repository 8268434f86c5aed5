package app.myphone.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An account whose sign-in is kept: all that is needed to show it in a list and to use it again. No secret.
 *
 * @param issuer as discovery spells it
 * @param subject the user's id there ({@code sub})
 * @param clientId which app it was granted to
 * @param apiUrl origin of the API
 * @param loginName as the ID token had it ({@code preferred_username})
 * @param since when it was signed in
 */
public record StoredAccount(String issuer, String subject, String clientId, String apiUrl, Optional<String> loginName,
    Instant since) {
  public StoredAccount {
    if (issuer.isBlank() || subject.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("an account without issuer, subject or client");
    }
    since = Instant.ofEpochSecond(since.getEpochSecond());
  }

  boolean is(String anIssuer, String aSubject) {
    return issuer.equals(anIssuer) && subject.equals(aSubject);
  }
}
