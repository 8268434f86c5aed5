package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountSession;
import app.myphone.account.AccountState;
import app.myphone.account.SearchPage;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInStatus;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks somebody up for a terminal, where nobody scrolls. */
record LookUp(AccountQuery query) implements Question<Found> {
  /** Then somebody has to sign in. */
  static final Set<ProblemCode> OVER = Set.of(ProblemCode.SESSION_ENDED, ProblemCode.API_NOT_SIGNED_IN);
  private static final int MOST = 100;
  /** Of thousands of rows one may see hardly any: so often the server is asked for more. */
  private static final int MOST_TIMES = 5;

  @Override
  public Found ask(AccountSession person) throws ProblemException, InterruptedException {
    AccountDirectory directory = open(person);
    SearchPage found = search(directory);
    Optional<Account> one = onlyOne(found);
    return new Found(found, one.isPresent() ? Optional.of(signIn(directory, one.get())) : Optional.empty());
  }

  /** The accounts that somebody may see; refuses who may see none. */
  static AccountDirectory open(AccountSession person) throws ProblemException, InterruptedException {
    AccountDirectory directory = person.directory();
    if (!directory.allowed()) {
      throw new ProblemException(new Problem.BadAnswer(ProblemCode.LOOKUP_NOT_ALLOWED, List.of(), Optional.empty()));
    }
    return directory;
  }

  /** The first hundred or so; says so when there are more. Each once, also when accounts change meanwhile. */
  SearchPage search(AccountDirectory directory) throws ProblemException, InterruptedException {
    Map<String, Account> accounts = new LinkedHashMap<>();
    SearchPage last = directory.find(query);
    last.accounts().forEach(account -> accounts.putIfAbsent(account.id(), account));
    for (int time = 0; last.hasMore() && accounts.size() < MOST && time < MOST_TIMES; time++) {
      last = directory.more(last);
      last.accounts().forEach(account -> accounts.putIfAbsent(account.id(), account));
    }
    return new SearchPage(query, last.total(), List.copyOf(accounts.values()), last.nextOffset(), last.hasMore());
  }

  /** The account, when it is the only one: its history is worth looking into. */
  static Optional<Account> onlyOne(SearchPage found) {
    return found.accounts().size() == 1 && !found.hasMore()
        ? Optional.of(found.accounts().getFirst()) : Optional.empty();
  }

  /** An account is shown also when its history cannot be had. */
  private static SignInStatus signIn(AccountDirectory directory, Account account)
      throws ProblemException, InterruptedException {
    try {
      return status(directory, account);
    } catch (ProblemException e) {
      if (OVER.contains(e.problem().code())) {
        throw e;
      }
      return SignInCheck.withoutHistory(account.state()).status();
    }
  }

  /** Only of an active account the history says more than the state. */
  static SignInStatus status(AccountDirectory directory, Account account)
      throws ProblemException, InterruptedException {
    return account.state() == AccountState.ACTIVE
        ? directory.signIn(account, Optional.empty()).status() : SignInStatus.of(account.state());
  }
}
