package app.myphone.ui.lookup;

import app.myphone.account.AccountDirectory;
import app.myphone.account.AccountFilter;
import app.myphone.account.AccountQuery;
import app.myphone.account.OtherRegions;
import app.myphone.account.SearchPage;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.ui.common.Background.Running;
import app.myphone.ui.common.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/** One box of text, what it is understood as, and what was found. A new search gives up the one before. */
public final class SearchModel implements AutoCloseable {
  /** So near to the end of the list the next rows are asked for. */
  private static final int AHEAD = 25;

  private final AccountDirectory directory;
  private final Regions regions;
  private final Background background;
  private final AccountModels accounts;
  private final Consumer<Problem> ended;
  private final AccountRows rows = new AccountRows();
  private final ReadOnlyObjectWrapper<Optional<AccountQuery>> query = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<SearchState> search = new ReadOnlyObjectWrapper<>(new SearchState.None());
  private final ReadOnlyObjectWrapper<AccountFilter> filter = new ReadOnlyObjectWrapper<>(AccountFilter.NONE);
  private final RowRefill refill;
  private Optional<SearchPage> last = Optional.empty();
  private Running running = Running.NONE;
  private Consumer<String> open = _ -> {};

  /** @param ended told when the session has ended */
  public SearchModel(AccountDirectory directory, Regions regions, Background background, Clock clock,
      Consumer<Problem> ended) {
    this.directory = directory;
    this.regions = regions;
    this.background = background;
    this.ended = ended;
    this.accounts = new AccountModels(directory, background, clock, ended);
    this.refill = new RowRefill(directory, background, rows, this::moreFailed);
  }

  /** What the text is understood as; empty when there is nothing to look for. */
  public ReadOnlyObjectProperty<Optional<AccountQuery>> queryProperty() {
    return query.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<SearchState> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** Which of the found accounts are wanted. */
  ReadOnlyObjectProperty<AccountFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /** What the rows were searched by; what is in the box may be newer. */
  Optional<AccountQuery> searched() {
    return last.map(SearchPage::query);
  }

  /** The searches before, the newest first. */
  List<AccountQuery> recent() {
    return directory.memory().queries();
  }

  /** How else a number can be read that names no country. */
  List<AccountQuery> otherReadings(AccountQuery asked) {
    return new OtherRegions(asked).readings(directory.memory().regions(), regions.system());
  }

  ObservableList<AccountRow> rows() {
    return rows;
  }

  /** @param open told the id of an account that is to be shown */
  void onOpen(Consumer<String> open) {
    this.open = open;
  }

  /** Understands what stands in the box by now. */
  public void type(String text) {
    query.set(AccountQuery.of(text, regions.home()));
  }

  /** Searches for what stands in the box. */
  public void search() {
    query.get().ifPresent(this::search);
  }

  /** The same text read otherwise, as one of its {@link AccountQuery#kinds}. */
  public void searchAs(AccountQuery.Kind kind) {
    query.get().map(asked -> asked.as(kind)).ifPresent(this::searchFor);
  }

  /** Searches for something that was read otherwise, or before. */
  void searchFor(AccountQuery other) {
    query.set(Optional.of(other));
    search(other);
  }

  /** From now on only these; what was searched is searched again. */
  void filter(AccountFilter wanted) {
    if (!wanted.equals(filter.get())) {
      filter.set(wanted);
      search.get().asked().ifPresent(this::search);
    }
  }

  /** Asks for more rows; after a failure too. */
  public void more() {
    if (search.get() instanceof SearchState.Done done && done.more() && !done.loading()) {
      SearchPage before = last.orElseThrow();
      search.set(new SearchState.Done(done.query(), done.total(), true, true, Optional.empty()));
      running = background.run(() -> directory.more(before), answer -> show(before, answer), this::moreFailed);
    }
  }

  /** A row is seen: what it needs, and what comes after it, is asked for. */
  void seen(int index) {
    refill.want(index);
    if (index >= rows.size() - AHEAD && search.get() instanceof SearchState.Done done && done.problem().isEmpty()) {
      more();
    }
  }

  AccountModels accounts() {
    return accounts;
  }

  void open(AccountRow row) {
    row.account().ifPresent(account -> open.accept(account.id()));
  }

  @Override
  public void close() {
    accounts.close();
    running.cancel();
    refill.stop();
  }

  private void search(AccountQuery asked) {
    running.cancel();
    refill.stop();
    rows.reset();
    last = Optional.empty();
    directory.memory().add(asked);
    AccountFilter wanted = filter.get();
    search.set(new SearchState.Running(asked));
    running = background.run(() -> directory.find(asked, wanted), found -> first(SearchPage.start(asked, wanted), found),
        problem -> failed(asked, problem));
  }

  /** The only one is opened at once. */
  private void first(SearchPage start, SearchPage found) {
    show(start, found);
    if (rows.size() == 1 && !found.hasMore()) {
      open(rows.get(0));
    }
  }

  private void show(SearchPage before, SearchPage answer) {
    last = Optional.of(answer);
    rows.add(before, answer);
    search.set(new SearchState.Done(answer.query(), answer.total(), answer.hasMore(), false, Optional.empty()));
  }

  private void moreFailed(Problem problem) {
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      ended.accept(problem);
    } else if (search.get() instanceof SearchState.Done done) {
      search.set(new SearchState.Done(done.query(), done.total(), true, false, Optional.of(problem)));
    }
  }

  private void failed(AccountQuery asked, Problem problem) {
    if (problem.code() == ProblemCode.SESSION_ENDED) {
      ended.accept(problem);
    } else {
      search.set(new SearchState.Failed(asked, problem));
    }
  }
}
