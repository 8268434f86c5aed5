package app.myphone.account;

import app.myphone.zitadel.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's account, as far as the server shows it. Text is cleaned and bounded.
 *
 * @param name display name of a person, name of a service account; possibly empty
 * @param preferredLoginName possibly empty
 * @param loginNames the preferred one first
 * @param email empty for a service account
 * @param organisation its id, possibly empty
 * @param changed the last change of the account, never the number's
 * @param person or a service account
 * @param raw the server's answer as JSON, redacted; empty in a row of a search
 */
public record Account(
    String id,
    String name,
    String preferredLoginName,
    List<String> loginNames,
    Phone phone,
    Optional<Email> email,
    UserState state,
    String organisation,
    Optional<Instant> created,
    Optional<Instant> changed,
    boolean person,
    String raw) {

  public Account {
    loginNames = List.copyOf(loginNames);
  }

  /** An address and whether it is confirmed. */
  public record Email(String address, boolean verified) {}
}
