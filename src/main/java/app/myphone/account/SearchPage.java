package app.myphone.account;

import java.util.List;

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
}
