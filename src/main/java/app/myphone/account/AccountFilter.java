package app.myphone.account;

import app.myphone.zitadel.UserSearch;
import app.myphone.zitadel.UserState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of the found accounts somebody wants to see. The server sorts out the states; what it cannot, we do.
 *
 * @param state only those in this state, one of {@link #STATES}
 * @param number only those whose number is so
 */
public record AccountFilter(Optional<AccountState> state, Optional<Phones> number) {
  /** Everybody. */
  public static final AccountFilter NONE = new AccountFilter(Optional.empty(), Optional.empty());
  /** The states that the server can be asked for. */
  public static final List<AccountState> STATES =
      List.of(AccountState.ACTIVE, AccountState.INACTIVE, AccountState.LOCKED, AccountState.INITIAL);

  /** What may be known of a number. */
  public enum Phones {
    VERIFIED,
    UNVERIFIED,
    NONE;

    /** As in message keys, and as {@link Phone#id}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AccountFilter with(Optional<AccountState> other) {
    return new AccountFilter(other, number);
  }

  public AccountFilter withNumber(Optional<Phones> other) {
    return new AccountFilter(state, other);
  }

  boolean lets(Account account) {
    return state.filter(wanted -> wanted != account.state()).isEmpty()
        && number.filter(wanted -> !wanted.id().equals(account.phone().id()) || !account.person()).isEmpty();
  }

  UserSearch narrow(UserSearch search) {
    return state.map(wanted -> search.among(UserState.valueOf(wanted.name()))).orElse(search);
  }
}
