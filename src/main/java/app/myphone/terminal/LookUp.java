package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountQuery;
import app.myphone.account.AccountSession;
import app.myphone.account.SearchPage;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks somebody up for a terminal, where nobody scrolls. */
record LookUp(AccountQuery query) implements Question<SearchPage> {
  private static final int MOST = 100;
  /** Of thousands of rows one may see hardly any: so often the server is asked for more. */
  private static final int MOST_TIMES = 5;

  /** The first hundred or so; says so when there are more. Each once, also when accounts change meanwhile. */
  @Override
  public SearchPage ask(AccountSession person) throws ProblemException, InterruptedException {
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
    return new SearchPage(query, last.total(), List.copyOf(accounts.values()), last.nextOffset(), last.hasMore());
  }
}
