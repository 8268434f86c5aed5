package app.myphone.zitadel;

import java.util.Optional;

/**
 * Somebody's account, of {@code GetUserByID} or a row of {@code ListUsers} (user v2). Text is cleaned and bounded.
 *
 * @param preferredLoginName possibly empty
 * @param person or a service account, which has neither phone nor e-mail
 * @param raw the account as JSON for people to read, redacted; empty in a row
 */
public record AccountAnswer(
    UserAnswer user, String preferredLoginName, PhoneAnswer phone, Optional<Email> email, boolean person, String raw) {

  /**
   * An e-mail address.
   *
   * @param verified only the boolean true is verified
   */
  public record Email(String address, boolean verified) {}
}
