package app.myphone.account;

import app.myphone.zitadel.UsersAnswer;
import java.util.List;
import java.util.Set;

/**
 * Some rows of what was found. The server may count more than it lets one see.
 *
 * @param total how many there are, with those one may not see
 * @param accounts these rows only; a row may come twice when accounts change between two pages
 * @param nextOffset where the following rows begin
 * @param hasMore whether the server may have more rows
 */
public record SearchPage(AccountQuery query, long total, List<Account> accounts, long nextOffset, boolean hasMore) {
  public SearchPage {
    accounts = List.copyOf(accounts);
  }

  /** Before the first row: nothing is known yet. */
  public static SearchPage start(AccountQuery query) {
    return new SearchPage(query, 0, List.of(), 0, true);
  }

  /**
   * The one that follows. Behind the end the server says no total at all.
   *
   * @param rows how many were asked for
   * @param seen ids to leave out
   */
  SearchPage next(UsersAnswer sent, int rows, Set<String> seen) {
    long next = nextOffset + rows;
    List<Account> fresh = sent.users().stream().map(Account::row).filter(row -> !seen.contains(row.id())).toList();
    return new SearchPage(query, sent.total() == 0 ? total : sent.total(), fresh, next, next < sent.total());
  }
}
