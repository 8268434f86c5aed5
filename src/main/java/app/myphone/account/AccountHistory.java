package app.myphone.account;

import app.myphone.zitadel.ChangesAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Some of what happened to an account, the newest first.
 *
 * @param next where older events go on; empty when there are none
 */
public record AccountHistory(List<AccountEvent> events, Optional<String> next) {
  public AccountHistory {
    events = List.copyOf(events);
  }

  static AccountHistory of(ChangesAnswer sent) {
    return new AccountHistory(sent.events().stream().map(AccountEvent::of).toList(), sent.next());
  }

  public boolean hasMore() {
    return next.isPresent();
  }
}
