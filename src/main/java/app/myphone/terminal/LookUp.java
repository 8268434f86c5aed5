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

  /** The first hundred or so; says so when there are more. Each once, also when accounts change meanwhile. */
  @Override
  public Found ask(AccountSession person) throws ProblemException, InterruptedException {
    AccountDirectory directory = person.directory();
    if (!directory.allowed()) {
      throw new ProblemException(new Problem.BadAnswer(ProblemCode.LOOKUP_NOT_ALLOWED, List.of(), Optional.empty()));
    }
    Map<String, Account> accounts = new LinkedHashMap<>();
    SearchPage last = directory.find(query);
    last.accounts().forEach(account -> accounts.putIfAbsent(account.id(), account));
    for (int time = 0; last.hasMore() && accounts.size() < MOST && time < MOST_TIMES; time++) {
      last = directory.more(last);
      last.accounts().forEach(account -> accounts.putIfAbsent(account.id(), account));
    }
    SearchPage all =
        new SearchPage(query, last.total(), List.copyOf(accounts.values()), last.nextOffset(), last.hasMore());
    return new Found(all, signIn(directory, all));
  }

  private static Optional<SignInStatus> signIn(AccountDirectory directory, SearchPage found)
      throws ProblemException, InterruptedException {
    if (found.accounts().size() != 1 || found.hasMore()) {
      return Optional.empty();
    }
    Account account = found.accounts().getFirst();
    if (account.state() != AccountState.ACTIVE) {
      return Optional.of(SignInStatus.of(account.state()));
    }
    try {
      return Optional.of(directory.signIn(account, Optional.empty()).status());
    } catch (ProblemException e) {
      if (OVER.contains(e.problem().code())) {
        throw e;
      }
      return Optional.of(SignInCheck.withoutHistory(account.state()).status());
    }
  }
}
