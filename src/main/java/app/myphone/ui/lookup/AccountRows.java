package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.SearchPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableListBase;

/**
 * The rows of a search, as far as they were loaded. Only those near to what is looked at are in memory; what is
 * scrolled back to is asked for again ({@link #gap}). Each account is in it once. FX thread only.
 */
final class AccountRows extends ObservableListBase<AccountRow> {
  /** So many answers are in memory: some screens upwards and downwards. */
  private static final int KEPT = 12;

  private final List<Page> pages = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int size;
  private int touched;

  /** The accounts of one answer. */
  private static final class Page {
    private final int first;
    private final int size;
    private final SearchPage before;
    private Optional<List<Account>> accounts;

    Page(int first, SearchPage before, List<Account> accounts) {
      this.first = first;
      this.size = accounts.size();
      this.before = before;
      this.accounts = Optional.of(accounts);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public AccountRow get(int index) {
    touched = pageAt(index);
    Page page = pages.get(touched);
    int inPage = index - page.first;
    return new AccountRow(index, page.accounts.filter(all -> inPage < all.size()).map(all -> all.get(inPage)));
  }

  /** Starts anew. */
  void reset() {
    beginChange();
    List<AccountRow> removed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      removed.add(new AccountRow(i, Optional.empty()));
    }
    pages.clear();
    ids.clear();
    size = 0;
    touched = 0;
    nextRemove(0, removed);
    endChange();
  }

  /**
   * Adds an answer.
   *
   * @param before what it was asked with
   */
  void add(SearchPage before, SearchPage answer) {
    List<Account> fresh = answer.accounts().stream().filter(account -> ids.add(account.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    beginChange();
    pages.add(new Page(size, before.withoutRows(), fresh));
    size += fresh.size();
    nextAdd(size - fresh.size(), size);
    forgetFarOnes();
    endChange();
  }

  /** What to ask with for the accounts of a row that is not in memory. */
  Optional<SearchPage> gap(int index) {
    Page page = pages.get(pageAt(index));
    return page.accounts.isPresent() ? Optional.empty() : Optional.of(page.before);
  }

  /** Puts in what was asked for again; what is new since is left out, what is gone leaves its place empty. */
  void fill(SearchPage before, SearchPage answer) {
    for (Page page : pages) {
      if (page.before.nextOffset() == before.nextOffset()) {
        beginChange();
        page.accounts = Optional.of(answer.accounts());
        for (int i = 0; i < page.size; i++) {
          nextUpdate(page.first + i);
        }
        forgetFarOnes();
        endChange();
        return;
      }
    }
  }

  /** How many accounts are in memory. */
  int inMemory() {
    return pages.stream().mapToInt(page -> page.accounts.map(List::size).orElse(0)).sum();
  }

  private void forgetFarOnes() {
    int from = Math.max(0, Math.min(touched - KEPT / 2, pages.size() - KEPT));
    for (int i = 0; i < pages.size(); i++) {
      boolean newest = i == pages.size() - 1;
      if ((i < from || i >= from + KEPT) && !newest) {
        pages.get(i).accounts = Optional.empty();
      }
    }
  }

  private int pageAt(int index) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pages.get(middle).first <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return low;
  }
}
