package app.myphone.account;

import app.myphone.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * What one load of one's own account found.
 *
 * @param details the account's, as sent with the number
 * @param account empty when only that part failed
 * @param accountProblem why the account is missing; present exactly when {@code account} is empty
 * @param checkedAt when the answer came
 */
public record Profile(
    Phone phone,
    AccountDetails details,
    Optional<Account> account,
    Optional<Problem> accountProblem,
    Instant checkedAt) {
  public Profile {
    if (account.isPresent() == accountProblem.isPresent()) {
      throw new IllegalArgumentException("either the account or why it is missing");
    }
  }

  /** After an act on the number, when the rest cannot be read. */
  public static Profile of(PhoneNow now, Problem why) {
    return new Profile(now.phone(), now.details(), Optional.empty(), Optional.of(why), now.checkedAt());
  }

  /** The same after an act on the number. */
  public Profile after(PhoneNow now) {
    return new Profile(now.phone(), now.details().or(details), account, accountProblem, now.checkedAt());
  }
}
