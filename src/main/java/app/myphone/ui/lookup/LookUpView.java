package app.myphone.ui.lookup;

import app.myphone.config.Issuer;
import app.myphone.lookup.Directory;
import app.myphone.os.Clock;
import app.myphone.problem.Problem;
import app.myphone.text.Messages;
import app.myphone.ui.common.Background;
import app.myphone.ui.phone.Dates;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The page <em>Look up</em>: the search, and over it the account that was opened; Esc leads back. */
public final class LookUpView implements AutoCloseable {
  private final SearchModel search;
  private final SearchView list;
  private final Place place;
  private final Runnable back;
  private final BorderPane page = new BorderPane();
  private Optional<AccountModel> open = Optional.empty();

  /**
   * Where one looks.
   *
   * @param version of this app
   * @param ended told when the session has ended
   */
  public record Place(Directory directory, Issuer server, String version, Background background, Clock clock,
      ReportSaver reports, Messages messages, Consumer<Problem> ended) {}

  /** @param back leads to the own profile */
  public LookUpView(SearchModel search, Place place, Runnable back) {
    this.search = search;
    this.place = place;
    this.back = back;
    this.list = new SearchView(search, back, place.messages());
    search.onOpen(this::open);
    page.setCenter(list.page());
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  public BorderPane page() {
    return page;
  }

  public Node firstFocus() {
    return list.firstFocus();
  }

  /** Shows one account. */
  public void open(String id) {
    AccountModel model =
        new AccountModel(id, place.directory(), place.background(), place.clock(), place.ended());
    Messages messages = place.messages();
    AccountView view = new AccountView(model,
        new AccountCards(new Dates(messages.locale(), ZoneId.systemDefault()), messages),
        new AccountReport(messages, place.server(), place.version()), place.reports(), this::backToList, messages);
    open.ifPresent(AccountModel::close);
    open = Optional.of(model);
    page.setCenter(view.page());
    model.reload();
    if (page.getScene() != null) {
      page.applyCss(); // what is in a scroll pane can take the focus only then
      view.firstFocus().requestFocus();
    }
  }

  @Override
  public void close() {
    open.ifPresent(AccountModel::close);
    search.close();
  }

  private void backToList() {
    open.ifPresent(AccountModel::close);
    open = Optional.empty();
    page.setCenter(list.page());
    list.firstFocus().requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      (open.isPresent() ? (Runnable) this::backToList : back).run();
    } else if (event.getCode() == KeyCode.F5) {
      event.consume();
      open.ifPresentOrElse(AccountModel::reload, search::search);
    }
  }
}
