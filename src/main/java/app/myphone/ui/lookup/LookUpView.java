package app.myphone.ui.lookup;

import app.myphone.text.Messages;
import app.myphone.ui.account.AccountReport;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** The page <em>Look up</em>: the search, and over it the account that was opened; Esc leads back. */
public final class LookUpView implements AutoCloseable {
  private final SearchModel search;
  private final SearchView list;
  private final AccountReport report;
  private final ReportSaver reports;
  private final Messages messages;
  private final Runnable back;
  private final BorderPane page = new BorderPane();
  private Optional<AccountModel> open = Optional.empty();

  /** @param back leads to the own profile */
  public LookUpView(SearchModel search, AccountReport report, ReportSaver reports, Runnable back, Messages messages) {
    this.search = search;
    this.report = report;
    this.reports = reports;
    this.back = back;
    this.messages = messages;
    this.list = new SearchView(search, back, messages);
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
    AccountModel model = search.account(id);
    AccountView view = new AccountView(model, report, reports, this::backToList, messages);
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
