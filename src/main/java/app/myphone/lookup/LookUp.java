package app.myphone.lookup;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.ChangesAnswer;
import app.myphone.zitadel.SupportApi;
import app.myphone.zitadel.UserSearch;
import app.myphone.zitadel.UsersAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up other people's accounts with the rights of whoever is signed in. Thread-safe; blocks; honours interruption;
 * every call is bounded by the time of one load.
 */
public final class LookUp implements Directory {
  private static final int PAGE = 50;
  /** The server filters a page after cutting it: so many may be empty before somebody is asked to go on. */
  private static final int MOST_EMPTY = 20;

  private final BearerCalls authorized;
  private final SupportApi api;
  private final Duration timeout;
  private final Clock clock;

  /** @param timeout how long one call may take, retries included */
  public LookUp(Session session, SupportApi api, Duration timeout, Clock clock) {
    this.authorized = new BearerCalls(session);
    this.api = api;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public boolean allowed() throws ProblemException, InterruptedException {
    return LookUpProblems.falseWhenRefused(() -> asked((token, deadline) -> api.permissions(token, deadline)).stream()
        .anyMatch(permission -> permission.equals("user.read") || permission.startsWith("user.read:")));
  }

  @Override
  public SearchPage find(AccountQuery query) throws ProblemException, InterruptedException {
    SearchPage found = first(query);
    Optional<AccountQuery> apart = found.total() == 0 && !found.hasMore() ? query.decomposed() : Optional.empty();
    if (apart.isEmpty()) {
      return found;
    }
    SearchPage otherwise = first(apart.get());
    return otherwise.total() == 0 ? found : otherwise;
  }

  private SearchPage first(AccountQuery query) throws ProblemException, InterruptedException {
    return from(new SearchPage(query, 0, List.of(), 0, true), Set.of());
  }

  @Override
  public SearchPage more(SearchPage before) throws ProblemException, InterruptedException {
    Set<String> seen = new HashSet<>();
    before.accounts().forEach(account -> seen.add(account.id()));
    return from(before, seen);
  }

  private SearchPage from(SearchPage before, Set<String> seen) throws ProblemException, InterruptedException {
    return LookUpProblems.told(() -> asked((token, deadline) -> rows(before, seen, token, deadline)));
  }

  /** A short or an empty page is not the end: rows that one may not see are taken out of it. */
  private SearchPage rows(SearchPage before, Set<String> seen, Secret token, Deadline deadline)
      throws ProblemException, InterruptedException {
    UserSearch search = Searches.of(before.query());
    SearchPage found = before;
    for (int page = 1; page == 1 || (found.accounts().isEmpty() && found.hasMore() && page <= MOST_EMPTY); page++) {
      found = page(found, api.users(token, search, found.nextOffset(), PAGE, deadline), seen);
    }
    return found;
  }

  /** Behind the end the server says no total at all. */
  private static SearchPage page(SearchPage before, UsersAnswer answer, Set<String> seen) {
    long next = before.nextOffset() + PAGE;
    long total = answer.total() == 0 ? before.total() : answer.total();
    return new SearchPage(before.query(), total, answer.users().stream().map(Accounts::row)
        .filter(account -> !seen.contains(account.id())).toList(), next, next < answer.total());
  }

  @Override
  public Account account(String userId) throws ProblemException, InterruptedException {
    return LookUpProblems.told(() -> Accounts.whole(asked((token, deadline) -> api.user(token, userId, deadline))));
  }

  @Override
  public List<SecondFactor> secondFactors(String userId) throws ProblemException, InterruptedException {
    return LookUpProblems.told(() ->
        SecondFactors.of(asked((token, deadline) -> api.authenticationMethods(token, userId, deadline))));
  }

  @Override
  public Changes history(Account account, Optional<Changes> before) throws ProblemException, InterruptedException {
    return LookUpProblems.told(() -> {
      ChangesAnswer answer = asked((token, deadline) -> api.changes(
          token, account.id(), account.organisation(), before.flatMap(Changes::next), deadline));
      return Histories.of(answer);
    });
  }

  private <T> T asked(Asking<T> asking) throws ProblemException, InterruptedException {
    Deadline deadline = Deadline.in(timeout, clock);
    return authorized.call(token -> asking.with(token, deadline));
  }

  /** A question to the API. */
  @FunctionalInterface
  private interface Asking<T> {
    T with(Secret token, Deadline deadline) throws ProblemException, InterruptedException;
  }
}
