package app.myphone.account;

import app.myphone.text.PhoneText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody looked up while they were signed in, and where the numbers were from that they found: in memory only,
 * and of one sign-in only. Thread-safe; never waits.
 */
public final class SearchMemory {
  private static final int MOST = 8;

  private final Deque<AccountQuery> queries = new ArrayDeque<>();
  private final Map<String, Integer> regions = new HashMap<>();

  /** Remembers a search as the newest. */
  public synchronized void add(AccountQuery query) {
    queries.remove(query);
    queries.addFirst(query);
    if (queries.size() > MOST) {
      queries.removeLast();
    }
  }

  /** The searches, the newest first. */
  public synchronized List<AccountQuery> queries() {
    return List.copyOf(queries);
  }

  /** The regions of the numbers that were found, ISO 3166, the commonest first. */
  public synchronized List<String> regions() {
    return regions.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey).toList();
  }

  /** Forgets everything: whoever signs out leaves nothing behind. */
  public synchronized void clear() {
    queries.clear();
    regions.clear();
  }

  synchronized void saw(List<Account> accounts) {
    accounts.stream().map(account -> account.phone().number().flatMap(PhoneText::country)).flatMap(Optional::stream)
        .forEach(region -> regions.merge(region, 1, Integer::sum));
  }
}
