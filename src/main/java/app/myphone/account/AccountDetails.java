package app.myphone.account;

import app.myphone.zitadel.ObjectDetails;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the server keeps about the record of an account ({@code zitadel.v1.ObjectDetails}): its last change is the
 * account's, never the number's. Texts are as sent, cleaned, whether they make sense or not.
 *
 * @param sequence a counter
 * @param creationDate RFC 3339
 * @param changeDate RFC 3339
 */
public record AccountDetails(
    Optional<String> sequence, Optional<String> creationDate, Optional<String> changeDate,
    Optional<Organisation> organisation) {

  public static final AccountDetails NONE =
      new AccountDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static AccountDetails of(ObjectDetails sent) {
    return new AccountDetails(sent.sequence(), sent.creationDate(), sent.changeDate(),
        Organisation.of(sent.resourceOwner()));
  }

  /** When the account was made; empty for what is no date. */
  public Optional<Instant> created() {
    return instant(creationDate);
  }

  /** When the account was changed last; empty for what is no date. */
  public Optional<Instant> changed() {
    return instant(changeDate);
  }

  /** These, and what is missing from others. */
  public AccountDetails or(AccountDetails others) {
    return new AccountDetails(sequence.or(others::sequence), creationDate.or(others::creationDate),
        changeDate.or(others::changeDate), organisation.or(others::organisation));
  }

  static Optional<Instant> instant(Optional<String> rfc3339) {
    try {
      return rfc3339.map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
