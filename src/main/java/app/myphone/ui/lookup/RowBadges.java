package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountState;
import app.myphone.text.Messages;
import app.myphone.ui.account.PhoneBadge;
import app.myphone.ui.account.StateBadge;
import app.myphone.ui.common.Badge;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The badges of one row, each made once: a row shows one account after the other while a list is scrolled. */
final class RowBadges {
  private final Messages messages;
  private final Map<String, Badge> phones = new HashMap<>();
  private final Map<AccountState, Badge> states = new EnumMap<>(AccountState.class);

  RowBadges(Messages messages) {
    this.messages = messages;
  }

  /** Of the number; empty for whoever is no person, and has none. */
  Optional<Badge> phone(Account account) {
    return account.person()
        ? Optional.of(phones.computeIfAbsent(account.phone().id(), _ -> PhoneBadge.of(account.phone(), messages)))
        : Optional.empty();
  }

  Badge state(AccountState state) {
    return states.computeIfAbsent(state, _ -> StateBadge.of(state, messages));
  }
}
