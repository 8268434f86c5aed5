package app.myphone.account;

import app.myphone.zitadel.AccountAnswer;
import app.myphone.zitadel.ObjectDetails;
import app.myphone.zitadel.UserAnswer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Makes accounts of the server's answers. */
final class Accounts {
  private Accounts() {}

  /** Without the raw answer: there may be thousands. */
  static Account row(AccountAnswer answer) {
    return of(answer, "");
  }

  static Account whole(AccountAnswer answer) {
    return of(answer, answer.raw());
  }

  static Optional<Instant> instant(Optional<String> sent) {
    try {
      return sent.map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Account of(AccountAnswer answer, String raw) {
    UserAnswer user = answer.user();
    ObjectDetails details = user.details();
    return new Account(user.id(), user.displayName(), answer.preferredLoginName(), user.loginNames(),
        Phone.of(answer.phone()),
        answer.email().map(email -> new Account.Email(email.address(), email.verified())), user.state(),
        details.resourceOwner().orElse(""), instant(details.creationDate()), instant(details.changeDate()),
        answer.person(), raw);
  }
}
