package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountDirectory;
import app.myphone.account.SearchPage;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInStatus;
import app.myphone.os.Threads;
import app.myphone.problem.Blocking;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Looks up each line of a list: one JSON object a line, in the order of the list, each as soon as it and those before it
 * are there. Four questions are on their way at most.
 *
 * @param read what a line asks for
 * @param json what came of a line as JSON
 */
record LookUpList(AccountDirectory directory, Reader read, ServerPause pause, Function<Outcome, String> json,
    PrintStream out) {
  private static final int AT_ONCE = 4;

  /** Reads a line. */
  @FunctionalInterface
  interface Reader {
    LookUp of(LookUpLine line) throws ProblemException;
  }

  /**
   * What came of a line: found accounts, maybe none, or a problem.
   *
   * @param found empty exactly when there is a problem
   */
  record Outcome(LookUpLine line, Optional<Found> found, Optional<Problem> problem) {
    int exitCode() {
      return problem.map(ExitCode::of).orElseGet(() ->
          found.orElseThrow().page().accounts().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.SHOWN);
    }
  }

  /** Returns the exit code: that of the first problem, else whether everybody was found. */
  int run(List<LookUpLine> lines) throws ProblemException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Threads.likeThisOne().name("look-up-", 0).factory());
    try {
      List<Future<Outcome>> outcomes = lines.stream().map(line -> threads.submit(() -> outcome(line))).toList();
      int code = ExitCode.SHOWN;
      for (Future<Outcome> next : outcomes) {
        Outcome outcome = Blocking.result(next);
        out.println(json.apply(outcome));
        if (out.checkError()) { // nobody reads on
          break;
        }
        code = worse(code, outcome.exitCode());
      }
      return code;
    } finally {
      threads.shutdownNow();
    }
  }

  private Outcome outcome(LookUpLine line) throws InterruptedException {
    try {
      LookUp lookUp = read.of(line);
      SearchPage page = pause.around(() -> lookUp.search(directory));
      Optional<Account> one = LookUp.onlyOne(page);
      Optional<SignInStatus> signIn = one.isPresent() ? Optional.of(signIn(one.get())) : Optional.empty();
      return new Outcome(line, Optional.of(new Found(page, signIn)), Optional.empty());
    } catch (ProblemException e) {
      return new Outcome(line, Optional.empty(), Optional.of(e.problem()));
    }
  }

  private SignInStatus signIn(Account account) throws InterruptedException {
    try {
      return pause.around(() -> LookUp.status(directory, account));
    } catch (ProblemException e) {
      return SignInCheck.withoutHistory(account.state()).status();
    }
  }

  private static int worse(int before, int next) {
    return before == ExitCode.SHOWN || (before == ExitCode.NOTHING_FOUND && next != ExitCode.SHOWN) ? next : before;
  }
}
