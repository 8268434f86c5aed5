package app.myphone.ui.lookup;

import app.myphone.account.Account;
import app.myphone.account.AccountFilter;
import app.myphone.account.AccountQuery;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import app.myphone.ui.problem.ProblemReports;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was found: the rows, how many they are, or in words why there are none. */
final class ResultsView {
  private final SearchModel model;
  private final Messages messages;
  private final NothingFound nothing;
  private final ListView<AccountRow> list = new ListView<>();
  private final ScrollColumn words = new ScrollColumn(ScrollColumn.FORM);
  private final Label counted = Labels.of("", "muted", "small");
  private final Hyperlink again;
  private final StackPane results = new StackPane();
  private final FlowRow footer;
  private final VBox page = new VBox(results);

  ResultsView(SearchModel model, OrganisationTitles organisations, Consumer<AccountQuery> search, ProblemReports problems,
      Messages messages) {
    this.model = model;
    this.messages = messages;
    this.nothing = new NothingFound(model, new WaysOn(model, search, messages), problems, messages);
    this.again = new Buttons(messages).link("ui.lookup.more-again", model::more);
    this.footer = new FlowRow(10, 2, counted, again);
    page.getChildren().add(footer);
    page.setMinWidth(0);
    VBox.setVgrow(results, javafx.scene.layout.Priority.ALWAYS);
    results.setMinHeight(0);
    footer.getStyleClass().add("footer");
    footer.setMinHeight(Region.USE_PREF_SIZE);
    counted.maxWidthProperty().bind(footer.widthProperty().subtract(40));
    fillList(organisations);
    model.searchProperty().subscribe(this::show);
  }

  Region page() {
    return page;
  }

  /** Puts the keyboard on the rows; false when there are none. */
  boolean focus() {
    boolean any = !list.getItems().isEmpty();
    if (any) {
      list.requestFocus();
    }
    return any;
  }

  boolean hasFocus() {
    return list.isFocused();
  }

  /** The account the keyboard or the mouse has come to; empty while it is asked for again. */
  Optional<Account> selected() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).flatMap(row ->
        row.index() < model.rows().size() ? model.rows().get(row.index()).account() : Optional.empty());
  }

  /** @param moved told when another row is selected, or is there now */
  void onMoved(Runnable moved) {
    list.getSelectionModel().selectedIndexProperty().addListener(_ -> moved.run());
    model.rows().addListener((ListChangeListener<AccountRow>) _ -> moved.run());
  }

  /** @param opened told the row that somebody wants to see, by Enter or by the mouse */
  void onOpened(Consumer<AccountRow> opened) {
    list.setOnMouseClicked(event -> {
      AccountRow row = list.getSelectionModel().getSelectedItem();
      if (event.getButton() == javafx.scene.input.MouseButton.PRIMARY && row != null
          && AccountRowCell.isIn(event.getPickResult().getIntersectedNode())) {
        opened.accept(row);
      }
    });
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      AccountRow row = list.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && row != null) {
        event.consume();
        opened.accept(row);
      }
    });
  }

  private void fillList(OrganisationTitles organisations) {
    list.getStyleClass().addAll("edge-to-edge", "found-list");
    list.setMinSize(0, 0);
    list.setAccessibleText(messages.get("ui.lookup.list"));
    list.setCellFactory(_ -> new AccountRowCell(model, organisations, messages));
    list.setItems(model.rows());
    list.focusedProperty().subscribe(focused -> {
      if (focused && list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    });
  }

  private void show(SearchState search) {
    Labels.shown(again, search instanceof SearchState.Done done && done.problem().isPresent());
    if (search instanceof SearchState.Running) { // another list begins at its top
      list.getSelectionModel().clearSelection();
      list.scrollTo(0);
    }
    counted.setText(counted(search));
    Labels.shown(footer, !counted.getText().isEmpty());
    Node center = switch (search) {
      case SearchState.None _ -> said(Labels.centred(messages.get("ui.lookup.start"), "muted"));
      case SearchState.Running _ -> said(Labels.centred(messages.get("ui.lookup.searching"), "muted"));
      case SearchState.Failed(AccountQuery _, Problem problem) -> said(nothing.failed(problem));
      case SearchState.Done done when list.getItems().isEmpty() -> said(nothing.card(done));
      case SearchState.Done _ -> list;
    };
    results.getChildren().setAll(center);
  }

  private Node said(Node node) {
    words.show(node);
    return words;
  }

  private String counted(SearchState search) {
    int rows = list.getItems().size();
    if (!(search instanceof SearchState.Done done) || rows == 0) {
      return "";
    }
    if (done.problem().isPresent()) {
      return messages.get("ui.lookup.more-failed", done.total(), rows,
          ProblemText.of(done.problem().get(), messages).message());
    }
    if (done.loading()) {
      return messages.get("ui.lookup.loading", done.total(), rows);
    }
    AccountFilter filter = model.filterProperty().get();
    return done.more() ? messages.get("ui.lookup.first", done.total(), rows)
        : filter.number().isPresent() ? messages.get("ui.lookup.filtered", done.total(), rows)
        : done.total() > rows ? messages.get("ui.lookup.some", done.total(), rows)
        : messages.get("ui.lookup.all", rows);
  }
}
