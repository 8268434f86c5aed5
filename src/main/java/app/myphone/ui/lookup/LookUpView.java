package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Moment;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/**
 * The page <em>Look up</em>: the search box, which is always there, what was found, and one account. In a wide window the
 * account stands beside the list and follows it; in a narrow one it takes its place, and Esc leads back.
 */
public final class LookUpView implements AutoCloseable {
  /** Who runs through the list does not load everybody on the way. */
  private static final Duration MOMENT = Duration.ofMillis(150);

  private final SearchModel search;
  private final SupportReports reports;
  private final LookUpActions actions;
  private final Messages messages;
  private final OrganisationTitles organisations;
  private final SearchSection asked;
  private final ResultsView found;
  private final Sides sides;
  private final BackHeader header;
  private final VBox page = new VBox();
  private final Moment moment = new Moment(MOMENT, this::followSelection);
  private Optional<OpenAccount> open = Optional.empty();

  /** The account that is shown. */
  private record OpenAccount(String id, AccountModel model, AccountView view) {}

  public LookUpView(SearchModel search, SupportReports reports, LookUpActions actions, Messages messages) {
    this.search = search;
    this.reports = reports;
    this.actions = actions;
    this.messages = messages;
    this.organisations = search.accounts().organisations();
    this.asked = new SearchSection(search, this::focusFound, messages);
    this.found = new ResultsView(search, organisations, asked::searchFor, reports.problems(), messages);
    this.sides = new Sides(found.page(), NobodyYet.column(search.rows(), messages));
    Button refresh = Buttons.icon(BootstrapIcons.ARROW_CLOCKWISE, messages.get("ui.profile.refresh"),
        messages.get("ui.profile.refresh.tip"), this::refresh);
    this.header = new BackHeader(messages.get("ui.lookup.title"), this::back, refresh,
        new LookUpMenu(this::refresh, this::find, actions, messages).button());
    fill();
    follow();
  }

  public Region page() {
    return page;
  }

  /** Puts the keyboard into the search box, from wherever it is; what stands there is replaced by what is typed. */
  public void find() {
    asked.box().requestFocus();
    asked.box().selectAll();
  }

  /** Shows one account, in the list's place where there is no room for both. */
  public void open(String id) {
    if (open.filter(account -> account.id.equals(id)).isPresent()) {
      return;
    }
    AccountModel model = search.accounts().account(id);
    AccountView view = new AccountView(model, search.accounts().help(model, actions), reports, organisations, messages);
    open.ifPresent(account -> account.model.close());
    open = Optional.of(new OpenAccount(id, model, view));
    sides.show(view.page(), true);
    arrange();
    model.reload();
  }

  @Override
  public void close() {
    leaveAccount();
    search.close();
    organisations.close();
  }

  private void fill() {
    VBox.setVgrow(sides, Priority.ALWAYS);
    sides.setPrefHeight(0); // what is left: a list would like to have more, and the words above would give way to it
    page.getChildren().addAll(header.bar(), asked, sides);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sides.wideProperty().subscribe(_ -> arrange());
  }

  private void follow() {
    search.onOpen(this::openFound);
    found.onOpened(row -> row.account().ifPresent(account -> {
      open(account.id());
      focusAccount();
    }));
    found.onMoved(moment::begin);
    search.searchProperty().subscribe(state -> {
      if (state instanceof SearchState.Running) {
        shut();
      }
    });
  }

  /** The only one that was found: whoever searches goes on searching. */
  private void openFound(String id) {
    boolean searching = asked.box().isFocused();
    open(id);
    if (searching) {
      asked.box().selectAll();
    }
  }

  private void followSelection() {
    if (sides.isWide() && search.searchProperty().get() instanceof SearchState.Done) {
      found.selected().map(Account::id).ifPresent(this::open);
    }
  }

  private void leaveAccount() {
    moment.stop();
    open.ifPresent(account -> account.model.close());
    open = Optional.empty();
  }

  private void shut() {
    leaveAccount();
    sides.show(NobodyYet.column(search.rows(), messages), false);
    arrange();
  }

  /** In a narrow window one leads back to the list, and the account has the room of the words about the search. */
  private void arrange() {
    boolean instead = open.isPresent() && !sides.isWide();
    header.arrow(messages.get(instead ? "ui.lookup.back-to-list" : "ui.lookup.back"));
    asked.explain(!instead);
  }

  private boolean focusFound() {
    if (open.isPresent() && !sides.isWide() && !search.rows().isEmpty()) {
      backToList();
    }
    return found.focus();
  }

  private void focusAccount() {
    page.applyCss(); // what is in a scroll pane can take the focus only then
    Node first = sides.isWide() ? open.flatMap(account -> account.view.first()).orElse(header.arrow()) : header.arrow();
    first.requestFocus();
  }

  private void back() {
    if (open.isPresent() && !sides.isWide()) {
      backToList();
    } else if (open.filter(account -> account.view.hasFocus()).isPresent()) {
      found.focus();
    } else {
      actions.back();
    }
  }

  private void backToList() {
    shut();
    if (!found.focus()) {
      asked.box().requestFocus();
    }
  }

  private void refresh() {
    open.ifPresentOrElse(account -> account.model.reload(), search::search);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      back();
    } else if (event.getCode() == KeyCode.F5) {
      event.consume();
      refresh();
    }
  }
}
