package app.myphone.account;

import app.myphone.zitadel.AccountAnswer;
import app.myphone.zitadel.UserAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's account, as far as the server shows it. Text is cleaned and bounded.
 *
 * @param name display name of a person, name of a service account; possibly empty
 * @param preferredLoginName possibly empty
 * @param loginNames the preferred one first
 * @param email empty for a service account, and for one's own account
 * @param person or a service account
 * @param raw the server's answer as JSON, redacted; empty in a row of a search, and for one's own account
 */
public record Account(
    String id,
    String name,
    String preferredLoginName,
    List<String> loginNames,
    Phone phone,
    Optional<Email> email,
    AccountState state,
    AccountDetails details,
    boolean person,
    String raw) {

  public Account {
    loginNames = List.copyOf(loginNames);
  }

  /** One's own. */
  static Account mine(UserAnswer sent, Phone phone) {
    return new Account(sent.id(), sent.displayName(), sent.loginNames().stream().findFirst().orElse(""),
        sent.loginNames(), phone, Optional.empty(), AccountState.of(sent.state()), AccountDetails.of(sent.details()),
        true, "");
  }

  /** A row of a search: without the raw answer, for there may be thousands. */
  static Account row(AccountAnswer sent) {
    return of(sent, "");
  }

  static Account of(AccountAnswer sent) {
    return of(sent, sent.raw());
  }

  /** What to call it: its name, or else its id. */
  public String title() {
    return name.isEmpty() ? id : name;
  }

  public Optional<Organisation> organisation() {
    return details.organisation();
  }

  private static Account of(AccountAnswer sent, String raw) {
    UserAnswer user = sent.user();
    return new Account(user.id(), user.displayName(), sent.preferredLoginName(), user.loginNames(),
        Phone.of(sent.phone()), sent.email().map(Email::of), AccountState.of(user.state()),
        AccountDetails.of(user.details()), sent.person(), raw);
  }
}
