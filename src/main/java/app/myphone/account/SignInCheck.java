package app.myphone.account;

import app.myphone.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether somebody can sign in, by the account's state and history.
 *
 * @param lock the last lock that no unlock followed
 * @param succeeded the last time that a password or another proof was right
 * @param failed the last time that one was wrong
 */
public record SignInCheck(
    SignInStatus status, Optional<AccountEvent> lock, Optional<AccountEvent> succeeded, Optional<AccountEvent> failed) {
  static final int MOST_PAGES = 10;
  private static final String LOCKED = "user.locked";
  private static final String UNLOCKED = "user.unlocked";
  private static final Pattern CREATED = Pattern.compile("user\\.(human\\.|machine\\.)?(added|selfregistered)");

  /** What the state alone says. */
  public static SignInCheck of(AccountState state) {
    return new SignInCheck(SignInStatus.of(state), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Of an account whose history could not be read. */
  public static SignInCheck withoutHistory(AccountState state) {
    return state == AccountState.ACTIVE
        ? new SignInCheck(SignInStatus.HISTORY_MISSING, Optional.empty(), Optional.empty(), Optional.empty()) : of(state);
  }

  /** Asks for the events before those already known. */
  @FunctionalInterface
  interface HistorySource {
    AccountHistory before(Optional<AccountHistory> newer) throws ProblemException, InterruptedException;
  }

  /**
   * Reads as far back as it takes, ten pages at most; only an active account's is read further than what is known.
   *
   * @param newest what is known of the history already
   */
  static SignInCheck read(AccountState state, Optional<AccountHistory> newest, HistorySource source)
      throws ProblemException, InterruptedException {
    AccountHistory page = newest.isPresent() ? newest.get() : source.before(Optional.empty());
    List<AccountEvent> events = new ArrayList<>(page.events());
    for (int pages = 1; pages < MOST_PAGES && page.hasMore() && !isDecided(state, page.events()); pages++) {
      page = source.before(Optional.of(page));
      events.addAll(page.events());
    }
    return of(state, events);
  }

  /** @param events the newest first, as far as they are known */
  static SignInCheck of(AccountState state, List<AccountEvent> events) {
    Optional<AccountEvent> turn = first(events, SignInCheck::decides);
    Optional<AccountEvent> lock = turn.filter(event -> event.type().equals(LOCKED));
    return new SignInCheck(status(state, turn.isPresent(), lock.isPresent()), lock,
        first(events, event -> event.type().endsWith(".check.succeeded")),
        first(events, event -> event.type().endsWith(".check.failed")));
  }

  private static SignInStatus status(AccountState state, boolean decided, boolean locked) {
    if (state != AccountState.ACTIVE) {
      return SignInStatus.of(state);
    }
    return !decided ? SignInStatus.HISTORY_SHORT : locked ? SignInStatus.LOCKED_THOUGH_ACTIVE : SignInStatus.POSSIBLE;
  }

  private static boolean isDecided(AccountState state, List<AccountEvent> events) {
    return state != AccountState.ACTIVE || events.stream().anyMatch(SignInCheck::decides);
  }

  /** What came before does not count: the end of what the server keeps need not be the beginning of the account. */
  private static boolean decides(AccountEvent event) {
    return event.type().equals(LOCKED) || event.type().equals(UNLOCKED) || CREATED.matcher(event.type()).matches();
  }

  private static Optional<AccountEvent> first(List<AccountEvent> events, Predicate<AccountEvent> wanted) {
    return events.stream().filter(wanted).findFirst();
  }
}
