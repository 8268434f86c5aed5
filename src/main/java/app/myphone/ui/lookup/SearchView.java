package app.myphone.ui.lookup;

import app.myphone.account.AccountQuery;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.ScrollColumn;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The search: one box, what it is understood as, the rows. */
final class SearchView {
  private final SearchModel model;
  private final Messages messages;
  private final SearchSection asked;
  private final ListView<AccountRow> list = new ListView<>();
  private final ScrollColumn words = new ScrollColumn(ScrollColumn.FORM);
  private final Label counted = Labels.of("", "muted", "small");
  private final Hyperlink again;
  private final StackPane results = new StackPane();
  private final FlowRow footer;
  private final VBox page = new VBox();

  SearchView(SearchModel model, Runnable back, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.again = new Buttons(messages).link("ui.lookup.more-again", model::more);
    this.footer = new FlowRow(10, 2, counted, again);
    this.asked = new SearchSection(model, this::focusList, messages);
    page.getChildren().addAll(
        new BackHeader(messages.get("ui.lookup.title"), messages.get("ui.lookup.back"), back).bar(), asked, results,
        footer);
    VBox.setVgrow(results, Priority.ALWAYS);
    results.setPrefHeight(0); // what is left: a list would like to have more, and the words above would give way to it
    fillFooter();
    fillList();
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) { // a list would keep it for itself
        event.consume();
        back.run();
      }
    });
    model.searchProperty().subscribe(this::show);
  }

  Region page() {
    return page;
  }

  Node firstFocus() {
    return list.getItems().isEmpty() ? asked.box() : list;
  }

  private boolean focusList() {
    boolean any = !list.getItems().isEmpty();
    if (any) {
      list.requestFocus();
    }
    return any;
  }

  private void fillFooter() {
    footer.getStyleClass().add("footer");
    footer.setMinHeight(Region.USE_PREF_SIZE);
    counted.maxWidthProperty().bind(footer.widthProperty().subtract(40));
  }

  private void fillList() {
    list.getStyleClass().addAll("edge-to-edge", "found-list");
    list.setMinSize(0, 0);
    list.setAccessibleText(messages.get("ui.lookup.list"));
    list.setCellFactory(_ -> new AccountRowCell(messages, model::seen, model::open));
    list.setItems(model.rows());
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
        event.consume();
        model.open(list.getSelectionModel().getSelectedItem());
      }
    });
    list.focusedProperty().subscribe(focused -> {
      if (focused && list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    });
  }

  private void show(SearchState search) {
    Labels.shown(again, search instanceof SearchState.Done done && done.problem().isPresent());
    counted.setText(counted(search));
    Labels.shown(footer, !counted.getText().isEmpty());
    Node center = switch (search) {
      case SearchState.None _ -> said(Labels.centred(messages.get("ui.lookup.start"), "muted"));
      case SearchState.Running _ -> said(Labels.centred(messages.get("ui.lookup.searching"), "muted"));
      case SearchState.Failed(AccountQuery _, Problem problem) -> said(failed(problem));
      case SearchState.Done done when list.getItems().isEmpty() -> said(nothing(done));
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
    return done.more() ? messages.get("ui.lookup.first", done.total(), rows)
        : done.total() > rows ? messages.get("ui.lookup.some", done.total(), rows)
        : messages.get("ui.lookup.all", rows);
  }

  private Node failed(Problem problem) {
    ProblemText text = ProblemText.of(problem, messages);
    return card(text.message(), text.next(), "ui.problem.retry", model::search);
  }

  private Node nothing(SearchState.Done done) {
    if (done.loading()) {
      return Labels.centred(messages.get("ui.lookup.searching"), "muted");
    }
    if (done.problem().isPresent()) {
      ProblemText text = ProblemText.of(done.problem().get(), messages);
      return card(text.message(), text.next(), "ui.problem.retry", model::more);
    }
    String searched = messages.get("ui.lookup.searched", done.query().shown());
    if (done.more()) {
      return card(messages.get("ui.lookup.none-yet", done.total()), searched, "ui.lookup.go-on", model::more);
    }
    return done.total() > 0
        ? new Card(messages.get("ui.lookup.nothing"),
            Labels.of(messages.get("ui.lookup.hidden", done.total()), "strong"), Labels.of(searched, "muted"))
        : new Card(messages.get("ui.lookup.nothing"), Labels.of(searched, "strong"),
            Labels.of(messages.get("ui.lookup.reasons"), "muted"));
  }

  private Node card(String message, String next, String key, Runnable action) {
    return new Card(messages.get("ui.lookup.title"), Labels.of(message, "strong"), Labels.of(next, "muted"),
        new FlowRow(10, 10, new Buttons(messages).accent(key, action)));
  }
}
