package app.myphone.account;

import app.myphone.zitadel.UsersAnswer;
import java.util.List;
import java.util.Set;

/**
 * Some rows of what was found. The server may count more than it lets one see.
 *
 * @param filter which of them are wanted
 * @param total how many there are, with those one may not see and those that the filter leaves out
 * @param accounts these rows only; a row may come twice when accounts change between two pages
 * @param nextOffset where the following rows begin
 * @param hasMore whether the server may have more rows
 */
public record SearchPage(AccountQuery query, AccountFilter filter, long total, List<Account> accounts, long nextOffset,
    boolean hasMore) {
  private static final int FIRST = 50;
  /** Of somebody who scrolls on: half as often something is fetched. */
  private static final int MORE = 100;

  public SearchPage {
    accounts = List.copyOf(accounts);
  }

  /** Of a search that wants everybody. */
  public SearchPage(AccountQuery query, long total, List<Account> accounts, long nextOffset, boolean hasMore) {
    this(query, AccountFilter.NONE, total, accounts, nextOffset, hasMore);
  }

  /** Before the first row: nothing is known yet. */
  public static SearchPage start(AccountQuery query, AccountFilter filter) {
    return new SearchPage(query, filter, 0, List.of(), 0, true);
  }

  /** This page without its rows: what it takes to ask for the ones that follow. */
  public SearchPage withoutRows() {
    return new SearchPage(query, filter, total, List.of(), nextOffset, true);
  }

  /** How many rows to ask for next. */
  int nextRows() {
    return nextOffset < MORE ? FIRST : MORE;
  }

  /**
   * The one that follows, of {@link #nextRows}. Behind the end the server says no total at all.
   *
   * @param seen ids to leave out
   */
  SearchPage next(UsersAnswer sent, Set<String> seen) {
    long next = nextOffset + nextRows();
    List<Account> fresh = sent.users().stream().map(Account::row).filter(row -> !seen.contains(row.id()))
        .filter(filter::lets).toList();
    return new SearchPage(query, filter, sent.total() == 0 ? total : sent.total(), fresh, next, next < sent.total());
  }
}
