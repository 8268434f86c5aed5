package app.myphone.account;

import app.myphone.http.Deadline;
import app.myphone.os.Clock;
import app.myphone.problem.ProblemException;
import app.myphone.problem.Secret;
import app.myphone.signin.BearerCalls;
import app.myphone.signin.Session;
import app.myphone.zitadel.ChangesAnswer;
import app.myphone.zitadel.SupportApi;
import app.myphone.zitadel.UserSearch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Other people's accounts, with the rights of whoever is signed in. Thread-safe. Every method but {@link #isOpen} and {@link #rights}
 * blocks, within the time of one load, honours interruption, and throws what the server or the network said.
 */
public final class AccountDirectory {
  /** The server filters a page after cutting it: so many may be empty before somebody is asked to go on. */
  private static final int MOST_EMPTY = 20;

  private final BearerCalls calls;
  private final SupportApi api;
  private final Duration timeout;
  private final Clock clock;
  private final OrganisationNames organisations;
  private final SearchMemory memory = new SearchMemory();
  private final StaffActs acts;
  private final RightsQuestion question;
  private volatile StaffRights rights = StaffRights.NONE;

  /** @param timeout how long one call may take, retries included */
  public AccountDirectory(Session session, SupportApi api, Duration timeout, Clock clock) {
    this.calls = new BearerCalls(session);
    this.api = api;
    this.acts = new StaffActs(session, api, timeout, clock);
    this.question = new RightsQuestion(calls, api, session.identity().subject());
    this.timeout = timeout;
    this.clock = clock;
    this.organisations = new OrganisationNames(this::organisationName);
  }

  /** Whether the server lets whoever is signed in read other people's accounts. */
  public boolean allowed() throws ProblemException, InterruptedException {
    rights = question.ask(deadline());
    return rights.read();
  }

  /** What {@link #allowed} said last; false before that. Never waits. */
  public boolean isOpen() {
    return rights.read();
  }

  /** What can be done to accounts. */
  public StaffActs acts() {
    return acts;
  }

  /** What {@link #allowed} found out last; none before that. Never waits. */
  public StaffRights rights() {
    return rights;
  }

  /** Names of organisations. */
  public OrganisationNames organisations() {
    return organisations;
  }

  /** What was looked up so far. */
  public SearchMemory memory() {
    return memory;
  }

  /** The first rows of everybody that is found. */
  public SearchPage find(AccountQuery query) throws ProblemException, InterruptedException {
    return find(query, AccountFilter.NONE);
  }

  /** The first rows. A name is searched in its other Unicode form too when nothing has it as it was typed. */
  public SearchPage find(AccountQuery query, AccountFilter filter) throws ProblemException, InterruptedException {
    SearchPage found = follow(SearchPage.start(query, filter));
    Optional<AccountQuery> apart = found.total() == 0 && !found.hasMore() ? query.decomposed() : Optional.empty();
    if (apart.isEmpty()) {
      return found;
    }
    SearchPage otherwise = follow(SearchPage.start(apart.get(), filter));
    return otherwise.total() == 0 ? found : otherwise;
  }

  /** The rows that follow, without those just seen. */
  public SearchPage more(SearchPage before) throws ProblemException, InterruptedException {
    return follow(before);
  }

  /** One account, fresh. */
  public Account account(String userId) throws ProblemException, InterruptedException {
    Deadline deadline = deadline();
    try {
      return Account.of(calls.call(token -> api.user(token, userId, deadline)));
    } catch (ProblemException e) {
      throw Refusals.explain(e);
    }
  }

  /** The second factors, as far as one may see them. */
  public List<SecondFactor> secondFactors(String userId) throws ProblemException, InterruptedException {
    return signInMethods(userId).secondFactors();
  }

  /** How an account signs in, as far as one may see it. */
  public SignInMethods signInMethods(String userId) throws ProblemException, InterruptedException {
    Deadline deadline = deadline();
    try {
      return SignInMethods.of(calls.call(token -> api.authenticationMethods(token, userId, deadline)));
    } catch (ProblemException e) {
      throw Refusals.explain(e);
    }
  }

  /**
   * What happened to an account.
   *
   * @param before the newer events; empty for the newest
   */
  public AccountHistory history(Account account, Optional<AccountHistory> before)
      throws ProblemException, InterruptedException {
    return history(account, before, deadline());
  }

  /**
   * Whether somebody can sign in: an active account's history is read back until it says so, ten pages at most.
   *
   * @param newest what is known of the history already
   */
  public SignInCheck signIn(Account account, Optional<AccountHistory> newest)
      throws ProblemException, InterruptedException {
    Deadline deadline = deadline();
    return SignInCheck.read(account.state(), newest, before -> history(account, before, deadline));
  }

  private AccountHistory history(Account account, Optional<AccountHistory> before, Deadline deadline)
      throws ProblemException, InterruptedException {
    String organisation = account.organisation().map(Organisation::id).orElse("");
    Optional<String> after = before.flatMap(AccountHistory::next);
    try {
      ChangesAnswer sent =
          calls.call(token -> api.changes(token, account.id(), organisation, after, deadline));
      return AccountHistory.of(sent);
    } catch (ProblemException e) {
      throw Refusals.explainHistory(e);
    }
  }

  private SearchPage follow(SearchPage before) throws ProblemException, InterruptedException {
    Deadline deadline = deadline();
    Set<String> seen = new HashSet<>();
    before.accounts().forEach(account -> seen.add(account.id()));
    try {
      return calls.call(token -> rows(before, seen, token, deadline));
    } catch (ProblemException e) {
      throw Refusals.explain(e);
    }
  }

  /** A short or an empty page is not the end: rows that one may not see are taken out of it. */
  private SearchPage rows(SearchPage before, Set<String> seen, Secret token, Deadline deadline)
      throws ProblemException, InterruptedException {
    UserSearch search = before.filter().narrow(before.query().search());
    SearchPage found = before;
    for (int page = 1; page == 1 || (found.accounts().isEmpty() && found.hasMore() && page <= MOST_EMPTY); page++) {
      found = found.next(api.users(token, search, found.nextOffset(), found.nextRows(), deadline), seen);
    }
    memory.saw(found.accounts());
    return found;
  }

  private Optional<String> organisationName(Organisation organisation) throws ProblemException, InterruptedException {
    Deadline deadline = deadline();
    return calls.call(token -> api.organisationName(token, organisation.id(), deadline));
  }

  private Deadline deadline() {
    return Deadline.in(timeout, clock);
  }
}
