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
 * @param name what the person is called, as the ID token had it ({@code name})
 * @param loginName as the ID token had it ({@code preferred_username})
 * @param since when it was signed in
 */
public record StoredAccount(String issuer, String subject, String clientId, String apiUrl, Optional<String> name,
    Optional<String> loginName, Instant since) {
  public StoredAccount {
    if (issuer.isBlank() || subject.isBlank() || clientId.isBlank()) {
      throw new IllegalArgumentException("an account without issuer, subject or client");
    }
    since = Instant.ofEpochSecond(since.getEpochSecond());
  }

  /** Whose name nobody knows. */
  public StoredAccount(String issuer, String subject, String clientId, String apiUrl, Optional<String> loginName,
      Instant since) {
    this(issuer, subject, clientId, apiUrl, Optional.empty(), loginName, since);
  }

  /** The same under the name it has by now. */
  public StoredAccount called(Optional<String> newName, Optional<String> newLoginName) {
    return new StoredAccount(issuer, subject, clientId, apiUrl, newName, newLoginName, since);
  }

  /** Whether it is this user of this server. */
  public boolean is(String anIssuer, String aSubject) {
    return issuer.equals(anIssuer) && subject.equals(aSubject);
  }
}
