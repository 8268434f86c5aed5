package app.myphone.ui.lookup;

import app.myphone.account.AccountDirectory;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.ui.common.Background;
import java.util.function.Consumer;

/** Makes what is shown of one account, for as long as the page is there. FX thread only. */
final class AccountModels implements AutoCloseable {
  private final AccountDirectory directory;
  private final Background background;
  private final Clock clock;
  private final Consumer<Problem> ended;
  private boolean closed;

  /** @param ended told when the session has ended */
  AccountModels(AccountDirectory directory, Background background, Clock clock, Consumer<Problem> ended) {
    this.directory = directory;
    this.background = background;
    this.clock = clock;
    this.ended = ended;
  }

  /** One of the accounts, to be loaded. */
  AccountModel account(String id) {
    return new AccountModel(id, directory, background, clock, ended);
  }

  /** Names of organisations. */
  OrganisationTitles organisations() {
    return new OrganisationTitles(directory.organisations(), background);
  }

  /** What can be done for it. */
  HelpModel help(AccountModel account, CureQuestion question) {
    return new HelpModel(account, directory, background, this::ended, question);
  }

  @Override
  public void close() {
    closed = true;
  }

  /** What was done goes on when the page is gone; but by then somebody else may be signed in. */
  private void ended(Problem problem) {
    if (!closed) {
      ended.accept(problem);
    }
  }
}
