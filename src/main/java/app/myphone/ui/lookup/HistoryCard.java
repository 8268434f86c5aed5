package app.myphone.ui.lookup;

import app.myphone.account.AccountEvent;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemText;
import app.myphone.text.Messages;
import app.myphone.ui.account.Dates;
import app.myphone.ui.common.Buttons;
import app.myphone.ui.common.Card;
import app.myphone.ui.common.FlowRow;
import app.myphone.ui.common.Labels;
import app.myphone.ui.common.Tick;
import app.myphone.ui.lookup.AccountModel.History;
import app.myphone.ui.lookup.AccountModel.Part;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened to an account, the newest first; when wished, what is about its number before all else. */
final class HistoryCard {
  private final Dates dates;
  private final Messages messages;
  private final Tick phoneFirst;
  private final VBox events = new VBox(8);
  private final Label said = Labels.of("", "muted");
  private final Button older;
  private final Card card;

  HistoryCard(AccountModel model, Dates dates, Messages messages) {
    this.dates = dates;
    this.messages = messages;
    this.phoneFirst = new Tick(messages.get("ui.lookup.phone-first"));
    this.older = new Buttons(messages).quiet("ui.lookup.older", model::older);
    card = new Card(messages.get("ui.lookup.history"), phoneFirst, events, said, new FlowRow(10, 10, older));
    model.historyProperty().subscribe(this::show);
    phoneFirst.selectedProperty().subscribe(_ -> show(model.historyProperty().get()));
  }

  Card card() {
    return card;
  }

  private void show(Part<History> part) {
    Labels.shown(phoneFirst, part instanceof Part.There<History>(History known) && !known.events().isEmpty());
    Labels.shown(older.getParent(), part instanceof Part.There<History>(History known) && known.older().isPresent());
    switch (part) {
      case Part.Loading<History> _ -> say(messages.get("ui.profile.loading"));
      case Part.Missing<History>(Problem problem) -> {
        events.getChildren().clear();
        say(messages.get("ui.lookup.history.missing", ProblemText.of(problem, messages).message()));
      }
      case Part.There<History>(History known) -> show(known);
    }
  }

  private void show(History known) {
    Comparator<AccountEvent> order = Comparator.comparing(event -> phoneFirst.isSelected() && !event.aboutPhone());
    events.getChildren().setAll(known.events().stream().sorted(order).map(this::event).toList());
    older.setDisable(known.loading());
    say(known.problem().map(problem -> ProblemText.of(problem, messages).message())
        .orElse(known.loading() ? messages.get("ui.profile.loading")
            : known.events().isEmpty() ? messages.get("ui.lookup.history.none") : ""));
  }

  private void say(String text) {
    said.setText(text);
    Labels.shown(said, !text.isEmpty());
  }

  private Node event(AccountEvent event) {
    String when = event.at().flatMap(dates::dayAndTime).orElseGet(() -> messages.get("ui.lookup.no-date"));
    String by = event.by().map(editor -> messages.get("ui.lookup.by", when, editor.title(messages)))
        .orElseGet(() -> messages.get("ui.lookup.by-server", when));
    FontIcon icon = new FontIcon(event.aboutPhone() ? BootstrapIcons.TELEPHONE_FILL : BootstrapIcons.DOT);
    icon.getStyleClass().add("event-icon");
    Optional<String> detail = event.by().flatMap(editor -> editor.detail(messages));
    Label whenAndWho = Labels.of(by, "muted", "small");
    detail.ifPresent(text -> whenAndWho.setTooltip(new Tooltip(text)));
    VBox words = new VBox(1, Labels.of(event.text(), event.aboutPhone() ? "strong" : "plain"), whenAndWho);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, new VBox(icon), words);
    line.setAccessibleText(messages.get("ui.named", event.text(), messages.list(Stream.concat(Stream.of(by),
        detail.stream()).toList())));
    line.getStyleClass().add("event");
    return line;
  }
}
