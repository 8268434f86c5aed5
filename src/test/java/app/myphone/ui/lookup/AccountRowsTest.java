package app.myphone.ui.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.SearchPage;
import app.myphone.ui.ExampleAccounts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** What the list has in memory. */
class AccountRowsTest {
  private static final AccountQuery QUERY = AccountQuery.of("person", "CH").orElseThrow();
  private final AccountRows rows = new AccountRows();
  private final List<String> changes = new ArrayList<>();

  AccountRowsTest() {
    rows.addListener((ListChangeListener<AccountRow>) change -> {
      while (change.next()) {
        changes.add(change.wasUpdated() ? "updated" : change.wasAdded() ? "added" : "removed");
      }
    });
  }

  @Test
  void eachAccountIsInItOnceThoughPagesOverlap() {
    add(0, ExampleAccounts.accounts(1, 3));
    add(50, ExampleAccounts.accounts(3, 3));
    assertThat(rows).extracting(row -> row.account().orElseThrow().name())
        .containsExactly("Person 1", "Person 2", "Person 3", "Person 4", "Person 5");
    assertThat(rows).extracting(AccountRow::index).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void memoryDoesNotGrowWithTheRows() {
    for (int page = 0; page < 200; page++) {
      add(page * 50L, ExampleAccounts.accounts(page * 50, 50));
      rows.get(rows.size() - 1);
    }
    assertThat(rows).hasSize(10_000);
    assertThat(rows.inMemory()).isLessThanOrEqualTo(13 * 50);
    assertThat(rows.get(9_990).account()).isPresent();
    assertThat(rows.get(3).account()).isEmpty();
  }

  @Test
  void whatIsScrolledBackToIsAskedForAgainAndComesBack() {
    memoryDoesNotGrowWithTheRows();
    SearchPage before = rows.gap(120).orElseThrow();
    assertThat(before.nextOffset()).isEqualTo(100);
    rows.get(120);
    changes.clear();
    rows.fill(before, found(ExampleAccounts.accounts(100, 50)));
    assertThat(rows.get(120).account().orElseThrow().name()).isEqualTo("Person 120");
    assertThat(rows.gap(120)).isEmpty();
    assertThat(changes).containsOnly("updated");
  }

  @Test
  void whatIsGoneMeanwhileLeavesItsPlaceEmpty() {
    memoryDoesNotGrowWithTheRows();
    rows.get(120);
    rows.fill(rows.gap(120).orElseThrow(), found(ExampleAccounts.accounts(100, 10)));
    assertThat(rows.get(105).account()).isPresent();
    assertThat(rows.get(149).account()).isEmpty();
    assertThat(rows.gap(149)).isEmpty();
  }

  @Test
  void aNewSearchStartsEmpty() {
    add(0, ExampleAccounts.accounts(1, 3));
    rows.reset();
    assertThat(rows).isEmpty();
    add(0, ExampleAccounts.accounts(1, 3));
    assertThat(rows).hasSize(3);
    assertThat(changes).containsExactly("added", "removed", "added");
  }

  private void add(long offset, List<Account> accounts) {
    rows.add(new SearchPage(QUERY, 10_000, List.of(), offset, true), found(accounts));
  }

  private static SearchPage found(List<Account> accounts) {
    return new SearchPage(QUERY, 10_000, accounts, 0, true);
  }
}
